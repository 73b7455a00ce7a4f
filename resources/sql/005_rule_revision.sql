-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rises with every change of a rule, so that the engine need not read all of them in each slot.
CREATE TABLE rule_revision (
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO rule_revision VALUES (0);
CREATE TRIGGER rule_added AFTER INSERT ON rule BEGIN UPDATE rule_revision SET revision = revision + 1; END;
CREATE TRIGGER rule_edited AFTER UPDATE ON rule BEGIN UPDATE rule_revision SET revision = revision + 1; END;
CREATE TRIGGER rule_removed AFTER DELETE ON rule BEGIN UPDATE rule_revision SET revision = revision + 1; END;
