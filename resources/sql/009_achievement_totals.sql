-- SPDX-License-Identifier: GPL-3.0-or-later
-- Searching and summing up a million achievements while somebody waits.

-- Herald asks which achievements have some words, never where in them: without places the lists are a fraction as long.
DROP TABLE achievement_text;
CREATE VIRTUAL TABLE achievement_text USING fts5 (
  title, description, tags, skills,
  content='achievement', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3', detail=none
);
INSERT INTO achievement_text (achievement_text) VALUES ('rebuild');

-- Sums over all achievements, kept by the triggers below. A sum goes with how many numbers are in it: unknown is not 0.
CREATE TABLE achievement_total (
  category TEXT PRIMARY KEY,
  achievements INTEGER NOT NULL,
  impacts INTEGER NOT NULL,
  impact REAL NOT NULL,
  complexities INTEGER NOT NULL,
  complexity REAL NOT NULL,
  times INTEGER NOT NULL,
  time_saved_hours REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE achievement_worth (
  currency TEXT NOT NULL,
  period TEXT NOT NULL,
  achievements INTEGER NOT NULL,
  amount REAL NOT NULL,
  PRIMARY KEY (currency, period)
) STRICT, WITHOUT ROWID;

INSERT INTO achievement_total
  SELECT category, count(*), count(effective_impact), total(effective_impact), count(complexity), total(complexity),
    count(time_saved_hours), total(time_saved_hours)
  FROM achievement GROUP BY category;
INSERT INTO achievement_worth
  SELECT coalesce(value ->> '$.currency', ''), coalesce(value ->> '$.period', ''), count(*), total(value ->> '$.amount')
  FROM achievement WHERE value IS NOT NULL GROUP BY 1, 2;

CREATE TRIGGER achievement_total_added AFTER INSERT ON achievement BEGIN
  INSERT INTO achievement_total VALUES (new.category, 1,
      new.effective_impact IS NOT NULL, coalesce(new.effective_impact, 0.0),
      new.complexity IS NOT NULL, coalesce(new.complexity, 0.0),
      new.time_saved_hours IS NOT NULL, coalesce(new.time_saved_hours, 0.0))
    ON CONFLICT (category) DO UPDATE SET achievements = achievements + 1,
      impacts = impacts + excluded.impacts, impact = impact + excluded.impact,
      complexities = complexities + excluded.complexities, complexity = complexity + excluded.complexity,
      times = times + excluded.times, time_saved_hours = time_saved_hours + excluded.time_saved_hours;
END;
CREATE TRIGGER achievement_total_removed AFTER DELETE ON achievement BEGIN
  UPDATE achievement_total SET achievements = achievements - 1,
      impacts = impacts - (old.effective_impact IS NOT NULL), impact = impact - coalesce(old.effective_impact, 0.0),
      complexities = complexities - (old.complexity IS NOT NULL), complexity = complexity - coalesce(old.complexity, 0.0),
      times = times - (old.time_saved_hours IS NOT NULL),
      time_saved_hours = time_saved_hours - coalesce(old.time_saved_hours, 0.0)
    WHERE category = old.category;
  DELETE FROM achievement_total WHERE category = old.category AND achievements = 0;
END;
CREATE TRIGGER achievement_total_edited
AFTER UPDATE OF category, impact, impact_override, complexity, time_saved_hours ON achievement
WHEN old.category <> new.category OR old.effective_impact IS NOT new.effective_impact
  OR old.complexity IS NOT new.complexity OR old.time_saved_hours IS NOT new.time_saved_hours BEGIN
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

CREATE TRIGGER achievement_worth_added AFTER INSERT ON achievement WHEN new.value IS NOT NULL BEGIN
  INSERT INTO achievement_worth VALUES (coalesce(new.value ->> '$.currency', ''),
      coalesce(new.value ->> '$.period', ''), 1, coalesce(CAST(new.value ->> '$.amount' AS REAL), 0.0))
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + 1, amount = amount + excluded.amount;
END;
CREATE TRIGGER achievement_worth_removed AFTER DELETE ON achievement WHEN old.value IS NOT NULL BEGIN
  UPDATE achievement_worth SET achievements = achievements - 1,
      amount = amount - coalesce(CAST(old.value ->> '$.amount' AS REAL), 0.0)
    WHERE currency = coalesce(old.value ->> '$.currency', '') AND period = coalesce(old.value ->> '$.period', '');
  DELETE FROM achievement_worth WHERE achievements = 0;
END;
CREATE TRIGGER achievement_worth_forgotten AFTER UPDATE OF value ON achievement
WHEN old.value IS NOT new.value AND old.value IS NOT NULL BEGIN
  UPDATE achievement_worth SET achievements = achievements - 1,
      amount = amount - coalesce(CAST(old.value ->> '$.amount' AS REAL), 0.0)
    WHERE currency = coalesce(old.value ->> '$.currency', '') AND period = coalesce(old.value ->> '$.period', '');
  DELETE FROM achievement_worth WHERE achievements = 0;
END;
CREATE TRIGGER achievement_worth_learned AFTER UPDATE OF value ON achievement
WHEN old.value IS NOT new.value AND new.value IS NOT NULL BEGIN
  INSERT INTO achievement_worth VALUES (coalesce(new.value ->> '$.currency', ''),
      coalesce(new.value ->> '$.period', ''), 1, coalesce(CAST(new.value ->> '$.amount' AS REAL), 0.0))
    ON CONFLICT (currency, period) DO UPDATE SET achievements = achievements + 1, amount = amount + excluded.amount;
END;
