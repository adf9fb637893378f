-- What a person wrote with a step of their own (an answer to a notice, an appeal), and what was written about their claims, goes with
-- the answers: once these are erased the words can be cleared, and nothing else of an event can ever be changed.
DROP TRIGGER never_changed ON application_event;
DROP TRIGGER never_changed ON claim_event;

-- Of those whose answers were erased before.
UPDATE application_event SET reason = ''
WHERE reason <> '' AND event IN ('send_papers', 'answer_notice', 'appeal', 'withdraw_queued', 'withdraw', 'withdraw_asked',
                                 'withdraw_noticed', 'renounce')
    AND application IN (SELECT application FROM application_answers WHERE erased_at IS NOT NULL);
UPDATE claim_event SET reason = ''
WHERE reason <> '' AND claim IN (SELECT c.id FROM claim c JOIN application_answers n ON n.application = c.application
                                 WHERE n.erased_at IS NOT NULL);

CREATE FUNCTION application_event_reason_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.reason = '' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
            AND OLD.event IN ('send_papers', 'answer_notice', 'appeal', 'withdraw_queued', 'withdraw', 'withdraw_asked',
                              'withdraw_noticed', 'renounce')
            AND EXISTS (SELECT FROM application a JOIN application_answers n ON n.application = a.id
                        WHERE a.id = OLD.application AND n.erased_at IS NOT NULL
                            AND a.state IN ('refused', 'withdrawn', 'renounced', 'revoked', 'completed')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is never changed: correct it by another row', TG_TABLE_NAME USING ERRCODE = 'MA002';
END $$;

CREATE FUNCTION claim_event_reason_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.reason = '' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
            AND EXISTS (SELECT FROM claim c JOIN application a ON a.id = c.application
                        JOIN application_answers n ON n.application = a.id
                        WHERE c.id = OLD.claim AND n.erased_at IS NOT NULL
                            AND a.state IN ('refused', 'withdrawn', 'renounced', 'revoked', 'completed')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is never changed: correct it by another row', TG_TABLE_NAME USING ERRCODE = 'MA002';
END $$;

CREATE TRIGGER reason_erased_alone BEFORE UPDATE ON application_event FOR EACH ROW
    EXECUTE FUNCTION application_event_reason_erased();
CREATE TRIGGER never_changed BEFORE DELETE OR TRUNCATE ON application_event EXECUTE FUNCTION never_changed();
CREATE TRIGGER reason_erased_alone BEFORE UPDATE ON claim_event FOR EACH ROW EXECUTE FUNCTION claim_event_reason_erased();
CREATE TRIGGER never_changed BEFORE DELETE OR TRUNCATE ON claim_event EXECUTE FUNCTION never_changed();
