-- What was read, by what, and when. Times are UTC in ISO 8601; days are yyyy-MM-dd, and '' where
-- nobody knows the day, so that the unknown sort alike on both databases.

CREATE TABLE run (
  id      ${key},
  program TEXT NOT NULL,
  edition ${exact} NOT NULL, -- version of the rules and digests of the models
  started TEXT NOT NULL
);

CREATE TABLE article (
  id          ${exact} PRIMARY KEY,
  uri         ${exact} NOT NULL,
  title       TEXT,
  section     TEXT,
  site        ${exact},
  authors     TEXT NOT NULL,     -- JSON list of strings
  language    ${exact},
  day         ${exact} NOT NULL, -- of publication
  day_from    TEXT,              -- where that was found
  raw_digest  ${exact} NOT NULL, -- SHA-256 of the bytes it was read from
  text_digest ${exact} NOT NULL, -- SHA-256 of its text
  statements  INTEGER,           -- how many; NULL where none are looked for
  run         BIGINT NOT NULL REFERENCES run (id),
  added       TEXT NOT NULL
);
CREATE INDEX article_by_day ON article (day DESC, id);
CREATE INDEX article_by_site ON article (site, day DESC, id);
CREATE INDEX article_by_uri ON article (uri);
CREATE INDEX article_by_text ON article (text_digest);
CREATE INDEX article_by_run ON article (run, id);

-- Never changed: all spans count in it.
CREATE TABLE article_text (
  article    ${exact} PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text       TEXT NOT NULL,
  paragraphs TEXT NOT NULL -- JSON list of [start, end]
);

-- Every name under which the very same bytes were met.
CREATE TABLE sighting (
  raw_digest ${exact} NOT NULL,
  uri        ${exact} NOT NULL,
  article    ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  seen       TEXT NOT NULL,
  PRIMARY KEY (raw_digest, uri)
);
CREATE INDEX sighting_by_article ON sighting (article);

-- Articles that are copies, exact or near: each points to the first of its cluster.
CREATE TABLE article_copy (
  article    ${exact} PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  first      ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  similarity DOUBLE PRECISION NOT NULL -- in [0, 1]
);
CREATE INDEX article_copy_by_first ON article_copy (first, article);
