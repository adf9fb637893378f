-- Papers that people send with an application or a claim. They lie in the database and not in a folder: several programs on one
-- database see the same ones, and a backup has them all.
CREATE TABLE paper (
    id         uuid        PRIMARY KEY,
    -- The application, or the claim, it belongs to.
    subject    uuid        NOT NULL,
    -- Which of the papers asked for it is; 'receipt' for a claim's, 'other' for one that nobody asked for.
    kind       text        NOT NULL,
    file_name  text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    -- As its content says, whatever the name says.
    media_type text        NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    bytes      bigint      NOT NULL CHECK (bytes > 0),
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    sent_by    uuid        NOT NULL,
    sent_at    timestamptz NOT NULL,
    -- Whether a virus scanner has looked at it.
    scanned    boolean     NOT NULL,
    -- The same file sent twice to the same place is there once.
    UNIQUE (subject, kind, sha256)
);

CREATE INDEX paper_sha256 ON paper (sha256);

CREATE TABLE paper_content (
    paper   uuid  PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
    content bytea NOT NULL
);
-- Already compressed: trying again costs time and saves nothing.
ALTER TABLE paper_content ALTER COLUMN content SET STORAGE EXTERNAL;
