-- The accompaniment of one person by one body. What is told and written in it stands in tables of its own, which are erased when
-- their time is over; this row stays, without the person, so that the figures of past years stay what they were.
CREATE TABLE guidance_case (
    id             uuid        PRIMARY KEY,
    -- None: erased.
    person         uuid,
    body           text        NOT NULL,
    territory      text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('invited', 'requested', 'active', 'handing_over', 'declined',
                                                         'lapsed', 'closed', 'withdrawn')),
    -- Who holds the case within the body; none before somebody takes it up.
    guide          uuid,
    -- The address an invitation went to, only while it waits for an answer.
    invited_as     text,
    begun_at       timestamptz NOT NULL,
    -- Since when it is in its state.
    since          timestamptz NOT NULL,
    active_since   timestamptz,
    first_met_at   timestamptz,
    closed_at      timestamptz,
    outcome        text,
    -- To whom it would go, while the person is asked.
    to_body        text,
    to_territory   text,
    to_guide       uuid,
    -- Invented, to show how it works.
    demonstration  boolean     NOT NULL DEFAULT false,
    erased_at      timestamptz,
    version        integer     NOT NULL DEFAULT 1,
    CONSTRAINT invited_as_only_while_it_waits CHECK (invited_as IS NULL OR state = 'invited')
);

-- One at a time with one body.
CREATE UNIQUE INDEX guidance_case_one ON guidance_case (person, body)
    WHERE state IN ('invited', 'requested', 'active', 'handing_over');
CREATE INDEX guidance_case_person ON guidance_case (person);
CREATE INDEX guidance_case_scope ON guidance_case (body, territory, state);

-- What happened, when and by whom. The reasons are read by the person.
CREATE TABLE guidance_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    uuid        NOT NULL REFERENCES guidance_case,
    event      text        NOT NULL,
    -- person, guide or masp
    by_whom    text        NOT NULL,
    actor      uuid,
    reason     text        NOT NULL DEFAULT '',
    at         timestamptz NOT NULL
);

CREATE INDEX guidance_event_case ON guidance_event (case_id, id);

-- What the person agreed to, in the words she read.
CREATE TABLE guidance_consent (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id   uuid        NOT NULL REFERENCES guidance_case,
    purpose   text        NOT NULL,
    words     text        NOT NULL,
    given_at  timestamptz NOT NULL,
    ended_at  timestamptz
);

CREATE INDEX guidance_consent_case ON guidance_consent (case_id);

-- Who of the body opened the case; the person sees it.
CREATE TABLE guidance_look (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  uuid        NOT NULL REFERENCES guidance_case,
    reader   uuid        NOT NULL,
    at       timestamptz NOT NULL
);

CREATE INDEX guidance_look_case ON guidance_look (case_id, at DESC);

-- What she tells before the first meeting. Nobody of the body reads it before she gives it.
CREATE TABLE guidance_intake (
    case_id     uuid        PRIMARY KEY REFERENCES guidance_case,
    answers     text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    given_at    timestamptz
);
