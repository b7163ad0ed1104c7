-- How to reach who wrote a note.

ALTER TABLE note ADD COLUMN email TEXT; -- never shown
