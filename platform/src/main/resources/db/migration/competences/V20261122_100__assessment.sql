-- What somebody agreed to, in which words and when. Taking it back erases what was kept for it; that it was so stays.
CREATE TABLE competence_consent (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account      uuid        NOT NULL,
    purpose      text        NOT NULL CHECK (purpose IN ('assessment')),
    text_version text        NOT NULL,
    given_at     timestamptz NOT NULL,
    withdrawn_at timestamptz
);

CREATE UNIQUE INDEX competence_consent_given ON competence_consent (account, purpose) WHERE withdrawn_at IS NULL;

-- When somebody last used any of it: what nobody uses is erased.
CREATE TABLE competence_use (
    account   uuid        PRIMARY KEY,
    used_on   date        NOT NULL,
    -- The day on which the person was told that it will be erased.
    warned_on date
);

-- The questions of a family as they were when somebody answered them: a file that changes does not change an old result.
CREATE TABLE question_bank (
    id        text        PRIMARY KEY,
    family    text        NOT NULL,
    version   text        NOT NULL,
    -- Whether the parameters are what the authors supposed, and rest on no data.
    provisional boolean   NOT NULL,
    questions jsonb       NOT NULL,
    kept_at   timestamptz NOT NULL
);

-- One chapter answered by one person. The next question follows from the bank, the seed and the answers; nothing else is kept for it.
CREATE TABLE sitting (
    id             uuid        PRIMARY KEY,
    account        uuid        NOT NULL,
    family         text        NOT NULL,
    purpose        text        NOT NULL CHECK (purpose IN ('own', 'before', 'after')),
    -- The path of modules that it stands before or after; empty for one's own.
    path           text        NOT NULL DEFAULT '',
    bank           text        NOT NULL REFERENCES question_bank,
    seed           bigint      NOT NULL,
    started_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    -- When the question that is open was first shown.
    asked_position integer,
    asked_at       timestamptz,
    ended_at       timestamptz,
    stop           text,
    theta          double precision,
    -- The posterior standard deviation, before any widening.
    se             double precision,
    too_fast       boolean     NOT NULL DEFAULT false,
    inconsistent   boolean     NOT NULL DEFAULT false,
    CHECK ((ended_at IS NULL) = (theta IS NULL)),
    CHECK ((ended_at IS NULL) = (se IS NULL))
);

CREATE UNIQUE INDEX sitting_open ON sitting (account, family, purpose, path) WHERE ended_at IS NULL;
CREATE INDEX sitting_account ON sitting (account);

CREATE TABLE sitting_answer (
    sitting  uuid        NOT NULL REFERENCES sitting ON DELETE CASCADE,
    position integer     NOT NULL,
    item     text        NOT NULL,
    -- 0 is the lowest answer.
    category integer     NOT NULL,
    -- From the first sight of the question to the answer, 600 at most: only to notice clicking without reading.
    seconds  integer     NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (sitting, position),
    UNIQUE (sitting, item)
);

-- What the answers say about each competence, worked out when the chapter ended.
CREATE TABLE sitting_competence (
    sitting    uuid             NOT NULL REFERENCES sitting ON DELETE CASCADE,
    competence text             NOT NULL,
    answers    integer          NOT NULL,
    theta      double precision NOT NULL,
    se         double precision NOT NULL,
    PRIMARY KEY (sitting, competence)
);
