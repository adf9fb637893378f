-- Applications that are being written. The id is the one the application will have, so that its address and its papers stay.
CREATE TABLE application_draft (
    id          uuid        PRIMARY KEY,
    call_id     uuid        NOT NULL REFERENCES call,
    -- Who applies: a person, or a firm.
    applicant   uuid        NOT NULL,
    -- Who writes it.
    account     uuid        NOT NULL,
    facts       jsonb       NOT NULL,
    -- Whom it is for, where there is a choice.
    decided_for jsonb,
    -- What is asked for, where the rules cannot say it.
    asked_cents bigint      CHECK (asked_cents > 0),
    once        text        NOT NULL,
    version     integer     NOT NULL DEFAULT 1,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX application_draft_applicant ON application_draft (applicant);
CREATE INDEX application_draft_changed ON application_draft (changed_at);
