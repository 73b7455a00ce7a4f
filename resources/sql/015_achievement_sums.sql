-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is made of achievements only to be read, words and sums as well as texts, is made some hundred at a time; who
-- reads it adds the few that wait. More is kept ready, so that the first question at a million waits for nothing.

DROP TRIGGER achievement_texts_indexing;
DROP TRIGGER achievement_indexing;
DROP TRIGGER achievement_removed;
DROP TRIGGER achievement_edited;
DROP TRIGGER achievement_total_edited;
DROP TRIGGER achievement_worth_edited;

-- The newest achievement that is in the text index, the words and the sums, all of which were there up to `upto`.
INSERT INTO achievement_text (rowid, title, description, tags, skills)
  SELECT id, title, description, tags, skills FROM achievement, achievement_indexed WHERE id > texts AND id <= upto;
UPDATE achievement_indexed SET texts = upto;
ALTER TABLE achievement_indexed RENAME COLUMN texts TO indexed;

-- Sums by all that lists are most often narrowed by.
DROP TABLE achievement_total;
CREATE TABLE achievement_total (
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  achievements INTEGER NOT NULL,
  impacts INTEGER NOT NULL,
  impact REAL NOT NULL,
  complexities INTEGER NOT NULL,
  complexity REAL NOT NULL,
  times INTEGER NOT NULL,
  time_saved_hours REAL NOT NULL,
  PRIMARY KEY (category, status, source)
) STRICT, WITHOUT ROWID;

-- How many achievements have a tag or skill.
CREATE TABLE achievement_word_total (
  kind TEXT NOT NULL,
  word TEXT NOT NULL COLLATE NOCASE,
  achievements INTEGER NOT NULL,
  PRIMARY KEY (kind, word)
) STRICT, WITHOUT ROWID;
INSERT INTO achievement_word_total SELECT kind, word, count(*) FROM achievement_word GROUP BY kind, word;
CREATE TRIGGER achievement_word_added AFTER INSERT ON achievement_word BEGIN
  INSERT INTO achievement_word_total VALUES (new.kind, new.word, 1)
    ON CONFLICT (kind, word) DO UPDATE SET achievements = achievements + 1;
END;
CREATE TRIGGER achievement_word_removed AFTER DELETE ON achievement_word BEGIN
  UPDATE achievement_word_total SET achievements = achievements - 1 WHERE kind = old.kind AND word = old.word;
  DELETE FROM achievement_word_total WHERE kind = old.kind AND word = old.word AND achievements = 0;
END;

-- What an achievement adds to the sums.
CREATE VIEW achievement_share AS
  SELECT id, category, status, source, 1 AS achievements,
    effective_impact IS NOT NULL AS impacts, coalesce(effective_impact, 0.0) AS impact,
    complexity IS NOT NULL AS complexities, coalesce(complexity, 0.0) AS complexity,
    time_saved_hours IS NOT NULL AS times, coalesce(time_saved_hours, 0.0) AS time_saved_hours
  FROM achievement NOT INDEXED;
CREATE VIEW achievement_worth_share AS
  SELECT id, coalesce(value ->> '$.currency', '') AS currency, coalesce(value ->> '$.period', '') AS period,
    1 AS achievements, coalesce(CAST(value ->> '$.amount' AS REAL), 0.0) AS amount
  FROM achievement NOT INDEXED WHERE value IS NOT NULL;
CREATE VIEW achievement_word_share AS
  SELECT 'tag' AS kind, json_each.value COLLATE NOCASE AS word, achievement.id AS achievement
    FROM achievement, json_each(achievement.tags)
  UNION ALL
  SELECT 'skill', json_each.value COLLATE NOCASE, achievement.id FROM achievement, json_each(achievement.skills);

-- The sums of all that is committed: those above and the few achievements that wait, one by one.
CREATE VIEW achievement_sum AS
  SELECT category, status, source, achievements, impacts, impact, complexities, complexity, times, time_saved_hours
    FROM achievement_total
  UNION ALL
  SELECT category, status, source, achievements, impacts, impact, complexities, complexity, times, time_saved_hours
    FROM achievement_share WHERE id > (SELECT indexed FROM achievement_indexed);
CREATE VIEW achievement_worth_sum AS
  SELECT currency, period, achievements, amount FROM achievement_worth
  UNION ALL
  SELECT currency, period, achievements, amount
    FROM achievement_worth_share WHERE id > (SELECT indexed FROM achievement_indexed);

-- achievement_indexed: core/store/achievementstore.cpp moves `upto` before each commit, `indexed` once some hundred wait.
CREATE TRIGGER achievement_indexing AFTER UPDATE OF indexed ON achievement_indexed WHEN new.indexed > old.indexed BEGIN
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    SELECT id, title, description, tags, skills FROM achievement WHERE id > old.indexed AND id <= new.indexed;
  INSERT OR IGNORE INTO achievement_word SELECT kind, word, achievement FROM achievement_word_share
    WHERE achievement > old.indexed AND achievement <= new.indexed;
  INSERT INTO achievement_total
    SELECT category, status, source, sum(achievements), sum(impacts), sum(impact), sum(complexities), sum(complexity),
      sum(times), sum(time_saved_hours)
    FROM achievement_share WHERE id > old.indexed AND id <= new.indexed GROUP BY category, status, source
    ON CONFLICT (category, status, source) DO UPDATE SET achievements = achievements + excluded.achievements,
      impacts = impacts + excluded.impacts, impact = impact + excluded.impact,
      complexities = complexities + excluded.complexities, complexity = complexity + excluded.complexity,
      times = times + excluded.times, time_saved_hours = time_saved_hours + excluded.time_saved_hours;
  INSERT INTO achievement_worth SELECT currency, period, sum(achievements), sum(amount) FROM achievement_worth_share
    WHERE id > old.indexed AND id <= new.indexed GROUP BY currency, period
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + excluded.achievements,
      amount = amount + excluded.amount;
