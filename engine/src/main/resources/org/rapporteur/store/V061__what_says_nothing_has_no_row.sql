-- That an article was looked at on a question, judged_article tells alone: a statement that takes no
-- side has no row, unless it says that it takes none or a person judged so.

DELETE FROM judgement WHERE stance = 'NONE' AND explicit = 0 AND person = 0;

-- The judge is '' where the article was read anew since.
ALTER TABLE judged_article ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- 1 if people changed its statements since
