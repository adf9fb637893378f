-- What an employer undertakes at the workplace, beside an application. The employer has no account: a link, whose hash alone is
-- known here, opens one form once.
CREATE TABLE commitment (
    id            uuid        PRIMARY KEY,
    application   uuid        NOT NULL UNIQUE,
    employer      text        NOT NULL,
    asked         text[]      NOT NULL CHECK (cardinality(asked) > 0),
    token         bytea       NOT NULL UNIQUE,
    asked_at      timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    answered_at   timestamptz,
    -- What was confirmed of it; empty: the employer said no.
    confirmed     text[],
    signed_by     text,
    signed_as     text,
    partita_iva   text,
    CHECK ((answered_at IS NULL) = (confirmed IS NULL)),
    CHECK ((answered_at IS NULL) = (signed_by IS NULL))
);
