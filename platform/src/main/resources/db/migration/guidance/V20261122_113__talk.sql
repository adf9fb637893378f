CREATE TABLE guidance_meeting (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES guidance_case,
    starts_at    timestamptz NOT NULL,
    minutes      integer     NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    how          text        NOT NULL CHECK (how IN ('in-person', 'phone', 'video')),
    place        text        NOT NULL DEFAULT '',
    with_whom    text        NOT NULL DEFAULT '',
    state        text        NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'cancelled')),
    made_by      uuid        NOT NULL,
    made_at      timestamptz NOT NULL,
    -- For which beginning she was reminded.
    reminded_for timestamptz
);

CREATE INDEX guidance_meeting_case ON guidance_meeting (case_id, starts_at);
CREATE INDEX guidance_meeting_planned ON guidance_meeting (starts_at) WHERE state = 'planned';

-- Notes of those who accompany. They leave the case by no way: no list, figure or file has them but the person's own data.
CREATE TABLE guidance_note (
    id       uuid        PRIMARY KEY,
    case_id  uuid        NOT NULL REFERENCES guidance_case,
    author   uuid        NOT NULL,
    -- Who held the case when it was written and may read a private one.
    holder   uuid        NOT NULL,
    shared   boolean     NOT NULL,
    -- Whether a private one goes along when the case is handed over.
    travels  boolean     NOT NULL DEFAULT false,
    words    text        NOT NULL,
    at       timestamptz NOT NULL
);

CREATE INDEX guidance_note_case ON guidance_note (case_id, at DESC);

CREATE TABLE guidance_message (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES guidance_case,
    author       uuid        NOT NULL,
    from_person  boolean     NOT NULL,
    words        text        NOT NULL,
    at           timestamptz NOT NULL,
    read_at      timestamptz
);

CREATE INDEX guidance_message_case ON guidance_message (case_id, at);
CREATE INDEX guidance_message_unread ON guidance_message (case_id) WHERE read_at IS NULL;