END;

-- What waits is not taken in and need not be taken out, but whoever has read it is told by `edits`.
CREATE TRIGGER achievement_removed AFTER DELETE ON achievement
WHEN old.id <= (SELECT upto FROM achievement_indexed) BEGIN
  UPDATE achievement_indexed SET edits = edits + 1;
END;
CREATE TRIGGER achievement_unindexed AFTER DELETE ON achievement
WHEN old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  UPDATE achievement_total SET achievements = achievements - 1,
      impacts = impacts - (old.effective_impact IS NOT NULL), impact = impact - coalesce(old.effective_impact, 0.0),
      complexities = complexities - (old.complexity IS NOT NULL), complexity = complexity - coalesce(old.complexity, 0.0),
      times = times - (old.time_saved_hours IS NOT NULL),
      time_saved_hours = time_saved_hours - coalesce(old.time_saved_hours, 0.0)
    WHERE category = old.category AND status = old.status AND source = old.source;
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
END;
CREATE TRIGGER achievement_texts_edited AFTER UPDATE OF title, description, tags, skills ON achievement
WHEN (old.title <> new.title OR old.description <> new.description OR old.tags <> new.tags OR old.skills <> new.skills)
  AND old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  INSERT INTO achievement_text (achievement_text, rowid, title, description, tags, skills)
    VALUES ('delete', old.id, old.title, old.description, old.tags, old.skills);
  INSERT INTO achievement_text (rowid, title, description, tags, skills)
    VALUES (new.id, new.title, new.description, new.tags, new.skills);
END;
CREATE TRIGGER achievement_words_edited AFTER UPDATE OF tags, skills ON achievement
WHEN (old.tags <> new.tags OR old.skills <> new.skills) AND old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  DELETE FROM achievement_word WHERE kind = 'tag' AND word IN (SELECT value FROM json_each(old.tags)) AND achievement = old.id;
  DELETE FROM achievement_word WHERE kind = 'skill' AND word IN (SELECT value FROM json_each(old.skills)) AND achievement = old.id;
  INSERT OR IGNORE INTO achievement_word
    SELECT kind, word, achievement FROM achievement_word_share WHERE achievement = new.id;
END;
CREATE TRIGGER achievement_total_edited
AFTER UPDATE OF category, status, source, impact, impact_override, complexity, time_saved_hours ON achievement
WHEN (old.category <> new.category OR old.status <> new.status OR old.source <> new.source
  OR old.effective_impact IS NOT new.effective_impact OR old.complexity IS NOT new.complexity
  OR old.time_saved_hours IS NOT new.time_saved_hours) AND old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  UPDATE achievement_total SET achievements = achievements - 1,
      impacts = impacts - (old.effective_impact IS NOT NULL), impact = impact - coalesce(old.effective_impact, 0.0),
      complexities = complexities - (old.complexity IS NOT NULL), complexity = complexity - coalesce(old.complexity, 0.0),
      times = times - (old.time_saved_hours IS NOT NULL),
      time_saved_hours = time_saved_hours - coalesce(old.time_saved_hours, 0.0)
    WHERE category = old.category AND status = old.status AND source = old.source;
  INSERT INTO achievement_total
    SELECT category, status, source, achievements, impacts, impact, complexities, complexity, times, time_saved_hours
    FROM achievement_share WHERE id = new.id
    ON CONFLICT (category, status, source) DO UPDATE SET achievements = achievements + 1,
      impacts = impacts + excluded.impacts, impact = impact + excluded.impact,
      complexities = complexities + excluded.complexities, complexity = complexity + excluded.complexity,
      times = times + excluded.times, time_saved_hours = time_saved_hours + excluded.time_saved_hours;
  DELETE FROM achievement_total WHERE category = old.category AND achievements = 0;
END;
CREATE TRIGGER achievement_worth_edited AFTER UPDATE OF value ON achievement
WHEN old.value IS NOT new.value AND old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  UPDATE achievement_worth SET achievements = achievements - 1,
      amount = amount - coalesce(CAST(old.value ->> '$.amount' AS REAL), 0.0)
    WHERE old.value IS NOT NULL AND currency = coalesce(old.value ->> '$.currency', '')
      AND period = coalesce(old.value ->> '$.period', '');
  INSERT INTO achievement_worth
    SELECT currency, period, achievements, amount FROM achievement_worth_share WHERE id = new.id
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + 1, amount = amount + excluded.amount;
  DELETE FROM achievement_worth WHERE achievements = 0;
END;

INSERT INTO achievement_total
  SELECT category, status, source, sum(achievements), sum(impacts), sum(impact), sum(complexities), sum(complexity),
    sum(times), sum(time_saved_hours)
  FROM achievement_share GROUP BY category, status, source;
