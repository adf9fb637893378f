-- The steps of a path.
CREATE TABLE guidance_step (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES guidance_case,
    place        integer     NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('orientation', 'assessment', 'training', 'work-trial', 'childcare',
                                                      'application', 'interview', 'job', 'follow-up')),
    -- The step of a template whose words it has; none where somebody wrote them.
    template     text,
    title        text        NOT NULL DEFAULT '',
    what         text        NOT NULL DEFAULT '',
    -- person, guide or other
    owner        text        NOT NULL CHECK (owner IN ('person', 'guide', 'other')),
    owner_name   text        NOT NULL DEFAULT '',
    due          date,
    agreed_at    timestamptz,
    state        text        NOT NULL CHECK (state IN ('open', 'done', 'not-useful', 'not-possible')),
    reason       text        NOT NULL DEFAULT '',
    -- On which day it was done; of a job its first day.
    done_on      date,
    settled_at   timestamptz,
    -- Of a follow-up: how many months after the first day of which job, and how it was then.
    months       integer,
    job          uuid        REFERENCES guidance_step ON DELETE CASCADE,
    found        text        CHECK (found IN ('working', 'other-job', 'not-working', 'not-reached')),
    -- For which day somebody was reminded.
    reminded_for date
);

CREATE INDEX guidance_step_case ON guidance_step (case_id, place);
CREATE INDEX guidance_step_due ON guidance_step (due) WHERE state = 'open';
CREATE UNIQUE INDEX guidance_step_follow_up ON guidance_step (job, months) WHERE job IS NOT NULL;

-- Papers that belong to a step: which, and from when; the papers themselves stay with their owners.
CREATE TABLE guidance_document (
    id        uuid        PRIMARY KEY,
    case_id   uuid        NOT NULL REFERENCES guidance_case,
    step      uuid        REFERENCES guidance_step ON DELETE CASCADE,
    title     text        NOT NULL,
    dated     date,
    added_by  uuid        NOT NULL,
    added_at  timestamptz NOT NULL
);

CREATE INDEX guidance_document_case ON guidance_document (case_id, added_at);
