-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens after a rule fired.

-- Every configuration that was ever in force; the newest is. Never holds a secret.
CREATE TABLE alerting_config (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  body TEXT NOT NULL,         -- YAML, in the words of core/notify
  source TEXT NOT NULL,       -- the file it came from
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE silence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  matchers TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  comment TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX silence_ends ON silence (ends_at);

CREATE TABLE snooze (
  alert INTEGER NOT NULL,
  who TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (alert, who)
) STRICT, WITHOUT ROWID;

-- What a person wants done by the engine, which alone may change an alert's state.
CREATE TABLE alert_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert INTEGER NOT NULL,
  kind TEXT NOT NULL,         -- 'resolve'
  by TEXT NOT NULL,
  comment TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE notification_group (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,         -- in the words of core/notify
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which message told of which label set: a cooldown counts from its confirmed delivery.
CREATE TABLE told (
  key TEXT NOT NULL,          -- of the delivery
  alert INTEGER NOT NULL,
  rule TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (key, alert)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_of ON told (rule, fingerprint, at);

-- Why alerts are not told now. The journal has the history.
CREATE TABLE suppression (
  alert INTEGER NOT NULL,
  scope TEXT NOT NULL,        -- a receiver, or '' for everybody
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (alert, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE escalation (
  alert INTEGER PRIMARY KEY,
  chain TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  step INTEGER NOT NULL,
  round INTEGER NOT NULL
) STRICT;

CREATE TABLE schedule (
  name TEXT PRIMARY KEY,
  last_slot INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  paused INTEGER NOT NULL,
  asked_for INTEGER NOT NULL,
  missed INTEGER NOT NULL,
  last_result TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  name TEXT PRIMARY KEY,
  last_acted_at INTEGER,
  waiting_since INTEGER,      -- for a person's approval
  approved_by TEXT NOT NULL,  -- for the next time it acts; empty: nobody
  last_result TEXT NOT NULL
) STRICT, WITHOUT ROWID;
