-- Skills that somebody says she does not have yet. What she has is a statement.
CREATE TABLE skill_not_yet (
    account uuid        NOT NULL,
    skill   text        NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (account, skill)
);

-- Occupations that somebody has done, by URI: others near to them can be named.
CREATE TABLE occupation_done (
    account    uuid        NOT NULL,
    occupation text        NOT NULL,
    said_at    timestamptz NOT NULL,
    PRIMARY KEY (account, occupation)
);
