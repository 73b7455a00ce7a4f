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
    const auto groups = readRules(yaml, tr("Rules"));
    if (!groups)
        return QtFuture::makeReadyFuture(Result<QStringList>(tl::unexpected(groups.error())));
    return m_past.check({.url = m_options.config.prometheusUrl}, *groups)
        .then(this,
              [this, groups = *groups](const ServerVerdict &verdict) -> QFuture<Result<QStringList>> {
                  if (!verdict.refused.isEmpty())
                      return QtFuture::makeReadyFuture(
                          Result<QStringList>(fail(ErrorKind::Invalid, verdict.refused.first())));
                  return storeRules(groups, verdict.warnings);
              })
        .unwrap();
}

QFuture<Result<QStringList>> StoreEngine::storeRules(const std::vector<RuleGroup> &groups, const QStringList &warnings)
{
    return m_jobs
        .write([groups, now = m_options.clock.now(), by = qEnvironmentVariable("USER")](Database &database) {
            return herald::saveRules(database, groups, now, by);
        })
        .then(this, [this, warnings](const Result<QStringList> &saved) {
            announceStored();
            return saved.map([&](const QStringList &own) { return own + warnings; });
        });
}

}  // namespace herald
