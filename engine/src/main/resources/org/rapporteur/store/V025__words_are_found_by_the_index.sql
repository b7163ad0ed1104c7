-- Words are looked for in the index beside the record, so a statement's need not be kept twice.

ALTER TABLE statement DROP COLUMN content;
