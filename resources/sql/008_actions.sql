-- SPDX-License-Identifier: GPL-3.0-or-later
-- Groups member by member, acknowledgements by themselves, and automatic actions.

-- One alert of a group and what was told of it: a group of 100,000 is not written anew for each of them.
CREATE TABLE notification_member (
  group_key TEXT NOT NULL,
  alert INTEGER NOT NULL,
  body TEXT NOT NULL,         -- in the words of core/notify
  PRIMARY KEY (group_key, alert)
) STRICT, WITHOUT ROWID;

INSERT INTO notification_member (group_key, alert, body)
SELECT g.key, CAST(m.key AS INTEGER), json_set(m.value, '$.told', json((
    SELECT json_group_object(t.key, s.value)
    FROM json_each(g.body, '$.told') t, json_each(t.value, '$.alerts') s WHERE s.key = m.key)))
FROM notification_group g,
  json_each(CASE WHEN json_valid(g.body) THEN g.body ELSE '{}' END, '$.members') m;

UPDATE notification_group SET body = json_object(
  'flush_at', json_extract(body, '$.flush_at'),
  'told', json((SELECT json_group_object(t.key, json_extract(t.value, '$.at'))
                FROM json_each(body, '$.told') t)))
WHERE json_valid(body);

CREATE INDEX alert_acknowledged ON alert (id)
  WHERE acknowledged_at IS NOT NULL AND state NOT IN ('resolved', 'inactive');

-- What an action did, from the look before it to the look after it.
CREATE TABLE action_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,       -- its name in the configuration
  policy TEXT NOT NULL,
  body TEXT NOT NULL,         -- the action as it was when it began, in the words of core/monitoring
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  acted_at INTEGER,           -- when the canary time began
  undo TEXT NOT NULL,         -- what takes it back; empty: nothing can
  before REAL,
  after REAL,
  result TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX action_run_open ON action_run (id) WHERE state NOT IN ('succeeded', 'failed', 'rolled_back', 'recommended');
CREATE INDEX action_run_of ON action_run (action, id);
