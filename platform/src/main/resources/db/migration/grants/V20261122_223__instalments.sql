-- What is asked back may come in instalments, and what was asked for by mistake is asked for no longer.
ALTER TABLE claim ADD recovered_cents bigint NOT NULL DEFAULT 0;
UPDATE claim SET recovered_cents = recover_cents WHERE state = 'recovered';
ALTER TABLE claim ADD CHECK (recovered_cents >= 0 AND recovered_cents <= recover_cents);
