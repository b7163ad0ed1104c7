-- What articles report as done, undertaken and left open. The body is the whole as JSON, with the
-- words that its spans cover; the other columns are what it is found by.

CREATE TABLE proceeding (
  id        ${exact} PRIMARY KEY,
  kind      ${exact} NOT NULL, -- EVENT, COMMITMENT, QUESTION
  article   ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,  -- among the article's of its kind, from 0
  day       ${exact} NOT NULL, -- when it happened or else was published; '' where nobody knows
  type      ${exact} NOT NULL, -- an event's type in PLOVER 2021; '' of the other kinds
  body      TEXT NOT NULL
);
CREATE INDEX proceeding_by_article ON proceeding (article, kind, position);
CREATE INDEX proceeding_by_day ON proceeding (kind, day DESC, article, position, type);

-- Who has part in it.
CREATE TABLE party (
  proceeding  ${exact} NOT NULL REFERENCES proceeding (id) ON DELETE CASCADE,
  side        ${exact} NOT NULL, -- ACTOR, RECIPIENT
  ordinal     INTEGER NOT NULL,
  actor       ${exact} NOT NULL, -- the actor's id as found; see actor.same_as
  name        ${exact} NOT NULL, -- in lower case
  affiliation ${exact} NOT NULL, -- in lower case; '' where there is none
  PRIMARY KEY (proceeding, side, ordinal)
);
CREATE INDEX party_by_actor ON party (actor, proceeding);
CREATE INDEX party_by_name ON party (name, proceeding);
CREATE INDEX party_by_affiliation ON party (affiliation, proceeding);
