-- SPDX-License-Identifier: GPL-3.0-or-later
-- Writing many small parts of a text index costs more than the achievements themselves, so new ones wait until there are
-- some hundred. Searches read those that wait one by one: core/store/wordreader.cpp.

-- The newest achievement that is in the text index; core/store/achievementstore.cpp moves it, as it moves `upto`.
ALTER TABLE achievement_indexed ADD COLUMN texts INTEGER NOT NULL DEFAULT 0;
UPDATE achievement_indexed SET texts = upto;

DROP TRIGGER achievement_indexing;
DROP TRIGGER achievement_removed;
DROP TRIGGER achievement_edited;

CREATE TRIGGER achievement_texts_indexing AFTER UPDATE OF texts ON achievement_indexed WHEN new.texts > old.texts BEGIN
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    SELECT id, title, description, tags, skills FROM achievement WHERE id > old.texts AND id <= new.texts;
END;
CREATE TRIGGER achievement_indexing AFTER UPDATE OF upto ON achievement_indexed WHEN new.upto > old.upto BEGIN
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

CREATE TRIGGER achievement_removed AFTER DELETE ON achievement
WHEN old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_indexed SET edits = edits + 1;
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    SELECT 'delete', old.id, old.title, old.description, old.tags, old.skills FROM achievement_indexed WHERE old.id <= texts;
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
    SELECT 'delete', old.id, old.title, old.description, old.tags, old.skills FROM achievement_indexed WHERE old.id <= texts;
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    SELECT new.id, new.title, new.description, new.tags, new.skills FROM achievement_indexed WHERE new.id <= texts;
  INSERT OR IGNORE INTO achievement_word SELECT 'tag', value, new.id FROM json_each(new.tags);
  INSERT OR IGNORE INTO achievement_word SELECT 'skill', value, new.id FROM json_each(new.skills);
END;

-- Most details are long and name no category, which the text tells sooner than its JSON.
DROP INDEX achievement_corrected;
CREATE INDEX achievement_corrected ON achievement (updated_at, id)
  WHERE instr(details, '"composed"') > 0 AND json_extract(details, '$.composed.category') <> category;

-- Changes of what an achievement is narrowed by: while `moves` and `edits` stay, sets of those that have a status are right up to `upto`.
ALTER TABLE achievement_indexed ADD COLUMN moves INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER achievement_moved AFTER UPDATE OF category, status, source ON achievement
WHEN (old.category <> new.category OR old.status <> new.status OR old.source <> new.source)
  AND old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_indexed SET moves = moves + 1;
END;
