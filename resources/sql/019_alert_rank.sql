-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the word of an alert's severity means, where it is a person's own: "critical", "warning", "info".
ALTER TABLE alert ADD COLUMN rank TEXT NOT NULL DEFAULT '';
