// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertmanagerdesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

AlertmanagerDesk::AlertmanagerDesk(QList<AlertmanagerServer> servers, HttpClient &http)
    : m_servers(std::move(servers)), m_http(http)
{
}

const AlertmanagerServer *AlertmanagerDesk::find(const QString &source) const
{
    const auto found = std::ranges::find(m_servers, source, sourceOf);
    return found == m_servers.end() ? nullptr : &*found;
}

QFuture<Result<>> AlertmanagerDesk::silence(const QStringList &sources, const Silence &silence, Instant now)
{
    QJsonObject body = toJson(silence, now);
    body.remove("id"_L1);
    QList<QFuture<Result<>>> answers;
    for (const QString &source : sources) {
        if (const AlertmanagerServer *server = find(source))
            answers += m_http.send(alertmanagerSilence(*server, body)).then([](const Result<HttpReply> &reply) {
                return reply.and_then(readAlertmanagerSilenceId).map([](const QString &) {});
            });
    }
    return all(std::move(answers), sources);
}

QFuture<Result<>> AlertmanagerDesk::expire(const QList<SourceSilence> &silences)
{
    QList<QFuture<Result<>>> answers;
    QStringList sources;
    for (const SourceSilence &silence : silences) {
        sources += silence.source;
        if (const AlertmanagerServer *server = find(silence.source))
            answers += m_http.send(alertmanagerExpire(*server, silence.id)).then([](const Result<HttpReply> &reply) {
                return reply.and_then(readAlertmanagerDone);
            });
    }
    return all(std::move(answers), sources);
}

QFuture<Result<>> AlertmanagerDesk::all(QList<QFuture<Result<>>> answers, const QStringList &sources)
{
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(
            Result<>(fail(ErrorKind::Invalid,
                          u"%1 is not among the Alertmanagers that Herald may act at; add its address to the setting"
                          " alertmanager_url."_s.arg(sources.isEmpty() ? u"The alert"_s : sources.join(", "_L1)))));
    return QtFuture::whenAll(answers.begin(), answers.end()).then([](const QList<QFuture<Result<>>> &done) -> Result<> {
        for (const QFuture<Result<>> &answer : done) {
            if (const auto result = answer.result(); !result)
                return result;
        }
        return {};
    });
}

}  // namespace herald
