-- A note can be corrected by its author for some days, and deleted: then its words are gone, and only that it was deleted, when and by whom stays.
ALTER TABLE guidance_note ADD COLUMN changed_at timestamptz;
ALTER TABLE guidance_note ADD COLUMN deleted_at timestamptz;
ALTER TABLE guidance_note ADD COLUMN deleted_by uuid;
ALTER TABLE guidance_note ADD CONSTRAINT deleted_note_has_no_words CHECK (deleted_at IS NULL OR words = '');
