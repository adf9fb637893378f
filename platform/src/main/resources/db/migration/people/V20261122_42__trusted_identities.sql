-- Accounts as a trusted OpenID Connect provider knows them: by its own key, which never changes.
CREATE TABLE trusted_identity (
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    account   uuid        NOT NULL REFERENCES account,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX trusted_identity_account ON trusted_identity (account);

-- Who is on the way to the provider: for ten minutes, and once.
CREATE UNLOGGED TABLE oidc_departure (
    state      bytea       PRIMARY KEY,
    nonce      text        NOT NULL,
    verifier   text        NOT NULL,
    next       text        NOT NULL,
    expires_at timestamptz NOT NULL
);
