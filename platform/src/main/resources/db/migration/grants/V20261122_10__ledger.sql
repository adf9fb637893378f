-- The double-entry ledger. Money is moved, never set: an entry has lines on accounts that add up to nothing, nothing is
-- changed or taken away afterwards, and no account of a fund goes below zero. The database itself sees to all of that.

CREATE TABLE fund (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code     text   NOT NULL UNIQUE,
    title_it text   NOT NULL,
    title_en text   NOT NULL,
    level    text   NOT NULL CHECK (level IN ('source', 'pool', 'area')),
    -- Whose money it is: the body that books it down.
    body     text   NOT NULL,
    -- A territory of the catalogue; a source and a pool have none.
    area     text   CHECK ((level = 'area') = (area IS NOT NULL)),
    parent   bigint REFERENCES fund
);

CREATE INDEX fund_parent ON fund (parent);

CREATE TABLE ledger_account (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fund_id bigint NOT NULL REFERENCES fund,
    kind    text   NOT NULL CHECK (kind IN ('received', 'available', 'booked', 'committed', 'claimed', 'payable', 'paid',
                                            'recoverable', 'demand', 'requested')),
    UNIQUE (fund_id, kind)
);

-- What every account holds: a guard kept by the lines' trigger, so that two awards at once cannot both take the last euro.
-- Pages never read it; they add up lines.
CREATE TABLE ledger_balance (
    account_id    bigint  PRIMARY KEY REFERENCES ledger_account,
    outside       boolean NOT NULL,
    balance_cents bigint  NOT NULL DEFAULT 0,
    CONSTRAINT fund_not_overdrawn CHECK (outside OR balance_cents >= 0)
);

CREATE SEQUENCE ledger_entry_id CACHE 1;

CREATE TABLE ledger_entry (
    id          bigint      PRIMARY KEY,
    posted_at   timestamptz NOT NULL,
    -- The day it counts for; a reconstruction has days long past.
    value_date  date        NOT NULL,
    kind        text        NOT NULL,
    call_id     uuid,
    application uuid,
    claim       uuid,
    actor       text        NOT NULL,
    reason      text        NOT NULL,
    -- What must happen once carries the same key however often it is tried.
    once        text        NOT NULL UNIQUE,
    transaction xid8        NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX ledger_entry_application ON ledger_entry (application) WHERE application IS NOT NULL;
CREATE INDEX ledger_entry_call ON ledger_entry (call_id, kind);

CREATE TABLE ledger_line (
    entry_id     bigint   NOT NULL REFERENCES ledger_entry,
    line         smallint NOT NULL,
    account_id   bigint   NOT NULL REFERENCES ledger_account,
    amount_cents bigint   NOT NULL CHECK (amount_cents <> 0),
    PRIMARY KEY (entry_id, line)
);

CREATE INDEX ledger_line_account ON ledger_line (account_id, entry_id);

CREATE FUNCTION ledger_new_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_balance (account_id, outside) VALUES (NEW.id, NEW.kind IN ('received', 'demand'));
    RETURN NULL;
END $$;

CREATE TRIGGER ledger_new_account AFTER INSERT ON ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_new_account();

CREATE FUNCTION ledger_new_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong bigint;
BEGIN
    SELECT entry_id INTO wrong FROM added GROUP BY entry_id HAVING sum(amount_cents) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % does not balance', wrong USING ERRCODE = 'MA001';
    END IF;
    SELECT e.id INTO wrong FROM ledger_entry e
    WHERE e.id IN (SELECT entry_id FROM added) AND e.transaction <> pg_current_xact_id() LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % is closed: correct it by another entry', wrong USING ERRCODE = 'MA002';
    END IF;
    -- Always in the same order, so that two that need the same accounts wait and do not block each other.
    PERFORM 1 FROM ledger_balance WHERE account_id IN (SELECT account_id FROM added) ORDER BY account_id FOR UPDATE;
    UPDATE ledger_balance b SET balance_cents = b.balance_cents + moved.amount
    FROM (SELECT account_id, sum(amount_cents) AS amount FROM added GROUP BY account_id) moved
    WHERE b.account_id = moved.account_id;
    RETURN NULL;
END $$;

CREATE TRIGGER ledger_new_lines AFTER INSERT ON ledger_line REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_new_lines();

CREATE FUNCTION ledger_entry_has_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ledger_line WHERE entry_id = NEW.id) THEN
        RAISE EXCEPTION 'entry % has no lines', NEW.id USING ERRCODE = 'MA001';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_has_lines AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_has_lines();

CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never changed: correct it by another row', TG_TABLE_NAME USING ERRCODE = 'MA002';
END $$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry EXECUTE FUNCTION never_changed();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_line EXECUTE FUNCTION never_changed();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account EXECUTE FUNCTION never_changed();

CREATE FUNCTION ledger_balance_by_lines_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'a balance changes by lines alone' USING ERRCODE = 'MA002';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER by_lines_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger_balance
    EXECUTE FUNCTION ledger_balance_by_lines_only();
