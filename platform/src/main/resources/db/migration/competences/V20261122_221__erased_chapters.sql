-- That somebody did a chapter, after its answers and its result were erased: so long the questions are remembered, and it is not
-- repeated. Erased thirty days after the result.
CREATE TABLE sitting_erased (
    account  uuid        NOT NULL,
    family   text        NOT NULL,
    purpose  text        NOT NULL CHECK (purpose IN ('own', 'before', 'after')),
    ended_at timestamptz NOT NULL,
    -- Its result was to be read with care: that may be repeated at once.
    doubtful boolean     NOT NULL
);

CREATE INDEX sitting_erased_account ON sitting_erased (account);
