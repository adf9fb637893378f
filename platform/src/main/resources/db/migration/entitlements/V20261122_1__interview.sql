-- Answers of people who did not say who they are. Both id and key come from a secret that only the visitor's cookie holds.
CREATE TABLE interview (
    id         bytea       PRIMARY KEY,
    sealed     bytea       NOT NULL,
    version    integer     NOT NULL,
    updated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX interview_expires_at ON interview (expires_at);
