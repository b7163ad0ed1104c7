-- Where articles tell that somebody stands, other than in that one's own words; and which articles
-- were looked at for it. The body is the whole as JSON, with the words that its spans cover.

CREATE TABLE judged_article (
  issue    ${exact} NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  article  ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  judge    ${exact} NOT NULL, -- a model's edition; '' where the article has changed since
  PRIMARY KEY (issue, article)
);
CREATE INDEX judged_article_by_article ON judged_article (article);

CREATE TABLE testimony (
  id         ${exact} PRIMARY KEY,
  issue      ${exact} NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  article    ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL, -- among the article's on the question, from 0
  statement  ${exact} REFERENCES statement (id) ON DELETE CASCADE, -- NULL where the article tells it itself
  basis      ${exact} NOT NULL, -- ARTICLE, SECOND_HAND
  stance     ${exact} NOT NULL, -- FAVOR, AGAINST, CONDITIONAL; NONE where it is told that no side is taken
  day        ${exact} NOT NULL, -- '' where nobody knows
  body       TEXT NOT NULL
);
CREATE INDEX testimony_by_day ON testimony (issue, day DESC, article, position);
CREATE INDEX testimony_by_article ON testimony (article);
CREATE INDEX testimony_by_statement ON testimony (statement);

ALTER TABLE judgement ADD COLUMN explicit INTEGER NOT NULL DEFAULT 0; -- 1 if words of position say so
UPDATE judgement SET explicit = 1 WHERE stance <> 'NONE';
