-- Invented or reconstructed money, said wherever it shows.
ALTER TABLE fund ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
-- A fund that is opened by a form sent twice is opened once.
ALTER TABLE fund ADD COLUMN once text UNIQUE;

-- Statements go from a fund's accounts to its entries, up to a day.
CREATE INDEX ledger_entry_value_date ON ledger_entry (value_date);

-- The act that draws up the ranking of a call, once it is over.
CREATE TABLE ranking (
    call_id  uuid        PRIMARY KEY REFERENCES call,
    drawn_at timestamptz NOT NULL,
    actor    text        NOT NULL,
    act      text        NOT NULL,
    formula  text        NOT NULL
);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ranking EXECUTE FUNCTION never_changed();

-- The place in the ranking among those whom the same fund pays, from 1; arrival numbers stay what they are.
ALTER TABLE application ADD COLUMN rank integer CHECK (rank > 0);
-- What the formula gave; null where it could not say.
ALTER TABLE application ADD COLUMN rank_value numeric;

DROP INDEX application_queue;
CREATE INDEX application_queue ON application (fund_id, state, rank, arrival);
