-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a label set fired before, without reading what others did; the fingerprint names the rule too.
CREATE INDEX alert_fired ON alert (fingerprint, fired_at) WHERE fired_at IS NOT NULL;

-- What waits for one channel is found without looking at what waits for another.
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (channel, next_attempt_at, id) WHERE state = 'waiting';
