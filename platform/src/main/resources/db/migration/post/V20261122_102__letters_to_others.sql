-- Letters to people who have no account, sent because somebody who has one asked for it. The address is forgotten when the letter has
-- left or was given up.
CREATE TABLE outside_letter (
    id          uuid        PRIMARY KEY,
    email       text,
    language    text        NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    link        text,
    written_at  timestamptz NOT NULL,
    tries       integer     NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    sent_at     timestamptz,
    failure     text
);

CREATE INDEX outside_letter_waiting ON outside_letter (next_try_at) WHERE next_try_at IS NOT NULL;
