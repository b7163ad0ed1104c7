-- How sure an inferred day of publication is: the share of articles in which the like was right within a week.

ALTER TABLE article ADD COLUMN day_confidence DOUBLE PRECISION; -- nothing unless day_from is INFERRED
