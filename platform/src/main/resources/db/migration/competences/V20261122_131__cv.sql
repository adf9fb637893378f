-- What a person types for a CV and wants to find again. Erased with one click, and with everything else of the profile.
CREATE TABLE cv_entry (
    id         uuid        PRIMARY KEY,
    account    uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('work', 'education')),
    title      text        NOT NULL,
    place      text        NOT NULL DEFAULT '',
    from_month date,
    -- None: it goes on, or the person does not say.
    to_month   date,
    words      text        NOT NULL DEFAULT '',
    kept_at    timestamptz NOT NULL
);

CREATE INDEX cv_entry_account ON cv_entry (account);

-- Only for who asks for it to be kept.
CREATE TABLE cv_person (
    account uuid PRIMARY KEY,
    name    text NOT NULL,
    email   text NOT NULL,
    phone   text NOT NULL,
    place   text NOT NULL,
    about   text NOT NULL
);
