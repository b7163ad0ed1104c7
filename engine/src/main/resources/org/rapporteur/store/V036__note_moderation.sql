-- Notes of readers wait until a coder has looked at them, where the record is shared.

ALTER TABLE note ADD COLUMN state TEXT NOT NULL DEFAULT 'SHOWN'; -- PENDING, SHOWN, REJECTED
ALTER TABLE note ADD COLUMN moderator TEXT;                      -- who last decided on it
ALTER TABLE note ADD COLUMN moderated TEXT;                      -- and when
CREATE INDEX note_by_state ON note (state, id);
