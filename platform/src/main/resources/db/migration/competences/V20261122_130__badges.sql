-- The keys by which this installation signs badges. One is in use; the private half of the others is erased, the public half stays
-- for as long as somebody may hold a badge signed by it.
CREATE TABLE badge_key (
    id            text        PRIMARY KEY,
    public_jwk    text        NOT NULL,
    private_jwk   text,
    made_at       timestamptz NOT NULL,
    retired_at    timestamptz,
    retired_by    uuid,
    -- Somebody else may have had it: whatever it signed counts as revoked since then.
    distrusted_at timestamptz,
    CHECK ((retired_at IS NULL) = (private_jwk IS NOT NULL)),
    CHECK (distrusted_at IS NULL OR retired_at IS NOT NULL)
);

CREATE UNIQUE INDEX badge_key_in_use ON badge_key ((true)) WHERE retired_at IS NULL;

-- Places on the public lists of what was revoked. A place stays when its badge is erased: nothing but the bit is left then.
CREATE TABLE badge_place (
    list       integer     NOT NULL,
    position   integer     NOT NULL CHECK (position >= 0),
    revoked    boolean     NOT NULL DEFAULT false,
    revoked_at timestamptz,
    PRIMARY KEY (list, position),
    CHECK (revoked OR revoked_at IS NULL)
);

CREATE TABLE badge (
    id          uuid        PRIMARY KEY,
    account     uuid        NOT NULL,
    competence  text        NOT NULL,
    basis       text        NOT NULL CHECK (basis IN ('confirmed', 'measured')),
    -- The confirmation, or the chapter, that it rests on.
    evidence    uuid        NOT NULL,
    key         text        REFERENCES badge_key,
    list        integer     NOT NULL,
    position    integer     NOT NULL,
    credential  text        NOT NULL,
    valid_until timestamptz NOT NULL,
    revoked_at  timestamptz,
    FOREIGN KEY (list, position) REFERENCES badge_place
);

CREATE INDEX badge_account ON badge (account);
-- Asked for twice it is the same one, until it is revoked.
CREATE UNIQUE INDEX badge_once ON badge (account, competence, evidence) WHERE revoked_at IS NULL;
-- To find a badge again of which one part was changed.
CREATE INDEX badge_payload ON badge (md5(split_part(credential, '.', 2)));
CREATE INDEX badge_signature ON badge (md5(split_part(credential, '.', 3)));

-- What happened to a badge and who did it; for the issuer's side the officer's key and the reason in words.
CREATE TABLE badge_event (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    badge  uuid        NOT NULL REFERENCES badge ON DELETE CASCADE,
    step   text        NOT NULL CHECK (step IN ('asked', 'issued', 'revoked')),
    at     timestamptz NOT NULL,
    who    text        NOT NULL CHECK (who IN ('holder', 'program', 'issuer')),
    actor  uuid,
    reason text        NOT NULL DEFAULT '',
    CHECK ((who = 'program') = (actor IS NULL))
);

CREATE INDEX badge_event_badge ON badge_event (badge);
