-- What one form says of a statement, its words and its stances, is one act: one undo takes it back.

ALTER TABLE decision ADD COLUMN together INTEGER NOT NULL DEFAULT 0; -- 1: of one act with the one before it on its target
