-- Papers of accompaniment lie in the same store as those of grants, and are never compared with them.
ALTER TABLE paper ADD COLUMN used_for text NOT NULL DEFAULT 'grant' CHECK (used_for IN ('grant', 'accompaniment'));

-- A line in the list of papers: what it is, whether who accompanies asked for it, and what became of it. Its files have the case for
-- their subject and this line's id for their kind.
ALTER TABLE guidance_document ADD COLUMN wanted boolean NOT NULL DEFAULT false;
-- When she brought the last file; nothing: there is none of hers.
ALTER TABLE guidance_document ADD COLUMN brought_at timestamptz;
-- When who accompanies ticked it off.
ALTER TABLE guidance_document ADD COLUMN checked_at timestamptz;

-- What was opened: the case, one of its papers (with its title), or the profile she shows.
ALTER TABLE guidance_look ADD COLUMN what text NOT NULL DEFAULT 'case' CHECK (what IN ('case', 'paper', 'profile'));
ALTER TABLE guidance_look ADD COLUMN title text NOT NULL DEFAULT '';
