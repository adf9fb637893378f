-- A fund below an invented or reconstructed one holds the same money, and so does a call that such a fund pays.
WITH RECURSIVE invented AS (
    SELECT id FROM fund WHERE demonstration
    UNION
    SELECT below.id FROM fund below JOIN invented ON below.parent = invented.id
)
UPDATE fund SET demonstration = true WHERE id IN (SELECT id FROM invented) AND NOT demonstration;
UPDATE call SET demonstration = true
WHERE NOT demonstration AND EXISTS (SELECT FROM call_area ca JOIN fund f ON f.id = ca.fund_id
                                    WHERE ca.call_id = call.id AND f.demonstration);
