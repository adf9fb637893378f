-- To a body a person shows her profile once: what she gives anew takes the place of what she gave before.
UPDATE profile_share older SET revoked_at = now()
FROM profile_share newer
WHERE newer.account = older.account AND newer.body = older.body AND older.revoked_at IS NULL AND newer.revoked_at IS NULL
    AND (newer.given_at, newer.id) > (older.given_at, older.id);

CREATE UNIQUE INDEX profile_share_once ON profile_share (account, body) WHERE revoked_at IS NULL;
