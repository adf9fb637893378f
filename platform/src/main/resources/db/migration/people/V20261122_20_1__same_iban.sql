-- Two accounts with one IBAN are found without reading them all.
CREATE INDEX identity_iban ON identity (iban) WHERE iban <> '';
