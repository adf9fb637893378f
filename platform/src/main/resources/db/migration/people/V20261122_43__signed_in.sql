-- Sessions, in a table of our own: one row to read at each request and nothing to write. The older tables held the same in a form
-- that took several statements; whoever was signed in signs in again.
DROP TABLE web_session_attributes;
DROP TABLE web_session;

CREATE TABLE signed_in (
    -- SHA-256 of what the browser's cookie holds.
    id      bytea       PRIMARY KEY,
    account uuid        NOT NULL,
    stage   text        NOT NULL CHECK (stage IN ('waiting', 'signed-in', 'strong')),
    since   timestamptz NOT NULL,
    -- To the minute.
    used_at timestamptz NOT NULL
);

CREATE INDEX signed_in_account ON signed_in (account);
CREATE INDEX signed_in_used ON signed_in (used_at);
COMMENT ON TABLE signed_in IS 'short-lived: sessions';
