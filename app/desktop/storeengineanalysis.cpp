// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storeengine.h"
#include "store/analysisreport.h"

namespace herald {

QFuture<Result<AnalysisReport>> StoreEngine::analysis(QString metric)
{
    return m_jobs.read([metric](Database &database) -> Result<AnalysisReport> {
        const auto summary = AnalysisStore(database).latest();
        if (!summary)
            return tl::unexpected(summary.error());
        auto series = seriesReports(database, metric);
        if (!series)
            return tl::unexpected(series.error());
        return AnalysisReport{summary->value_or(QJsonObject()), std::move(*series)};
    });
}

QFuture<Result<>> StoreEngine::judgeAnomaly(SeriesKey series, Instant at, bool isNormal)
{
    return changed(m_jobs.write([series, at, isNormal, now = m_options.clock.now()](Database &database) {
        return AnalysisStore(database).say({series, {at, isNormal}, now});
    }));
}

QFuture<Result<>> StoreEngine::setPrice(QString metric, std::optional<Price> price)
{
    return changed(m_jobs.write([metric, price](Database &database) {
        AnalysisStore store(database);
        return price ? store.setPrice(metric, *price) : store.removePrice(metric);
    }));
}

}  // namespace herald
