-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every word of the text index once, so that a part of a word finds all words that have it: reading them from the index
-- takes seconds. Words that no achievement has any more stay; they find nothing. core/store/vocabulary.h
-- has them in memory.
CREATE TABLE achievement_vocabulary (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE achievement_row_term USING fts5vocab (achievement_text, row);
INSERT INTO achievement_vocabulary (word) SELECT term FROM achievement_row_term;
DROP TABLE achievement_row_term;

DROP TABLE achievement_term;

-- The words of what is new alone: it goes through an index of its own, which is emptied again.
CREATE VIRTUAL TABLE achievement_fresh USING fts5 (title, description, tags, skills, content = '',
  tokenize = 'unicode61 remove_diacritics 2', detail = none);
CREATE VIRTUAL TABLE achievement_fresh_term USING fts5vocab (achievement_fresh, row);

CREATE TRIGGER achievement_vocabulary_growing AFTER UPDATE OF indexed ON achievement_indexed WHEN new.indexed > old.indexed BEGIN
  INSERT INTO achievement_fresh (rowid, title, description, tags, skills)
    SELECT id, title, description, tags, skills FROM achievement WHERE id > old.indexed AND id <= new.indexed;
  INSERT OR IGNORE INTO achievement_vocabulary (word) SELECT term FROM achievement_fresh_term;
  INSERT INTO achievement_fresh (achievement_fresh) VALUES ('delete-all');
END;
CREATE TRIGGER achievement_vocabulary_edited AFTER UPDATE OF title, description, tags, skills ON achievement
WHEN (old.title <> new.title OR old.description <> new.description OR old.tags <> new.tags OR old.skills <> new.skills)
  AND old.id <= (SELECT indexed FROM achievement_indexed) BEGIN
  INSERT INTO achievement_fresh (rowid, title, description, tags, skills)
    VALUES (new.id, new.title, new.description, new.tags, new.skills);
  INSERT OR IGNORE INTO achievement_vocabulary (word) SELECT term FROM achievement_fresh_term;
  INSERT INTO achievement_fresh (achievement_fresh) VALUES ('delete-all');
END;
