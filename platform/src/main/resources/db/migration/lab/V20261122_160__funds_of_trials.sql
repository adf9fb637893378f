-- A fund and who is expected to apply, kept with what is tried; JSON, null: none.
ALTER TABLE lab_trial ADD COLUMN money text;
ALTER TABLE lab_scenario_version ADD COLUMN money text;
