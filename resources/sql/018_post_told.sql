-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a post that was told once and has no achievement any more a person removed it.
ALTER TABLE post ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE post SET told = 1 WHERE EXISTS (SELECT 1 FROM achievement WHERE achievement.key = post.key);
