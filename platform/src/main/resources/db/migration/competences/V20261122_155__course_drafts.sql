-- A list of courses that somebody has sent and not yet let count: one for each person and body, for a day.
CREATE TABLE course_draft (
    body        text        NOT NULL,
    brought_by  uuid        NOT NULL,
    file_name   text        NOT NULL,
    content     bytea       NOT NULL,
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (body, brought_by)
);
