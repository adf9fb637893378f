-- A letter to somebody without an account carries the name of whoever asked for it. It is bound to the question it asks, so that it
-- does not leave when that is taken back, and its row goes as soon as it has left or was given up.
ALTER TABLE outside_letter ADD COLUMN about uuid;

DELETE FROM outside_letter WHERE next_try_at IS NULL;

UPDATE outside_letter letter SET about = question.id
FROM confirmation_link way JOIN confirmation question ON question.id = way.confirmation
WHERE way.token = sha256(convert_to(replace(letter.link, '/confirmations/', ''), 'UTF8'))
    AND question.answered_at IS NULL AND question.expires_at > now();

DELETE FROM outside_letter WHERE about IS NULL;

ALTER TABLE outside_letter
    ALTER COLUMN about SET NOT NULL,
    ALTER COLUMN email SET NOT NULL,
    ALTER COLUMN link SET NOT NULL,
    ALTER COLUMN next_try_at SET NOT NULL,
    DROP COLUMN sent_at;

CREATE INDEX outside_letter_about ON outside_letter (about);
