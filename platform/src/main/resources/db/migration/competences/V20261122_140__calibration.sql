-- The language in which a chapter was begun: whether its questions mean the same in each. Unknown for those before this column.
ALTER TABLE sitting ADD COLUMN language text CHECK (language IN ('it', 'en'));

-- Two more things that somebody may agree to, or not: that the answers help to weigh the questions anew; that a few facts about the
-- person help to see whether the questions are fair to all.
ALTER TABLE competence_consent DROP CONSTRAINT competence_consent_purpose_check;
ALTER TABLE competence_consent ADD CONSTRAINT competence_consent_purpose_check
    CHECK (purpose IN ('assessment', 'calibration', 'fairness'));

-- Those facts. No score, range, proposal or occupation reads this table; it is erased with its consent.
CREATE TABLE fairness_answer (
    account     uuid        PRIMARY KEY,
    -- Null: rather not said.
    age_band    text        CHECK (age_band IN ('to-29', '30-44', '45-on')),
    background  text        CHECK (background IN ('yes', 'no')),
    answered_at timestamptz NOT NULL
);

-- One working out of the parameters of a family, from its start to its signature. What was signed is never erased.
CREATE TABLE calibration (
    id              uuid        PRIMARY KEY,
    family          text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('running', 'failed', 'cancelled', 'draft', 'discarded', 'signed',
                                                          'withdrawn')),
    -- What is being done: copy, estimate, fit, differences.
    step            text        NOT NULL DEFAULT 'copy',
    started_by      uuid        NOT NULL,
    started_at      timestamptz NOT NULL,
    -- The running MASP that works on it, and its last sign of life by the database's clock: after a minute of silence another takes over.
    runner          uuid        NOT NULL,
    beat_at         timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 1,
    problem         text        NOT NULL DEFAULT '',
    -- The evidence as JSON, byte by byte as its fingerprint was taken.
    evidence        text,
    evidence_sha256 text,
    CHECK ((evidence IS NULL) = (evidence_sha256 IS NULL)),
    CHECK (state NOT IN ('draft', 'discarded', 'signed', 'withdrawn') OR evidence IS NOT NULL)
);

-- One at a time, however many MASPs run on this database.
CREATE UNIQUE INDEX calibration_one_at_a_time ON calibration ((true)) WHERE state = 'running';
CREATE INDEX calibration_family ON calibration (family, started_at);

-- The answers that a run works on, without accounts, in an order drawn by lot; gone when the run is over.
CREATE TABLE calibration_copy (
    calibration uuid PRIMARY KEY REFERENCES calibration,
    content     text NOT NULL
);

-- What an evaluator decided on each question.
CREATE TABLE calibration_decision (
    calibration uuid NOT NULL REFERENCES calibration,
    item        text NOT NULL,
    decision    text NOT NULL CHECK (decision IN ('take', 'keep', 'retire')),
    PRIMARY KEY (calibration, item)
);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_decision
    EXECUTE FUNCTION never_changed();

-- Who did what with it, and why.
CREATE TABLE calibration_event (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    calibration uuid        NOT NULL REFERENCES calibration,
    event       text        NOT NULL CHECK (event IN ('started', 'taken-over', 'failed', 'cancelled', 'drafted', 'discarded',
                                                      'signed', 'withdrawn')),
    -- Null: the program itself.
    account     uuid,
    reason      text        NOT NULL DEFAULT '',
    at          timestamptz NOT NULL
);

CREATE INDEX calibration_event_calibration ON calibration_event (calibration);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_event
    EXECUTE FUNCTION never_changed();

-- Parameters that new chapters use: those of the newest row of a family that was not withdrawn.
CREATE TABLE question_weights (
    -- The calibration's own id.
    id           uuid        PRIMARY KEY,
    family       text        NOT NULL,
    persons      integer     NOT NULL,
    -- Of each question its wording's fingerprint and its parameters, or that it is retired.
    weights      jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);

CREATE INDEX question_weights_family ON question_weights (family, published_at);

-- A bank that stands on such parameters; how many of its questions do; and of which questions rare answers count together.
ALTER TABLE question_bank ADD COLUMN weights uuid REFERENCES question_weights;
ALTER TABLE question_bank ADD COLUMN calibrated integer NOT NULL DEFAULT 0;
ALTER TABLE question_bank ADD COLUMN joined jsonb NOT NULL DEFAULT '{}';
