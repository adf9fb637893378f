-- What the entitlements check said on one day, kept because she wanted it: measures, verdicts and amounts, never her answers.
CREATE TABLE guidance_picture (
    id        uuid        PRIMARY KEY,
    case_id   uuid        NOT NULL REFERENCES guidance_case,
    on_day    date        NOT NULL,
    -- person or guide
    kept_by   text        NOT NULL,
    lines     text        NOT NULL,
    at        timestamptz NOT NULL
);

CREATE INDEX guidance_picture_case ON guidance_picture (case_id, at DESC);

-- For which case somebody who accompanies has begun a check.
CREATE TABLE guidance_check (
    account  uuid        PRIMARY KEY,
    case_id  uuid        NOT NULL REFERENCES guidance_case,
    at       timestamptz NOT NULL
);
