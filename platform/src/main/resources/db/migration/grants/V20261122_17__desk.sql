-- From when an application waits for an officer: since its last step, or, while a notice runs, from the end of its term.
-- None: since it was submitted.
ALTER TABLE application ADD COLUMN waits_from timestamptz;

-- Who works on a case, for some minutes; others meanwhile only read it.
CREATE TABLE case_lock (
    application uuid        PRIMARY KEY REFERENCES application,
    officer     uuid        NOT NULL,
    expires_at  timestamptz NOT NULL
);

-- An officer who has to do with the person does not decide the case.
CREATE TABLE case_conflict (
    application uuid        NOT NULL REFERENCES application,
    officer     uuid        NOT NULL,
    at          timestamptz NOT NULL,
    reason      text        NOT NULL CHECK (btrim(reason) <> ''),
    PRIMARY KEY (application, officer)
);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON case_conflict EXECUTE FUNCTION never_changed();

-- A decision otherwise than the rules say, and why.
CREATE TABLE disagreement (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application uuid        NOT NULL REFERENCES application,
    at          timestamptz NOT NULL,
    officer     uuid        NOT NULL,
    step        text        NOT NULL,
    -- What the rules of the call said.
    verdict     text        NOT NULL CHECK (verdict IN ('yes', 'no', 'unknown')),
    rules_cents bigint,
    decided_cents bigint,
    rule_set    text        NOT NULL,
    reason      text        NOT NULL CHECK (btrim(reason) <> '')
);
CREATE INDEX disagreement_application ON disagreement (application, id);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON disagreement EXECUTE FUNCTION never_changed();

-- The account from which a body pays.
CREATE TABLE paying_account (
    body       text        PRIMARY KEY,
    name       text        NOT NULL,
    iban       text        NOT NULL,
    bic        text        NOT NULL DEFAULT '',
    updated_by uuid        NOT NULL,
    updated_at timestamptz NOT NULL
);

-- One file for the bank. It is kept as it was made and handed out again byte for byte; it names people, so it can be erased.
CREATE TABLE payment_order (
    id             uuid        PRIMARY KEY,
    number         integer     NOT NULL,
    body           text        NOT NULL,
    made_at        timestamptz NOT NULL,
    made_by        uuid        NOT NULL,
    execution_date date        NOT NULL,
    cents          bigint      NOT NULL CHECK (cents > 0),
    items          integer     NOT NULL CHECK (items > 0),
    file           bytea,
    sha256         text        NOT NULL,
    once           text        NOT NULL UNIQUE,
    UNIQUE (body, number)
);

CREATE TABLE payment_item (
    payment_order uuid   NOT NULL REFERENCES payment_order,
    claim         uuid   NOT NULL REFERENCES claim,
    cents         bigint NOT NULL CHECK (cents > 0),
    -- What the bank did with it, and on which day; none while it is not known.
    outcome       text   CHECK (outcome IN ('paid', 'refused', 'returned')),
    outcome_on    date,
    reason        text   NOT NULL DEFAULT '',
    PRIMARY KEY (payment_order, claim),
    CHECK ((outcome IS NULL) = (outcome_on IS NULL))
);
CREATE INDEX payment_item_claim ON payment_item (claim);

-- The claims that could not go into the file, and why.
CREATE TABLE payment_left_out (
    payment_order uuid NOT NULL REFERENCES payment_order,
    claim         uuid NOT NULL REFERENCES claim,
    reason        text NOT NULL,
    PRIMARY KEY (payment_order, claim)
);

-- When the person was asked for the missing IBAN.
CREATE TABLE iban_asked (
    claim uuid        PRIMARY KEY REFERENCES claim,
    at    timestamptz NOT NULL,
    asked_by uuid     NOT NULL
);
