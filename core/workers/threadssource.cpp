// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/threadssource.h"

#include "sources/httpstatus.h"
#include "workers/postkeeper.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The adaptor gives the newest so many; those that are older no longer grow much.
constexpr int kMostPosts = 100;
constexpr qsizetype kToldProblems = 3;

Result<PostList> postsOf(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusError(reply, u"The Threads adaptor"_s));
    return readPosts(reply.body);
}

}  // namespace

ThreadsSource::ThreadsSource(QUrl url, Duration interval, HttpClient &http)
    : m_url(std::move(url)), m_interval(interval), m_http(http)
{
    QString path = m_url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    m_url.setPath(path + "/posts"_L1);
    m_url.setQuery(QUrlQuery{{u"limit"_s, QString::number(kMostPosts)}});
}

QString ThreadsSource::name() const { return u"threads"_s; }

QFuture<Harvest> ThreadsSource::collect(CollectionContext context)
{
    return m_http.send({.url = m_url, .headers = {{"Accept", "application/json"}}})
        .then([this, now = context.now](const Result<HttpReply> &reply) { return harvestOf(reply, now); });
}

Harvest ThreadsSource::harvestOf(const Result<HttpReply> &reply, Instant now) const
{
    Harvest harvest{.source = name(), .at = now};
    auto list = reply.and_then(postsOf);
    if (list) {
        harvest.report += MetricReport{.metric = u"posts"_s,
                                       .samples = int(list->posts.size()),
                                       .reason = list->problems.mid(0, kToldProblems).join("; "_L1)};
        harvest.posts = std::move(list->posts);
    }
    harvest.health = healthOf(name(), m_interval, list ? std::optional<Error>() : list.error(), now);
    return harvest;
}

}  // namespace herald
