-- What somebody wrote of what she does and did. Hers alone: no page shows it to anybody else.
CREATE TABLE story (
    account  uuid        PRIMARY KEY,
    body     text        NOT NULL,
    -- The language she says it is in; empty: to be found out.
    language text        NOT NULL CHECK (language IN ('', 'it', 'en')),
    -- Counts savings, so that a second window does not undo the first.
    version  integer     NOT NULL,
    saved_at timestamptz NOT NULL
);

-- What she decided about a proposal. It outlives a change of the text that led to it.
CREATE TABLE story_decision (
    account    uuid        NOT NULL,
    -- A competence of the framework by its id; a skill or an occupation by its URI; what it was called then.
    concept    text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('skill', 'competence', 'occupation')),
    label_it   text        NOT NULL,
    label_en   text        NOT NULL,
    verdict    text        NOT NULL CHECK (verdict IN ('kept', 'dropped')),
    -- The words of the text that led to it; empty where she added it herself.
    quote      text        NOT NULL,
    -- What stands on her profile for it.
    statement  uuid,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (account, concept)
);
