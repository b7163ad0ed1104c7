-- Who said what. The body is the whole statement as JSON; the other columns are what it is found by.

CREATE TABLE statement (
  id         ${exact} PRIMARY KEY,
  article    ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,  -- in the article, from 0
  day        ${exact} NOT NULL, -- when it was said or else published
  site       ${exact} NOT NULL, -- '' where unknown
  manner     ${exact} NOT NULL, -- DIRECT, INDIRECT, MIXED
  confidence DOUBLE PRECISION NOT NULL,
  standing   ${exact} NOT NULL, -- MACHINE; CONFIRMED, CHANGED or ADDED by a person
  content    TEXT NOT NULL,     -- the words, for searching
  body       TEXT NOT NULL
);
CREATE INDEX statement_by_article ON statement (article, position);
CREATE INDEX statement_by_day ON statement (day DESC, article, position, manner);
CREATE INDEX statement_by_site ON statement (site, day DESC, article, position, manner);

-- Each speaker of a statement; ordinal 0 is the first, the others say it jointly.
CREATE TABLE voice (
  statement   ${exact} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  actor       ${exact} NOT NULL, -- the speaker's id as found; see actor.same_as
  type        ${exact} NOT NULL,
  role        TEXT,
  affiliation ${exact},
  article     ${exact} NOT NULL,
  position    INTEGER NOT NULL,
  day         ${exact} NOT NULL,
  PRIMARY KEY (statement, ordinal)
);
CREATE INDEX voice_by_actor ON voice (actor, day DESC, article, position, statement, ordinal);
CREATE INDEX voice_by_affiliation
    ON voice (affiliation, day DESC, article, position, statement, ordinal);

-- Speakers with a name. What nobody named is told apart by its statement alone.
CREATE TABLE actor (
  id         ${exact} PRIMARY KEY,
  name       ${exact} NOT NULL,
  folded     ${exact} NOT NULL, -- the name in lower case, without accents
  type       ${exact} NOT NULL,
  same_as    ${exact} REFERENCES actor (id), -- the actor that people merged this one into
  statements INTEGER NOT NULL -- in which it speaks
);
CREATE INDEX actor_by_statements ON actor (statements DESC, id);
CREATE INDEX actor_by_name ON actor (folded, id);
CREATE INDEX actor_by_same ON actor (same_as, id);

-- Statements that repeat one of another article: each points to the first of its cluster.
CREATE TABLE statement_copy (
  statement ${exact} PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
  first     ${exact} NOT NULL REFERENCES statement (id) ON DELETE CASCADE
);
CREATE INDEX statement_copy_by_first ON statement_copy (first, statement);
