-- Letters to account holders: the inbox, and what still has to go out by mail. No address stands here: it is asked for when
-- the letter leaves.
CREATE TABLE letter (
    id          uuid        PRIMARY KEY,
    account     uuid        NOT NULL,
    template    text        NOT NULL,
    language    text        NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    -- A path of ours.
    link        text,
    -- The link opens a door: it is taken out of here as soon as the letter has left.
    one_time    boolean     NOT NULL DEFAULT false,
    written_at  timestamptz NOT NULL,
    read_at     timestamptz,
    sent_at     timestamptz,
    tries       integer     NOT NULL DEFAULT 0,
    -- When to try (again); none: nothing to do any more.
    next_try_at timestamptz,
    failure     text
);

CREATE INDEX letter_account ON letter (account, written_at DESC);
CREATE INDEX letter_to_send ON letter (next_try_at) WHERE next_try_at IS NOT NULL;
