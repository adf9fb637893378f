-- An administrator took away a lost second factor: who, whose, when, and how it was made sure who asked for it.
CREATE TABLE second_factor_reset (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account uuid        NOT NULL REFERENCES account,
    by      uuid        NOT NULL REFERENCES account,
    at      timestamptz NOT NULL,
    reason  text        NOT NULL CHECK (btrim(reason) <> '')
);
CREATE INDEX second_factor_reset_account ON second_factor_reset (account);
