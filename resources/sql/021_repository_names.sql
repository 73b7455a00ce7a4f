-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forges do not tell "Octo/App" from "octo/app", so names have the repository in small letters; see
-- core/achievements/repositorynames.h. What was two pieces of work until now has a name in common from here on: the inbox
-- is told of it, and joins them when it is next read.

-- What stands behind the kind in a name ("Octo/App#7"), and what it becomes.
CREATE TABLE folded_name (written TEXT PRIMARY KEY, small TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO folded_name
  WITH name (rest) AS (
    SELECT substr(link, instr(link, ':') + 1) FROM sighting_link
    UNION SELECT substr(key, instr(key, ':') + 1) FROM achievement
      WHERE substr(key, 1, instr(key, ':')) IN ('pr:', 'issue:', 'release:', 'review:', 'run:', 'deploy:', 'merge:', 'work:')
    UNION SELECT reference FROM evidence
      WHERE kind IN ('pull_request', 'issue', 'release', 'review', 'ci_run', 'deployment')
    UNION SELECT piece.value ->> '$.reference' FROM sighting, json_each(sighting.evidence) AS piece
      WHERE piece.value ->> '$.kind' IN ('pull_request', 'issue', 'release', 'review', 'ci_run', 'deployment')
    UNION SELECT closed.value FROM sighting, json_each(sighting.evidence) AS piece,
      json_each(piece.value, '$.data.closes') AS closed
  ), number (rest, head) AS (
    SELECT rest, substr(rest, 1, instr(rest || '#', '#') - 1) FROM name
  ), tag (rest, head) AS (
    SELECT rest, substr(head, 1, instr(head || '@', '@') - 1) FROM number
  ), colon (rest, head) AS (
    SELECT rest, substr(head, 1, instr(head || ':', ':') - 1) FROM tag
  ), repository (rest, owned) AS (
    SELECT rest, substr(head, 1, instr(head, '/') + instr(substr(head, instr(head, '/') + 1) || '/', '/') - 1)
    FROM colon WHERE instr(head, '/') > 0
  )
  SELECT rest, lower(owned) || substr(rest, length(owned) + 1) FROM repository WHERE owned <> lower(owned);

CREATE TABLE folded_sighting (id INTEGER PRIMARY KEY) STRICT;
INSERT OR IGNORE INTO folded_sighting
  SELECT sighting FROM sighting_link JOIN folded_name ON written = substr(link, instr(link, ':') + 1);

UPDATE sighting SET
  names = (SELECT json_group_array(name) FROM (
    SELECT DISTINCT coalesce(substr(told.value, 1, instr(told.value, ':')) || small, told.value) AS name
    FROM json_each(sighting.names) AS told LEFT JOIN folded_name ON written = substr(told.value, instr(told.value, ':') + 1)
    ORDER BY name)),
  evidence = (SELECT json_group_array(json(CASE WHEN json_type(piece.value, '$.data.closes') = 'array'
      THEN json_set(piece.value, '$.reference', coalesce(small, piece.value ->> '$.reference'),
        '$.data.closes', (SELECT json_group_array(coalesce(issue.small, closed.value))
          FROM json_each(piece.value, '$.data.closes') AS closed
          LEFT JOIN folded_name AS issue ON issue.written = closed.value))
      ELSE json_set(piece.value, '$.reference', coalesce(small, piece.value ->> '$.reference')) END))
    FROM json_each(sighting.evidence) AS piece LEFT JOIN folded_name ON written = piece.value ->> '$.reference')
  WHERE id IN (SELECT id FROM folded_sighting);

INSERT OR IGNORE INTO sighting_link
  SELECT substr(link, 1, instr(link, ':')) || small, sighting
  FROM sighting_link JOIN folded_name ON written = substr(link, instr(link, ':') + 1);
DELETE FROM sighting_link WHERE substr(link, instr(link, ':') + 1) IN (SELECT written FROM folded_name);

-- Of two with one name the first keeps it until both are joined.
UPDATE OR IGNORE achievement SET key = substr(key, 1, instr(key, ':'))
    || (SELECT small FROM folded_name WHERE written = substr(key, instr(key, ':') + 1))
  WHERE substr(key, 1, instr(key, ':')) IN ('pr:', 'issue:', 'release:', 'review:', 'run:', 'deploy:', 'merge:', 'work:')
    AND substr(key, instr(key, ':') + 1) IN (SELECT written FROM folded_name);
UPDATE OR IGNORE evidence SET reference = (SELECT small FROM folded_name WHERE written = reference)
  WHERE kind IN ('pull_request', 'issue', 'release', 'review', 'ci_run', 'deployment')
    AND reference IN (SELECT written FROM folded_name);

INSERT OR IGNORE INTO inbox (source, delivery_id, kind, body, received_at, processed_at, error)
  SELECT 'herald', 'folded ' || link, 'sighting',
    CAST(json_object('names', json_array(link), 'evidence', json_array(), 'is_work', json('false')) AS BLOB),
    CAST(strftime('%s', 'now') AS INTEGER) * 1000, NULL, ''
  FROM sighting_link
  WHERE link IN (SELECT value FROM sighting, json_each(sighting.names) WHERE sighting.id IN (SELECT id FROM folded_sighting))
  GROUP BY link HAVING count(*) > 1;

-- The same repository watched twice is watched once, as it was written first.
DELETE FROM watch WHERE kind = 'forge' AND EXISTS (SELECT 1 FROM watch AS other
  WHERE other.kind = 'forge' AND lower(other.target) = lower(watch.target)
    AND (other.added_at, other.target) < (watch.added_at, watch.target));

DROP TABLE folded_name;
DROP TABLE folded_sighting;
