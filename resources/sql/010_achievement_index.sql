-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is made of achievements to search and sum them up is made once a commit for all that are new, not for each: FTS5
-- writes its index at the end of every statement that touches it.
DROP TRIGGER achievement_added;
DROP TRIGGER achievement_removed;
DROP TRIGGER achievement_edited;
DROP TRIGGER achievement_total_added;
DROP TRIGGER achievement_total_removed;
DROP TRIGGER achievement_total_edited;
DROP TRIGGER achievement_worth_added;
DROP TRIGGER achievement_worth_removed;
DROP TRIGGER achievement_worth_forgotten;
DROP TRIGGER achievement_worth_learned;

-- The newest achievement that is in the text index, the words and the sums; ids only rise. core/store/achievementstore.cpp
-- moves it before a commit, and what is between the old and the new one is taken in by the first trigger. `edits` counts
-- changes of words up to there: while it stays, what is known of them is right and only new ones are to be looked at.
CREATE TABLE achievement_indexed (upto INTEGER NOT NULL, edits INTEGER NOT NULL) STRICT;
INSERT INTO achievement_indexed SELECT coalesce(max(id), 0), 0 FROM achievement;

-- The words of the text index, for core/store/wordreader.cpp.
CREATE VIRTUAL TABLE achievement_term USING fts5vocab (achievement_text, instance);

CREATE TRIGGER achievement_indexing AFTER UPDATE ON achievement_indexed WHEN new.upto > old.upto BEGIN
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    SELECT id, title, description, tags, skills FROM achievement WHERE id > old.upto AND id <= new.upto;
  INSERT OR IGNORE INTO achievement_word
    SELECT 'tag', word.value, achievement.id FROM achievement, json_each(achievement.tags) AS word
    WHERE achievement.id > old.upto AND achievement.id <= new.upto;
  INSERT OR IGNORE INTO achievement_word
    SELECT 'skill', word.value, achievement.id FROM achievement, json_each(achievement.skills) AS word
    WHERE achievement.id > old.upto AND achievement.id <= new.upto;
  INSERT INTO achievement_total
    SELECT category, count(*), count(effective_impact), total(effective_impact), count(complexity), total(complexity),
      count(time_saved_hours), total(time_saved_hours)
    FROM achievement NOT INDEXED WHERE id > old.upto AND id <= new.upto GROUP BY category
    ON CONFLICT (category) DO UPDATE SET achievements = achievements + excluded.achievements,
      impacts = impacts + excluded.impacts, impact = impact + excluded.impact,
      complexities = complexities + excluded.complexities, complexity = complexity + excluded.complexity,
      times = times + excluded.times, time_saved_hours = time_saved_hours + excluded.time_saved_hours;
  INSERT INTO achievement_worth
    SELECT coalesce(value ->> '$.currency', ''), coalesce(value ->> '$.period', ''), count(*), total(value ->> '$.amount')
    FROM achievement NOT INDEXED WHERE id > old.upto AND id <= new.upto AND value IS NOT NULL GROUP BY 1, 2
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + excluded.achievements,
      amount = amount + excluded.amount;
END;

-- What is not taken in yet need not be taken out.
CREATE TRIGGER achievement_removed AFTER DELETE ON achievement
WHEN old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_indexed SET edits = edits + 1;
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  UPDATE achievement_total SET achievements = achievements - 1,
      impacts = impacts - (old.effective_impact IS NOT NULL), impact = impact - coalesce(old.effective_impact, 0.0),
      complexities = complexities - (old.complexity IS NOT NULL), complexity = complexity - coalesce(old.complexity, 0.0),
      times = times - (old.time_saved_hours IS NOT NULL),
      time_saved_hours = time_saved_hours - coalesce(old.time_saved_hours, 0.0)
    WHERE category = old.category;
  DELETE FROM achievement_total WHERE category = old.category AND achievements = 0;
  UPDATE achievement_worth SET achievements = achievements - 1,
      amount = amount - coalesce(CAST(old.value ->> '$.amount' AS REAL), 0.0)
    WHERE old.value IS NOT NULL AND currency = coalesce(old.value ->> '$.currency', '')
      AND period = coalesce(old.value ->> '$.period', '');
  DELETE FROM achievement_worth WHERE achievements = 0;
