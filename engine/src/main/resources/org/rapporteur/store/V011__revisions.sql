-- Every change of an article, or of what hangs on it, gives it the next revision, so that what was
-- made of the record (an index for searching) is brought up to date by reading what is newer.

CREATE TABLE revision (
  number BIGINT NOT NULL -- the last one given; the only row
);
INSERT INTO revision (number) VALUES (0);

ALTER TABLE article ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
CREATE INDEX article_by_revision ON article (revision, id);
CREATE INDEX statement_by_doubt ON statement (standing, confidence, id);
