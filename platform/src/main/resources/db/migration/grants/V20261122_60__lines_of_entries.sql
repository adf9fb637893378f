-- A line's entry and account are looked up for all lines of a statement at once, not row by row: on a call's opening day that is half of
-- what writing to the ledger costs. Neither can go away later: nothing of the ledger is ever deleted.
CREATE OR REPLACE FUNCTION ledger_new_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong bigint;
    accounts integer;
BEGIN
    SELECT entry_id INTO wrong FROM added GROUP BY entry_id HAVING sum(amount_cents) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % does not balance', wrong USING ERRCODE = 'MA001';
    END IF;
    SELECT a.entry_id INTO wrong FROM (SELECT DISTINCT entry_id FROM added) a
    WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.id = a.entry_id) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'there is no entry %', wrong USING ERRCODE = 'foreign_key_violation';
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
    GET DIAGNOSTICS accounts = ROW_COUNT;
    IF accounts < (SELECT count(DISTINCT account_id) FROM added) THEN
        RAISE EXCEPTION 'there is no such account' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

ALTER TABLE ledger_line DROP CONSTRAINT ledger_line_entry_id_fkey, DROP CONSTRAINT ledger_line_account_id_fkey;
