-- SPDX-License-Identifier: GPL-3.0-or-later
-- A metric is a gauge or a counter; until now its name told.

ALTER TABLE metric ADD COLUMN kind TEXT NOT NULL DEFAULT 'gauge';  -- 'gauge' or 'counter'
UPDATE metric SET kind = 'counter' WHERE name LIKE '%\_total' ESCAPE '\';