END;
CREATE TRIGGER achievement_edited AFTER UPDATE OF title, description, tags, skills ON achievement
WHEN (old.title <> new.title OR old.description <> new.description OR old.tags <> new.tags OR old.skills <> new.skills)
  AND old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_indexed SET edits = edits + 1;
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    VALUES (new.id, new.title, new.description, new.tags, new.skills);
  INSERT OR IGNORE INTO achievement_word SELECT 'tag', value, new.id FROM json_each(new.tags);
  INSERT OR IGNORE INTO achievement_word SELECT 'skill', value, new.id FROM json_each(new.skills);
END;
CREATE TRIGGER achievement_total_edited
AFTER UPDATE OF category, impact, impact_override, complexity, time_saved_hours ON achievement
WHEN (old.category <> new.category OR old.effective_impact IS NOT new.effective_impact
  OR old.complexity IS NOT new.complexity OR old.time_saved_hours IS NOT new.time_saved_hours)
  AND old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_total SET achievements = achievements - 1,
      impacts = impacts - (old.effective_impact IS NOT NULL), impact = impact - coalesce(old.effective_impact, 0.0),
      complexities = complexities - (old.complexity IS NOT NULL), complexity = complexity - coalesce(old.complexity, 0.0),
      times = times - (old.time_saved_hours IS NOT NULL),
      time_saved_hours = time_saved_hours - coalesce(old.time_saved_hours, 0.0)
    WHERE category = old.category;
  INSERT INTO achievement_total VALUES (new.category, 1,
      new.effective_impact IS NOT NULL, coalesce(new.effective_impact, 0.0),
      new.complexity IS NOT NULL, coalesce(new.complexity, 0.0),
      new.time_saved_hours IS NOT NULL, coalesce(new.time_saved_hours, 0.0))
    ON CONFLICT (category) DO UPDATE SET achievements = achievements + 1,
      impacts = impacts + excluded.impacts, impact = impact + excluded.impact,
      complexities = complexities + excluded.complexities, complexity = complexity + excluded.complexity,
      times = times + excluded.times, time_saved_hours = time_saved_hours + excluded.time_saved_hours;
  DELETE FROM achievement_total WHERE category = old.category AND achievements = 0;
END;
CREATE TRIGGER achievement_worth_edited AFTER UPDATE OF value ON achievement
WHEN old.value IS NOT new.value AND old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_worth SET achievements = achievements - 1,
      amount = amount - coalesce(CAST(old.value ->> '$.amount' AS REAL), 0.0)
    WHERE old.value IS NOT NULL AND currency = coalesce(old.value ->> '$.currency', '')
      AND period = coalesce(old.value ->> '$.period', '');
  INSERT INTO achievement_worth
    SELECT coalesce(new.value ->> '$.currency', ''), coalesce(new.value ->> '$.period', ''), 1,
      coalesce(CAST(new.value ->> '$.amount' AS REAL), 0.0) WHERE new.value IS NOT NULL
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + 1, amount = amount + excluded.amount;
  DELETE FROM achievement_worth WHERE achievements = 0;
END;

-- A piece of evidence is named by whose it is, what kind and which; a number of its own only cost time.
CREATE TABLE evidence_by_name (
  achievement INTEGER NOT NULL REFERENCES achievement (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  reference TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  grade TEXT NOT NULL,
  data TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (achievement, kind, reference)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_by_name SELECT achievement, kind, reference, title, url, grade, data, at FROM evidence
  ORDER BY achievement, kind, reference;
DROP TABLE evidence;
ALTER TABLE evidence_by_name RENAME TO evidence;
CREATE INDEX evidence_reference ON evidence (kind, reference);
