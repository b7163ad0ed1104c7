-- What people decided. These tables only grow.

CREATE TABLE decision (
  id      ${key},
  article ${exact} REFERENCES article (id) ON DELETE CASCADE,
  target  ${exact} NOT NULL, -- the id of what was decided on
  kind    ${exact} NOT NULL, -- STATEMENT_REJECTED, ...
  was     TEXT,              -- JSON before
  becomes TEXT,              -- JSON after
  person  ${exact} NOT NULL,
  decided TEXT NOT NULL
);
CREATE INDEX decision_by_target ON decision (target, id);
CREATE INDEX decision_by_article ON decision (article, id);

CREATE TABLE note (
  id      ${key},
  target  ${exact} NOT NULL,
  words   TEXT NOT NULL,
  person  ${exact} NOT NULL,
  written TEXT NOT NULL
);
CREATE INDEX note_by_target ON note (target, id);

CREATE TABLE actor_change (
  id      ${key},
  change  TEXT NOT NULL, -- JSON
  undoes  BIGINT REFERENCES actor_change (id), -- the change that this one takes back
  person  ${exact} NOT NULL,
  changed TEXT NOT NULL
);
