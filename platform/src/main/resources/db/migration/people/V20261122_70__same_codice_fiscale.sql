-- Accounts of one person are found without reading them all.
CREATE INDEX identity_codice_fiscale ON identity (codice_fiscale) WHERE codice_fiscale <> '';
