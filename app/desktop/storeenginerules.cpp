// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulefile.h"
#include "desktop/storeengine.h"
#include "workers/rulebook.h"

namespace herald {

QFuture<Result<QStringList>> StoreEngine::checkRules(QByteArray yaml)
{
    return m_jobs.read([yaml](Database &database) {
        return readRules(yaml, tr("Rules")).and_then([&database](const std::vector<RuleGroup> &groups) {
            return ruleWarnings(database, groups);
        });
    });
}

QFuture<Result<QStringList>> StoreEngine::saveRules(QByteArray yaml)
{
    return m_jobs
        .write([yaml, now = m_options.clock.now()](Database &database) -> Result<QStringList> {
            const auto groups = readRules(yaml, tr("Rules"));
            if (!groups)
                return tl::unexpected(groups.error());
            return herald::saveRules(database, *groups, now);
        })
        .then(this,
              [this, yaml](const Result<QStringList> &saved) -> QFuture<Result<QStringList>> {
                  announceStored();
                  const auto groups = readRules(yaml, tr("Rules"));
                  if (!saved || !groups)
                      return QtFuture::makeReadyFuture(saved);
                  return m_past.check({.url = m_options.config.prometheusUrl}, *groups)
                      .then(this, [saved](const QStringList &more) { return Result<QStringList>(*saved + more); });
              })
        .unwrap();
}

}  // namespace herald
