-- To which account a claim was last ordered to be paid, as a hash, and whether the bank refused it.
CREATE TABLE claim_account (
    claim      uuid        PRIMARY KEY REFERENCES claim,
    applicant  uuid        NOT NULL,
    account    bytea       NOT NULL,
    refused_at timestamptz,
    -- When the person said that it is the right one all the same.
    kept_at    timestamptz
);

CREATE INDEX claim_account_refused ON claim_account (applicant) WHERE refused_at IS NOT NULL;
