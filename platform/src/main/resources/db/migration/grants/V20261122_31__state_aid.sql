-- De minimis aid that a firm says it has had from others, or one of its single undertaking has. Taken back, it stays written.
CREATE TABLE de_minimis_aid (
    id           uuid        PRIMARY KEY,
    firm         uuid        NOT NULL,
    -- Which of the undertaking has had it.
    beneficiary  text        NOT NULL,
    grantor      text        NOT NULL,
    act          text        NOT NULL,
    granted_on   date        NOT NULL,
    cents        bigint      NOT NULL CHECK (cents > 0),
    -- The State aid register's number of the grant (COR); empty where it is not known.
    reference    text        NOT NULL,
    declared_by  uuid        NOT NULL,
    declared_at  timestamptz NOT NULL,
    taken_back_at timestamptz
);

CREATE INDEX de_minimis_aid_firm ON de_minimis_aid (firm);

-- What was left when an award was made, with what it was measured by.
CREATE TABLE de_minimis_check (
    application   uuid        NOT NULL REFERENCES application,
    at            timestamptz NOT NULL,
    act           text        NOT NULL,
    window_from   date        NOT NULL,
    ceiling_cents bigint      NOT NULL,
    -- The award included.
    used_cents    bigint      NOT NULL,
    PRIMARY KEY (application, at)
);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON de_minimis_check EXECUTE FUNCTION never_changed();

-- The State aid register's answer to an award (COR) and to the search before it (visura). The latest counts.
CREATE TABLE aid_registration (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application uuid        NOT NULL REFERENCES application,
    cor         text        NOT NULL,
    visura      text        NOT NULL,
    reason      text        NOT NULL,
    recorded_by uuid        NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE INDEX aid_registration_application ON aid_registration (application, id);
CREATE INDEX aid_registration_cor ON aid_registration (cor);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON aid_registration EXECUTE FUNCTION never_changed();
