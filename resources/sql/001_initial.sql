-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are UTC milliseconds, lengths of time milliseconds, lists and objects JSON. Unknown is NULL, never 0.

-- Samples -------------------------------------------------------------------------------------------------------------

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,       -- JSON object, names sorted
  sealed_at INTEGER,          -- stamp of the newest sample in a chunk
  UNIQUE (metric, labels)
) STRICT;

-- Recent samples, a row each. A bucket holds 32 neighbouring series, so that a scrape touches few pages and a series is found fast.
CREATE TABLE head (
  bucket INTEGER NOT NULL,    -- series / 32
  at INTEGER NOT NULL,
  series INTEGER NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (bucket, at, series)
) STRICT, WITHOUT ROWID;

-- Older samples of a bucket, compressed; see core/store/chunkcodec.h and, for the tiers, core/store/summary.h.
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY,
  tier INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  start INTEGER NOT NULL,
  rows INTEGER NOT NULL,      -- samples or summaries in it
  data BLOB NOT NULL,
  UNIQUE (tier, bucket, start)
) STRICT;

-- Chunks that did not decode when they were to be written anew, kept for whoever wants to look.
CREATE TABLE damaged_chunk (
  id INTEGER PRIMARY KEY,
  tier INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  start INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- Metric registry and what was awarded ---------------------------------------------------------------------------------

CREATE TABLE metric (
  name TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  direction TEXT NOT NULL,
  origin TEXT NOT NULL,
  query TEXT NOT NULL,
  window INTEGER NOT NULL,
  target REAL,
  milestones TEXT NOT NULL,
  hold INTEGER NOT NULL,
  value TEXT,
  adaptive INTEGER NOT NULL,
  category TEXT NOT NULL,
  enabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE award (
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,
  state TEXT NOT NULL,        -- JSON, see core/achievements/awardstate.h
  PRIMARY KEY (metric, labels)
) STRICT, WITHOUT ROWID;

CREATE TABLE target_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  metric TEXT NOT NULL,
  at INTEGER NOT NULL,
  before REAL,
  after REAL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX target_change_metric ON target_change (metric, at);

-- Achievements ---------------------------------------------------------------------------------------------------------

CREATE TABLE achievement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  source_url TEXT NOT NULL,
  started_at INTEGER,
  completed_at INTEGER NOT NULL,
  tags TEXT NOT NULL,
  skills TEXT NOT NULL,
  impact REAL,
  impact_override REAL,
  effective_impact REAL GENERATED ALWAYS AS (coalesce(impact_override, impact)) VIRTUAL,
  complexity REAL,
  time_saved_hours REAL,
  value TEXT,
  metrics_before TEXT NOT NULL,
  metrics_after TEXT NOT NULL,
  details TEXT NOT NULL,
  portfolio_ready INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
-- Each holds all that a list may be narrowed by, so that counting and paging read the index alone.
CREATE INDEX achievement_completed ON achievement (completed_at, id, category, status, source, portfolio_ready, effective_impact);
CREATE INDEX achievement_category ON achievement
  (category, completed_at, id, status, source, portfolio_ready, effective_impact, time_saved_hours);
CREATE INDEX achievement_status ON achievement (status, completed_at, id, category, source, portfolio_ready, effective_impact);
CREATE INDEX achievement_source ON achievement (source, completed_at, id, category, status, portfolio_ready, effective_impact);
CREATE INDEX achievement_impact ON achievement (effective_impact, id);
CREATE INDEX achievement_title ON achievement (title COLLATE NOCASE, id);

-- One row a tag or skill, kept by the triggers below.
CREATE TABLE achievement_word (
  kind TEXT NOT NULL,         -- 'tag' or 'skill'
  word TEXT NOT NULL COLLATE NOCASE,
  achievement INTEGER NOT NULL,
  PRIMARY KEY (kind, word, achievement)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE achievement_text USING fts5 (
  title, description, tags, skills,
  content='achievement', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TRIGGER achievement_added AFTER INSERT ON achievement BEGIN
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    VALUES (new.id, new.title, new.description, new.tags, new.skills);
  INSERT OR IGNORE INTO achievement_word SELECT 'tag', value, new.id FROM json_each(new.tags);
  INSERT OR IGNORE INTO achievement_word SELECT 'skill', value, new.id FROM json_each(new.skills);
END;
CREATE TRIGGER achievement_removed AFTER DELETE ON achievement BEGIN
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
END;
CREATE TRIGGER achievement_edited AFTER UPDATE OF title, description, tags, skills ON achievement
WHEN old.title <> new.title OR old.description <> new.description OR old.tags <> new.tags OR old.skills <> new.skills BEGIN
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    VALUES (new.id, new.title, new.description, new.tags, new.skills);
  INSERT OR IGNORE INTO achievement_word SELECT 'tag', value, new.id FROM json_each(new.tags);
  INSERT OR IGNORE INTO achievement_word SELECT 'skill', value, new.id FROM json_each(new.skills);
END;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  reference TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  grade TEXT NOT NULL,
  data TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (achievement, kind, reference)
) STRICT;
CREATE INDEX evidence_reference ON evidence (kind, reference);

-- Rules, alerts and their journal ----------------------------------------------------------------------------------------

CREATE TABLE rule (
  name TEXT PRIMARY KEY,
  rule_group TEXT NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,         -- in the words of core/alerts
  enabled INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  labels TEXT NOT NULL,
  state TEXT NOT NULL,
  value REAL,
  threshold REAL NOT NULL,
  summary TEXT NOT NULL,
  description TEXT NOT NULL,
  active_since INTEGER NOT NULL,
  fired_at INTEGER,
  resolved_at INTEGER,
  last_true_at INTEGER,
  acknowledged_at INTEGER,
  acknowledged_by TEXT NOT NULL,
  acknowledge_comment TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  memory TEXT NOT NULL        -- what else the evaluator must remember over a restart, in its own words
) STRICT;
-- A label set of a rule has at most one alert that has not ended.
CREATE UNIQUE INDEX alert_current ON alert (rule, fingerprint) WHERE state NOT IN ('resolved', 'inactive');
CREATE INDEX alert_updated ON alert (updated_at, id);
CREATE INDEX alert_state ON alert (state, updated_at, id);

-- Append-only: what happened, in the order in which it was written.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  alert INTEGER,
  rule TEXT NOT NULL,
  labels TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  value REAL,
  text TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX journal_at ON journal (at, id);
CREATE INDEX journal_alert ON journal (alert, at, id) WHERE alert IS NOT NULL;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE ON journal BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  receiver TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  payload BLOB NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  next_attempt_at INTEGER NOT NULL,
  delivered_at INTEGER,
  http_status INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  UNIQUE (key, channel, receiver)
) STRICT;
CREATE INDEX delivery_due ON delivery (next_attempt_at, id) WHERE state = 'waiting';

-- Sources, doors and settings -----------------------------------------------------------------------------------------------

CREATE TABLE health (
  component TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  error TEXT NOT NULL,
  since INTEGER NOT NULL,
  last_success INTEGER,
  stale_after INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE source_cursor (
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  processed_at INTEGER,
  error TEXT NOT NULL,
  UNIQUE (source, delivery_id)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE processed_at IS NULL;

CREATE TABLE watch (
  kind TEXT NOT NULL,         -- 'repository' or 'page'
  target TEXT NOT NULL,       -- a path or a URL
  name TEXT NOT NULL,
  interval INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  PRIMARY KEY (kind, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,       -- boot, process and start of the process
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  acquired_at INTEGER NOT NULL,
  heartbeat_at INTEGER NOT NULL,
  beat INTEGER NOT NULL       -- rises with every heartbeat, whatever the clock does
) STRICT, WITHOUT ROWID;
