-- Sessions of people who are signed in, shared by all processes on this database. The columns are those that Spring Session
-- asks for; the attributes hold an account's id and when and how it signed in, nothing else.
CREATE TABLE web_session (
    primary_id            varchar(36)  PRIMARY KEY,
    session_id            varchar(36)  NOT NULL UNIQUE,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval integer      NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);

CREATE INDEX web_session_expiry ON web_session (expiry_time);
CREATE INDEX web_session_principal ON web_session (principal_name);

CREATE TABLE web_session_attributes (
    session_primary_id varchar(36)  NOT NULL REFERENCES web_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
