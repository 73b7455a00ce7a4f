-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest analysis is the one that came last, whatever the clock said then.
ALTER TABLE analysis ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE analysis SET place = (SELECT count(*) FROM analysis AS other WHERE (other.at, other.id) <= (analysis.at, analysis.id));
CREATE INDEX analysis_place ON analysis (place);
