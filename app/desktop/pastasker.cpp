// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pastasker.h"

#include "net/qthttpclient.h"
#include "workers/homepromise.h"
#include "workers/serverwarnings.h"

using namespace Qt::StringLiterals;

namespace herald {

/// Lives on the thread, where it makes its client when it is first needed.
class PastAsker::Worker final : public QObject {
public:
    HttpClient &http()
    {
        if (!m_http)
            m_http = std::make_unique<QtHttpClient>("Herald");
        return *m_http;
    }

private:
    std::unique_ptr<HttpClient> m_http;
};

PastAsker::PastAsker() : m_worker(new Worker)
{
    m_thread.setObjectName(u"past"_s);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PastAsker::~PastAsker()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<PastAnswers> PastAsker::ask(const PrometheusServer &server, const PastQuestion &question)
{
    const HomePromise<PastAnswers> promise;
    if (!needsServer(question.rules)) {
        promise.fulfil({});
        return promise.future();
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise, server, question] {
        askPast(worker->http(), server, question.rules, question.from, question.to, RuleDefaults().interval)
            .then([promise](const PastAnswers &past) { promise.fulfil(past); });
    });
    return promise.future();
}

QFuture<ServerVerdict> PastAsker::check(const PrometheusServer &server, const std::vector<RuleGroup> &groups)
{
    const HomePromise<ServerVerdict> promise;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise, server, groups] {
        serverRefusals(worker->http(), server, groups).then([=](const QStringList &refused) {
            serverWarnings(worker->http(), server, groups).then([promise, refused](const QStringList &warnings) {
                promise.fulfil({refused, warnings});
            });
        });
    });
    return promise.future();
}

}  // namespace herald
