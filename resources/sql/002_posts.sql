-- SPDX-License-Identifier: GPL-3.0-or-later
-- The engagement of every post that was told of, whether it became an achievement or not: what an account's own median is made of.
CREATE TABLE post (
  key TEXT PRIMARY KEY,       -- that of the achievement it is or may become
  account TEXT NOT NULL,
  rate REAL NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX post_account ON post (account, seen_at, rate);
