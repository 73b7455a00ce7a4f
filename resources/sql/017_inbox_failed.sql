-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events that nothing could be made of are few, and are asked for by their reason.
CREATE INDEX inbox_failed ON inbox (id) WHERE error <> '';
