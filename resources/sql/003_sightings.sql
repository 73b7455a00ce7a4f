-- SPDX-License-Identifier: GPL-3.0-or-later
-- What events told of each piece of work; see core/achievements/sighting.h. What only adds proof waits here until its work is known.
CREATE TABLE sighting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  names TEXT NOT NULL,        -- JSON list
  evidence TEXT NOT NULL,     -- JSON list of evidence
  is_work INTEGER NOT NULL,
  achievement INTEGER REFERENCES achievement (id) ON DELETE SET NULL  -- work without one: a person removed it
) STRICT;
CREATE INDEX sighting_achievement ON sighting (achievement) WHERE achievement IS NOT NULL;

-- By which words sightings find each other.
CREATE TABLE sighting_link (
  link TEXT NOT NULL,
  sighting INTEGER NOT NULL REFERENCES sighting (id) ON DELETE CASCADE,
  PRIMARY KEY (link, sighting)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_link_of ON sighting_link (sighting);

-- Achievements that a person put into another category than Herald had: what the classifier learns from.
CREATE INDEX achievement_corrected ON achievement (updated_at, id)
  WHERE json_extract(details, '$.composed.category') <> category;

-- Work that is known already is sighted too, so that what comes later finds it.
INSERT INTO sighting (names, evidence, is_work, achievement)
  SELECT json_array(a.key),
    (SELECT json_group_array(json_object('kind', e.kind, 'reference', e.reference, 'title', e.title, 'url', e.url,
       'grade', e.grade, 'data', json(e.data), 'at', strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch')))
     FROM evidence e WHERE e.achievement = a.id
       AND e.kind IN ('commit', 'pull_request', 'issue', 'release', 'review', 'deployment', 'ci_run')),
    1, a.id
  FROM achievement a
  WHERE substr(a.key, 1, instr(a.key, ':')) IN ('pr:', 'issue:', 'release:', 'review:', 'run:', 'deploy:', 'merge:', 'work:')
    AND EXISTS (SELECT 1 FROM evidence e WHERE e.achievement = a.id AND e.kind IN
      ('commit', 'pull_request', 'issue', 'release', 'review', 'deployment', 'ci_run'));
UPDATE sighting SET names = (
  SELECT json_group_array(name) FROM (
    SELECT json_extract(sighting.names, '$[0]') AS name
    UNION SELECT 'commit:' || json_extract(value, '$.reference') FROM json_each(sighting.evidence)
      WHERE json_extract(value, '$.kind') = 'commit'
    UNION SELECT 'commit:' || replace(json_extract(sighting.names, '$[0]'), rtrim(json_extract(sighting.names, '$[0]'),
      '0123456789abcdef'), '') WHERE json_extract(sighting.names, '$[0]') GLOB 'merge:*'
    ORDER BY name))
  WHERE NOT json_extract(names, '$[0]') GLOB 'work:*:[0-9][0-9][0-9][0-9]-W[0-9][0-9]';
INSERT OR IGNORE INTO sighting_link SELECT value, sighting.id FROM sighting, json_each(sighting.names);
INSERT OR IGNORE INTO sighting_link SELECT 'commit:' || json_extract(value, '$.reference'), sighting.id
  FROM sighting, json_each(sighting.evidence) WHERE json_extract(value, '$.kind') = 'commit';
