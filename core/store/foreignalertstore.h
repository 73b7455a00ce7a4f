// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/alertmanager.h"
#include "store/database.h"

namespace herald {

/// What other alert engines told of, each source's word on each label set.
class ForeignAlertStore {
public:
    explicit ForeignAlertStore(Database &database) : m_database(database) {}

    /// News from a webhook: writes over what the same source said of the same labels.
    [[nodiscard]] Result<> take(const QList<ForeignAlert> &alerts, Instant now);
    /// All that fire at a source now: what it told of before and no longer tells has ended.
    [[nodiscard]] Result<> replace(const QString &source, const QList<ForeignAlert> &firing, Instant now);
    /// Those that fire; of one source where it is named.
    [[nodiscard]] Result<QList<ForeignAlert>> firing(const QString &source = {}) const;

    /// Does an alert of Herald's own with these very labels fire? Then it is one alert, whoever tells of it.
    [[nodiscard]] Result<bool> firesHere(const Labels &labels) const;

    /// Deletes what ended before `before`. Tells how many.
    [[nodiscard]] Result<qint64> forget(Instant before);

private:
    Database &m_database;
};

}  // namespace herald
