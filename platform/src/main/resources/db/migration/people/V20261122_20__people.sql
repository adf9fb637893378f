-- Accounts. Everything else in the database knows a person by the account's id alone; who that is stands here and can be
-- erased while the id, which says nothing, goes on to stand under what was decided and paid.
CREATE TABLE account (
    id            uuid        PRIMARY KEY,
    -- Lower case; none once the account is closed.
    email         text        UNIQUE CHECK (email = lower(email)),
    -- None: signs in by a demonstration's click, or not at all.
    password      text,
    language      text        NOT NULL CHECK (language IN ('it', 'en')),
    created_at    timestamptz NOT NULL,
    confirmed_at  timestamptz,
    closed_at     timestamptz,
    -- Invented, one for each function: it can be entered in demonstration mode only.
    demonstration boolean     NOT NULL DEFAULT false,
    CONSTRAINT closed_knows_nothing CHECK (closed_at IS NULL OR (email IS NULL AND password IS NULL))
);

CREATE TABLE identity (
    account        uuid        PRIMARY KEY REFERENCES account,
    name           text        NOT NULL DEFAULT '',
    codice_fiscale text        NOT NULL DEFAULT '',
    iban           text        NOT NULL DEFAULT '',
    phone          text        NOT NULL DEFAULT '',
    updated_at     timestamptz NOT NULL
);

-- Who looked at whose identity, and what for.
CREATE TABLE identity_read (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account uuid        NOT NULL REFERENCES account,
    reader  uuid        NOT NULL REFERENCES account,
    purpose text        NOT NULL,
    at      timestamptz NOT NULL
);

CREATE INDEX identity_read_account ON identity_read (account, at);

-- One-time links: only a hash of the token is kept. A link without an account was asked for by nobody we know.
CREATE TABLE account_link (
    token      bytea       PRIMARY KEY,
    account    uuid        REFERENCES account,
    purpose    text        NOT NULL CHECK (purpose IN ('confirm', 'password', 'administrator')),
    expires_at timestamptz NOT NULL
);

CREATE INDEX account_link_account ON account_link (account);
CREATE INDEX account_link_expires ON account_link (expires_at);

-- A role held within a body, perhaps in one territory only, from one day to another.
CREATE TABLE seat (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    uuid   NOT NULL REFERENCES account,
    role       text   NOT NULL CHECK (role IN ('programme-officer', 'case-officer', 'payment-officer', 'administrator',
                                               'auditor')),
    body       text   NOT NULL,
    territory  text,
    from_day   date   NOT NULL,
    -- The last day; none: until further notice.
    until_day  date,
    given_by   uuid   REFERENCES account,
    given_at   timestamptz NOT NULL,
    CHECK (until_day IS NULL OR until_day >= from_day - 1)
);

CREATE INDEX seat_account ON seat (account);
CREATE INDEX seat_body ON seat (body, role);

CREATE TABLE second_factor (
    account      uuid        PRIMARY KEY REFERENCES account,
    secret       bytea       NOT NULL,
    -- Set when the first code was right; before that it counts for nothing.
    confirmed_at timestamptz,
    -- The last time step whose code was taken: a code works once.
    last_step    bigint      NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
    account uuid  NOT NULL REFERENCES account ON DELETE CASCADE,
    code    bytea NOT NULL,
    PRIMARY KEY (account, code)
);
