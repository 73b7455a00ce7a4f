-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often an alert's label set fired within a day, as its state last changed, and whether that is too often.

ALTER TABLE alert ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN flapping INTEGER NOT NULL DEFAULT 0;

UPDATE alert SET repeats = 1 WHERE fired_at IS NOT NULL;
