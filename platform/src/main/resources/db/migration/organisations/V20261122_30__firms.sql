-- Firms as those who act for them declare them (DPR 445/2000). Nothing of it is verified until a body confirms it.
CREATE TABLE firm (
    id             uuid        PRIMARY KEY,
    name           text        NOT NULL,
    legal_form     text        NOT NULL,
    partita_iva    text        NOT NULL,
    -- Of a person: a person's code.
    codice_fiscale text        NOT NULL,
    comune         text        NOT NULL,
    iban           text        NOT NULL,
    road_freight   boolean     NOT NULL,
    version        integer     NOT NULL DEFAULT 1,
    demonstration  boolean     NOT NULL DEFAULT false,
    entered_at     timestamptz NOT NULL
);

-- Not unique: whoever enters somebody else's firm must not keep its owner out.
CREATE INDEX firm_codice_fiscale ON firm (codice_fiscale);

-- Who acts for a firm. That it was so stays written when it ends.
CREATE TABLE firm_representative (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    firm         uuid        NOT NULL REFERENCES firm,
    account      uuid        NOT NULL,
    -- The address this person was asked at; empty for whoever entered the firm.
    asked_at     text        NOT NULL,
    since        timestamptz NOT NULL,
    until        timestamptz,
    -- By an officer who has seen the powers; before, they are declared and nothing more.
    confirmed_at timestamptz,
    confirmed_by uuid
);

CREATE UNIQUE INDEX firm_representative_now ON firm_representative (firm, account) WHERE until IS NULL;
CREATE INDEX firm_representative_account ON firm_representative (account) WHERE until IS NULL;

-- Somebody is asked to act for a firm; who signs in with this address can accept.
CREATE TABLE firm_invitation (
    firm     uuid        NOT NULL REFERENCES firm,
    email    text        NOT NULL,
    asked_by uuid        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (firm, email)
);

CREATE INDEX firm_invitation_email ON firm_invitation (email);

-- The firm itself (with the firm's own id) and whoever holds a share of it, or is held by it, at whatever remove.
CREATE TABLE firm_enterprise (
    id       uuid PRIMARY KEY,
    firm     uuid NOT NULL REFERENCES firm,
    name     text NOT NULL,
    kind     text NOT NULL,
    tax_code text NOT NULL
);

CREATE INDEX firm_enterprise_firm ON firm_enterprise (firm);
CREATE INDEX firm_enterprise_tax_code ON firm_enterprise (tax_code) WHERE tax_code <> '';

CREATE TABLE firm_holding (
    firm     uuid          NOT NULL REFERENCES firm,
    owner    uuid          NOT NULL REFERENCES firm_enterprise,
    owned    uuid          NOT NULL REFERENCES firm_enterprise,
    percent  numeric(5, 2) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    controls boolean       NOT NULL,
    PRIMARY KEY (owner, owned),
    CHECK (owner <> owned)
);

CREATE INDEX firm_holding_firm ON firm_holding (firm);

CREATE TABLE firm_year (
    enterprise     uuid          NOT NULL REFERENCES firm_enterprise,
    closed_on      date          NOT NULL,
    headcount      numeric(9, 2) NOT NULL CHECK (headcount >= 0),
    turnover_cents bigint        CHECK (turnover_cents >= 0),
    balance_cents  bigint        CHECK (balance_cents >= 0),
    estimated      boolean       NOT NULL,
    PRIMARY KEY (enterprise, closed_on)
);

-- What was declared, when and by whom.
CREATE TABLE firm_event (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    firm    uuid        NOT NULL REFERENCES firm,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    event   text        NOT NULL,
    details text        NOT NULL
);

CREATE INDEX firm_event_firm ON firm_event (firm, id);
