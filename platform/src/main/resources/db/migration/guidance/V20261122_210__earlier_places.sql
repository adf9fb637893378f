-- Where a case was before it was handed over, and until when: figures count what happened where it happened. No person stands here.
CREATE TABLE guidance_earlier_place (
    case_id    uuid        NOT NULL REFERENCES guidance_case ON DELETE CASCADE,
    body       text        NOT NULL,
    territory  text        NOT NULL,
    until      timestamptz NOT NULL,
    PRIMARY KEY (case_id, until)
);
