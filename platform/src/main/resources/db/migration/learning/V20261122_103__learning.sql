-- How far somebody is with a module, at their own pace and for themselves.
CREATE TABLE learning_progress (
    account     uuid        NOT NULL,
    module      text        NOT NULL,
    begun_at    timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    -- The practice chosen for the week, and the day of the reminder asked for.
    practice    text        CHECK (practice IN ('family', 'work')),
    practice_on date,
    remind_on   date,
    reminded_at timestamptz,
    done_at     timestamptz,
    PRIMARY KEY (account, module)
);

CREATE INDEX learning_progress_remind ON learning_progress (remind_on) WHERE remind_on IS NOT NULL AND reminded_at IS NULL;

-- What somebody writes for themselves. No page shows it to anybody else.
CREATE TABLE learning_reflection (
    account    uuid        NOT NULL,
    module     text        NOT NULL,
    words      text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (account, module)
);
