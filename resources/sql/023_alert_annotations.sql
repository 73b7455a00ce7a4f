-- SPDX-License-Identifier: GPL-3.0-or-later
-- A rule need not compare one number: its alerts have no threshold, not one of 0. And what a rule's author wrote of an
-- alert beside its summary and description, such as where its runbook is.
ALTER TABLE alert ADD COLUMN compared REAL;
UPDATE alert SET compared = threshold;
ALTER TABLE alert DROP COLUMN threshold;
ALTER TABLE alert RENAME COLUMN compared TO threshold;
ALTER TABLE alert ADD COLUMN annotations TEXT NOT NULL DEFAULT '{}';
