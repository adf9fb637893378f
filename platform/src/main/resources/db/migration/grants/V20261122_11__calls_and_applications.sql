-- The rules a call was published with, whole: a decision is replayed with them however the folder of measures changes.
CREATE TABLE rule_set (
    id       text        PRIMARY KEY,
    files    bytea       NOT NULL,
    kept_at  timestamptz NOT NULL
);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set EXECUTE FUNCTION never_changed();

CREATE TABLE call (
    id             uuid        PRIMARY KEY,
    code           text        NOT NULL UNIQUE,
    title_it       text        NOT NULL,
    title_en       text        NOT NULL,
    -- The body that runs it.
    body           text        NOT NULL,
    measure        text        NOT NULL,
    -- Both fixed when the call is published.
    rule_set       text        REFERENCES rule_set,
    reference_date date,
    opens_at       timestamptz NOT NULL,
    closes_at      timestamptz NOT NULL,
    applicants     text        NOT NULL CHECK (applicants IN ('person', 'firm')),
    -- How places are given: in the order of arrival, or by a formula of the measures' language.
    ranking        text,
    protocol       text,
    cup            text,
    cor            boolean     NOT NULL DEFAULT false,
    papers         text[]      NOT NULL DEFAULT '{}',
    -- Of a hundred claims, how many are checked with all receipts.
    checked_share  integer     NOT NULL DEFAULT 100 CHECK (checked_share BETWEEN 1 AND 100),
    state          text        NOT NULL,
    version        integer     NOT NULL DEFAULT 1,
    demonstration  boolean     NOT NULL DEFAULT false,
    CONSTRAINT opens_before_it_closes CHECK (opens_at < closes_at),
    CONSTRAINT published_with_its_rules CHECK (state = 'draft' OR (rule_set IS NOT NULL AND reference_date IS NOT NULL))
);

CREATE TABLE call_area (
    call_id   uuid   NOT NULL REFERENCES call,
    -- A territory of the catalogue, or '*' for wherever the measure holds.
    area      text   NOT NULL,
    fund_id   bigint NOT NULL REFERENCES fund,
    -- The body that decides there.
    lead_body text   NOT NULL,
    PRIMARY KEY (call_id, area)
);

CREATE INDEX call_area_fund ON call_area (fund_id);

CREATE TABLE call_event (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call_id uuid        NOT NULL REFERENCES call,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    event   text        NOT NULL,
    details text        NOT NULL
);

CREATE INDEX call_event_call ON call_event (call_id, id);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON call_event EXECUTE FUNCTION never_changed();

-- The last number given on a call: its row is locked while places are booked, so that numbers follow arrival without gaps.
CREATE TABLE call_arrival (
    call_id uuid    PRIMARY KEY REFERENCES call,
    last    integer NOT NULL DEFAULT 0
);

CREATE TABLE application (
    id            uuid        PRIMARY KEY,
    call_id       uuid        NOT NULL,
    area          text        NOT NULL,
    fund_id       bigint      NOT NULL REFERENCES fund,
    -- The key of who applies; who that is, is kept by eu.masp.people and can be erased.
    applicant     uuid        NOT NULL,
    -- Whom it is decided for, as the rules name them: {"adult": "a", "child": "c"}.
    decided_for   jsonb       NOT NULL,
    arrival       integer     NOT NULL,
    state         text        NOT NULL,
    version       integer     NOT NULL DEFAULT 1,
    requested_cents bigint    NOT NULL CHECK (requested_cents > 0),
    awarded_cents bigint      CHECK (awarded_cents > 0),
    -- What one month may bring, where the measure pays by the month.
    monthly_cents bigint      CHECK (monthly_cents > 0),
    -- What the rules said on submission: never the decision, which is an officer's.
    verdict       text        NOT NULL CHECK (verdict IN ('yes', 'no', 'unknown')),
    submitted_at  timestamptz NOT NULL,
    -- The same for one submission however often it is sent.
    once          text        NOT NULL,
    UNIQUE (call_id, arrival),
    UNIQUE (applicant, once),
    FOREIGN KEY (call_id, area) REFERENCES call_area
);

CREATE INDEX application_queue ON application (fund_id, state, arrival);
CREATE INDEX application_applicant ON application (applicant);
-- One application at a time for the same right.
CREATE UNIQUE INDEX application_live ON application (call_id, applicant, decided_for)
    WHERE state NOT IN ('withdrawn', 'refused', 'renounced', 'revoked');

-- What people told, apart from the application: erased when its retention ends.
CREATE TABLE application_answers (
    application uuid  PRIMARY KEY REFERENCES application,
    facts       jsonb,
    erased_at   timestamptz,
    CHECK ((facts IS NULL) = (erased_at IS NOT NULL))
);

CREATE TABLE application_event (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application uuid        NOT NULL REFERENCES application,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    event       text        NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    rule_set    text        NOT NULL,
    -- For the person and for the record; what reveals a person is in the answers, not here.
    reason      text        NOT NULL
);

CREATE INDEX application_event_application ON application_event (application, id);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON application_event EXECUTE FUNCTION never_changed();
