-- On what a side depends: where the words stand in the article's text, in UTF-16 code units, the end
-- exclusive; NULL where no words say it.

ALTER TABLE judgement ADD COLUMN condition_start INTEGER;
ALTER TABLE judgement ADD COLUMN condition_end INTEGER;
