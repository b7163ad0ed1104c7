-- What sites said of pages that were fetched and dealt with, to be asked for only when changed.

CREATE TABLE fetched_page (
  uri           ${exact} PRIMARY KEY,
  entity_tag    TEXT,
  last_modified TEXT,
  settled       TEXT NOT NULL
);
