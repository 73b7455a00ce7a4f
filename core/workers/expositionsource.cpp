// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/expositionsource.h"

#include "domain/redaction.h"
#include "sources/exposition.h"
#include "sources/notfinite.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Empty where everything was taken.
QString leftOutText(const Exposition &page)
{
    QStringList texts;
    if (page.notFinite > 0)
        texts += notFiniteText(page.notFinite);
    if (page.leftOut == 1)
        texts += u"%1 and was left out; mend what exports it"_s.arg(page.firstLeftOut);
    else if (page.leftOut > 1)
        texts += u"%1 lines were left out, the first of them: %2; mend what exports them"_s.arg(page.leftOut)
                     .arg(page.firstLeftOut);
    return texts.join(u"; "_s);
}

}  // namespace

ExpositionSource::ExpositionSource(QUrl url, Duration interval, HttpClient &http)
    : m_url(std::move(url)), m_interval(interval), m_http(http)
{
}

QString pageSourceName(const QUrl &url) { return u"page:"_s + redacted(url); }

QString ExpositionSource::name() const { return pageSourceName(m_url); }

QFuture<Harvest> ExpositionSource::collect(CollectionContext context)
{
    return m_http.send(expositionRequest(m_url)).then([this, now = context.now](const Result<HttpReply> &reply) {
        return harvestOf(reply, now);
    });
}

Harvest ExpositionSource::harvestOf(const Result<HttpReply> &reply, Instant now) const
{
    Harvest harvest{.source = name(), .at = now};
    auto page = reply.and_then([now](const HttpReply &answer) { return readExposition(answer, now); });
    std::optional<Error> failure;
    if (!page) {
        failure = page.error();
    } else {
        const QString leftOut = leftOutText(*page);
        if (page->samples.empty())
            failure =
                Error{ErrorKind::Invalid,
                      leftOut.isEmpty() ? u"The page has no series; look whether this is the address of its metrics."_s
                                        : leftOut,
                      redacted(m_url)};
        harvest.report = reportOf(page->samples);
        if (!leftOut.isEmpty())
            harvest.report += {.metric = name(), .outcome = MetricReport::Outcome::Skipped, .reason = leftOut};
        harvest.samples = std::move(page->samples);
    }
    harvest.health = healthOf(name(), m_interval, failure, now);
    return harvest;
}

}  // namespace herald
