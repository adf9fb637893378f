-- What a beneficiary asks to be paid, with receipts.
CREATE TABLE claim (
    id           uuid        PRIMARY KEY,
    application  uuid        NOT NULL REFERENCES application,
    number       integer     NOT NULL,
    -- The first day of the month it is for; null where the measure does not pay by the month.
    month        date        CHECK (extract(day FROM month) = 1),
    spent_cents  bigint      NOT NULL CHECK (spent_cents > 0),
    asked_cents  bigint      NOT NULL CHECK (asked_cents > 0 AND asked_cents <= spent_cents),
    due_cents    bigint      CHECK (due_cents >= 0 AND due_cents <= asked_cents),
    recover_cents bigint     NOT NULL DEFAULT 0 CHECK (recover_cents >= 0 AND recover_cents <= due_cents),
    state        text        NOT NULL,
    version      integer     NOT NULL DEFAULT 1,
    -- Whether it was drawn for the check of all its receipts.
    drawn        boolean     NOT NULL,
    lodged_at    timestamptz NOT NULL,
    once         text        NOT NULL,
    UNIQUE (application, number),
    UNIQUE (application, once)
);

-- A month is claimed once.
CREATE UNIQUE INDEX claim_month ON claim (application, month) WHERE state NOT IN ('withdrawn', 'rejected');
CREATE INDEX claim_state ON claim (state, lodged_at);

CREATE TABLE claim_event (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim      uuid        NOT NULL REFERENCES claim,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    event      text        NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    reason     text        NOT NULL
);

CREATE INDEX claim_event_claim ON claim_event (claim, id);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_event EXECUTE FUNCTION never_changed();
