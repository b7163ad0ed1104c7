-- The smallest hashes of the runs of words of a text: by them, copies of it are found.

CREATE TABLE article_sketch (
  hash    BIGINT NOT NULL,
  article ${exact} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
);
CREATE INDEX article_sketch_by_article ON article_sketch (article);

CREATE TABLE statement_sketch (
  hash      BIGINT NOT NULL,
  statement ${exact} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, statement)
);
CREATE INDEX statement_sketch_by_statement ON statement_sketch (statement);
