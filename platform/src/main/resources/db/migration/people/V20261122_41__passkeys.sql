-- The public halves of passkeys; the private ones never leave the devices.
CREATE TABLE passkey (
    id              bytea       PRIMARY KEY,
    account         uuid        NOT NULL REFERENCES account,
    -- Id and public key as the authenticator wrote them (attested credential data).
    key             bytea       NOT NULL,
    -- Goes up with each use where the device counts: a copy betrays itself.
    sign_count      bigint      NOT NULL,
    backup_eligible boolean     NOT NULL,
    backed_up       boolean     NOT NULL,
    transports      text[]      NOT NULL,
    -- How its owner calls it.
    label           text        NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz
);

CREATE INDEX passkey_account ON passkey (account);

-- Questions to browsers that wait for an answer, for five minutes and one answer each.
CREATE UNLOGGED TABLE passkey_challenge (
    challenge  bytea       PRIMARY KEY,
    account    uuid,
    expires_at timestamptz NOT NULL
);

CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at);
