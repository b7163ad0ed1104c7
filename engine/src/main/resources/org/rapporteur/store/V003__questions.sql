-- Questions, and what single statements say on them.

CREATE TABLE issue (
  id         ${exact} PRIMARY KEY,
  definition TEXT NOT NULL, -- as its author wrote it
  changed    TEXT NOT NULL
);

CREATE TABLE judgement (
  issue      ${exact} NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  statement  ${exact} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  stance     ${exact} NOT NULL, -- FAVOR, AGAINST, CONDITIONAL, NONE
  confidence DOUBLE PRECISION NOT NULL,
  judge      ${exact} NOT NULL, -- a model's edition or a person's name
  person     INTEGER NOT NULL,  -- 1 if a person judged: no machine replaces that
  day        ${exact} NOT NULL,
  article    ${exact} NOT NULL,
  position   INTEGER NOT NULL,
  PRIMARY KEY (issue, statement)
);
CREATE INDEX judgement_by_day ON judgement (issue, day DESC, article, position, stance);
CREATE INDEX judgement_by_statement ON judgement (statement, issue);
