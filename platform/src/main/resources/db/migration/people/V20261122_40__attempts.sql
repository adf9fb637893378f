-- How many tries are left at the doors of sign-in, shared by all processes. Hashes of a door and an account or address; unlogged, as
-- it is worth nothing after an hour and is written at each try.
CREATE UNLOGGED TABLE attempt (
    key        bytea            PRIMARY KEY,
    tries_left double precision NOT NULL,
    counted_at timestamptz      NOT NULL
);

CREATE INDEX attempt_counted_at ON attempt (counted_at);

-- What begins with "short-lived" is left out of backups: restored, it would open doors that were closed meanwhile.
COMMENT ON TABLE web_session IS 'short-lived: sessions';
COMMENT ON TABLE web_session_attributes IS 'short-lived: sessions';
COMMENT ON TABLE account_link IS 'short-lived: one-time links';
