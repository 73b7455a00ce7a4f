-- SPDX-License-Identifier: GPL-3.0-or-later
-- Alerts that an Alertmanager told of, by its API or its webhook: each source's own word on each label set.
CREATE TABLE foreign_alert (
  source TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  labels TEXT NOT NULL,
  summary TEXT NOT NULL,
  description TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER,
  silenced_by TEXT NOT NULL,
  inhibited_by TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (source, fingerprint)
) STRICT, WITHOUT ROWID;
