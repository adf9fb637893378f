-- What nobody knows of the numbers in steps of five: without it one could work out where a step lies. One for each installation, drawn
-- when it is first needed: a new installation is empty.
CREATE TABLE guidance_flow_secret (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    secret  bytea   NOT NULL CHECK (length(secret) = 32)
);
