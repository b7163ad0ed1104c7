-- Who may use the record where it is served to others, and how they show that they are who they are.
-- Secrets are kept as digests: what stands here opens nothing.

CREATE TABLE account (
  id       ${exact} PRIMARY KEY, -- the name in lower case, so that no two are alike
  name     TEXT NOT NULL,
  password TEXT NOT NULL,        -- Argon2id, with salt and costs
  role     TEXT NOT NULL,        -- READER, CODER, ADMIN
  disabled TEXT,                 -- since when it opens nothing; nothing if it does
  added    TEXT NOT NULL
);

CREATE TABLE account_session (
  digest  ${exact} PRIMARY KEY,  -- SHA-256 of what the browser's cookie holds
  account ${exact} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  agent   TEXT NOT NULL,         -- what the browser says it is
  begun   TEXT NOT NULL,         -- to the second
  seen    TEXT NOT NULL          -- to the second
);
CREATE INDEX account_session_by_account ON account_session (account);

CREATE TABLE account_token (
  id      ${key},
  account ${exact} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label   TEXT NOT NULL,         -- what it is for
  digest  ${exact} NOT NULL UNIQUE,
  role    TEXT NOT NULL,         -- the most that it may do
  added   TEXT NOT NULL,
  used    TEXT                   -- when it last was, to the hour
);
CREATE INDEX account_token_by_account ON account_token (account);
