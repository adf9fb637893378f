-- Courses of others, as a body brought them. A new list of a provider takes the place of that body's earlier one.
CREATE TABLE course (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body          text        NOT NULL,
    provider      text        NOT NULL,
    code          text        NOT NULL,
    title_it      text        NOT NULL,
    title_en      text        NOT NULL,
    -- Where it is held; empty where it is online only.
    place         text        NOT NULL,
    online        boolean     NOT NULL,
    hours         integer     NOT NULL CHECK (hours > 0),
    -- Nothing: whenever one likes.
    starts        date,
    -- Nothing: not said.
    cost_cents    bigint      CHECK (cost_cents >= 0),
    url           text        NOT NULL,
    skills        text[]      NOT NULL CHECK (cardinality(skills) > 0),
    demonstration boolean     NOT NULL,
    brought_at    timestamptz NOT NULL,
    brought_by    uuid,
    UNIQUE (body, provider, code)
);

CREATE INDEX course_skills ON course USING gin (skills);
