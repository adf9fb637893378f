-- The public register of grants to firms (D.Lgs. 33/2013, arts 26 and 27). Every publication, correction and withdrawal is a row; the
-- latest of an application is what the public sees. Nothing is changed or taken away: what was public when can be shown.
CREATE TABLE publication (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application   uuid        NOT NULL REFERENCES application,
    -- published, corrected: public; withdrawn (by an officer), ended (nothing is left of it, or nothing has to be public): not.
    act           text        NOT NULL CHECK (act IN ('published', 'corrected', 'withdrawn', 'ended')),
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    reason        text        NOT NULL,
    call_id       uuid        NOT NULL REFERENCES call,
    name          text        NOT NULL,
    -- Of a person the partita IVA, never the codice fiscale.
    code          text        NOT NULL,
    -- The calendar year of the award: the register keeps it for five years from the next (art. 8 c. 3).
    year          integer     NOT NULL,
    cents         bigint      NOT NULL CHECK (cents > 0),
    basis         text        NOT NULL,
    office        text        NOT NULL,
    responsible   text        NOT NULL,
    selection     text        NOT NULL CHECK (selection IN ('arrival', 'ranking')),
    demonstration boolean     NOT NULL
);

CREATE INDEX publication_application ON publication (application, id DESC);
CREATE INDEX publication_year ON publication (year);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON publication EXECUTE FUNCTION never_changed();
