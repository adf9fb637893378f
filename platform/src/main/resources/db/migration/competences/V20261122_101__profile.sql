-- What a person says about a competence or a skill. It is not changed: somebody may have confirmed these words.
CREATE TABLE statement (
    id       uuid        PRIMARY KEY,
    account  uuid        NOT NULL,
    -- A competence of the framework, or a skill's URI, and what it was called then.
    concept  text        NOT NULL,
    label_it text        NOT NULL,
    label_en text        NOT NULL,
    words    text        NOT NULL,
    source   text        NOT NULL,
    said_at  timestamptz NOT NULL
);

CREATE INDEX statement_account ON statement (account);

-- Who was asked to confirm a statement, and what came of it. A referee has no account: a link opens this one form.
CREATE TABLE confirmation (
    id          uuid        PRIMARY KEY,
    statement   uuid        NOT NULL REFERENCES statement ON DELETE CASCADE,
    -- An operator's account and body; a referee has none.
    operator    uuid,
    body        text,
    -- The referee's address, until there is an answer or the time is over.
    email       text,
    -- What is left of it for the person to know whom she asked: m…@example.org
    hint        text        NOT NULL DEFAULT '',
    by_mail     boolean     NOT NULL DEFAULT false,
    language    text        NOT NULL,
    -- The name the person agreed to show.
    shown_name  text        NOT NULL DEFAULT '',
    asked_at    timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    reminded_at timestamptz,
    expired_at  timestamptz,
    answered_at timestamptz,
    verdict     text        CHECK (verdict IN ('yes', 'partly', 'no')),
    sentence    text        NOT NULL DEFAULT '',
    by_name     text        NOT NULL DEFAULT '',
    relation    text        NOT NULL DEFAULT '',
    CHECK ((answered_at IS NULL) = (verdict IS NULL))
);

CREATE INDEX confirmation_statement ON confirmation (statement);

-- The hash of each link sent for a question: the first letter's and the reminder's open the same form.
CREATE TABLE confirmation_link (
    token        bytea PRIMARY KEY,
    confirmation uuid  NOT NULL REFERENCES confirmation ON DELETE CASCADE
);

CREATE INDEX confirmation_link_confirmation ON confirmation_link (confirmation);

-- Who else may see a profile, which part of it, until when.
CREATE TABLE profile_share (
    id         uuid        PRIMARY KEY,
    account    uuid        NOT NULL,
    -- A body whose operators may look, or a person who was given a link.
    body       text,
    -- Of the body's operators only those of this place; none: all of them.
    territory  text,
    reader     text        NOT NULL DEFAULT '',
    token      bytea       UNIQUE,
    shown_name text        NOT NULL DEFAULT '',
    parts      text[]      NOT NULL CHECK (cardinality(parts) > 0),
    until_day  date        NOT NULL,
    given_at   timestamptz NOT NULL,
    revoked_at timestamptz,
    CHECK ((body IS NULL) <> (token IS NULL))
);

CREATE INDEX profile_share_account ON profile_share (account);
CREATE INDEX profile_share_body ON profile_share (body) WHERE revoked_at IS NULL;

-- Who looked at it, for the person to see.
CREATE TABLE profile_look (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    share   uuid        NOT NULL REFERENCES profile_share ON DELETE CASCADE,
    -- The operator; none for who came by a link.
    reader  uuid,
    name    text        NOT NULL DEFAULT '',
    at      timestamptz NOT NULL
);

CREATE INDEX profile_look_share ON profile_look (share, at);
