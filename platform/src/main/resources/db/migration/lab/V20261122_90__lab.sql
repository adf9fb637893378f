-- What somebody is trying: written over with each change, gone when nobody has touched it for long.
CREATE TABLE lab_trial (
    id          uuid        PRIMARY KEY,
    body        text        NOT NULL,
    account     uuid        NOT NULL,
    -- Population, measures, area, date and changes, as JSON.
    setting     text        NOT NULL,
    -- The scenario it began from.
    scenario    uuid,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX lab_trial_body ON lab_trial (body, changed_at);

-- A trial that was kept, with a name and a reason. Versions are never written over.
CREATE TABLE lab_scenario (
    id        uuid    PRIMARY KEY,
    body      text    NOT NULL,
    archived  boolean NOT NULL DEFAULT false
);

CREATE INDEX lab_scenario_body ON lab_scenario (body);

CREATE TABLE lab_scenario_version (
    scenario  uuid        NOT NULL REFERENCES lab_scenario,
    version   integer     NOT NULL,
    name      text        NOT NULL,
    reason    text        NOT NULL,
    setting   text        NOT NULL,
    -- The fingerprint of the folder of measures that it was tried on.
    rules     text        NOT NULL,
    account   uuid        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (scenario, version)
);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON lab_scenario_version
    EXECUTE FUNCTION never_changed();

-- Who put a scenario away or took it out again.
CREATE TABLE lab_scenario_event (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scenario  uuid        NOT NULL REFERENCES lab_scenario,
    event     text        NOT NULL CHECK (event IN ('archived', 'restored')),
    account   uuid        NOT NULL,
    at        timestamptz NOT NULL
);

CREATE INDEX lab_scenario_event_scenario ON lab_scenario_event (scenario);
