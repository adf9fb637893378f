-- The name under which the person is known to the employer who is asked; the person agreed to show it.
ALTER TABLE commitment ADD COLUMN person text NOT NULL DEFAULT '';

-- Links that open nothing any more, so that whoever follows one learns why.
CREATE TABLE commitment_over (
    token bytea       PRIMARY KEY,
    why   text        NOT NULL CHECK (why IN ('replaced', 'withdrawn')),
    at    timestamptz NOT NULL
);
