-- What a review asks for: the least sure first; and how to reach who wrote a note.

CREATE INDEX statement_by_doubt ON statement (standing, confidence, id);

ALTER TABLE note ADD COLUMN email TEXT; -- never shown
