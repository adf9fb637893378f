-- An award that was made although something spoke against it that no rule of the call says, and why.
CREATE TABLE awarded_despite (
    application uuid        NOT NULL REFERENCES application,
    at          timestamptz NOT NULL,
    officer     uuid        NOT NULL,
    -- Papers that the call asks for were not there; or an award of the same measure was held already.
    obstacle    text        NOT NULL CHECK (obstacle IN ('papers_missing', 'award_held')),
    -- What exactly: the ids of the papers, or the calls and numbers of the awards.
    details     text        NOT NULL,
    reason      text        NOT NULL CHECK (btrim(reason) <> '')
);
CREATE INDEX awarded_despite_application ON awarded_despite (application);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON awarded_despite EXECUTE FUNCTION never_changed();
