// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/serverwarnings.h"

#include "alerts/rulefile.h"
#include "support/fakehttpclient.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

std::vector<RuleGroup> groupsOf(const QByteArray &rules)
{
    return readRules("groups:\n- name: g\n  rules:\n" + rules, u"r.yml"_s).value();
}

QStringList ask(FakeHttpClient &http, const std::vector<RuleGroup> &groups)
{
    const auto future = serverWarnings(http, {.url = QUrl(u"http://prom:9090"_s)}, groups);
    return future.isFinished() ? future.result() : QStringList{u"still open"_s};
}

}  // namespace

class ServerWarningsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aMetricThatTheServerDoesNotKnowIsNamed()
    {
        FakeHttpClient http;
        http.answer(200, R"({"status":"success","data":{"resultType":"vector","result":[)"
                         R"({"metric":{"__name__":"up","metric":"up"},"value":[1767225600,"1"]}]}})");
        const auto warnings = ask(http, groupsOf("  - {alert: A, expr: up == 0 or nope > 1}\n"));
        QCOMPARE(warnings, QStringList{u"A asks for nope, which its Prometheus server does not know."_s});
        QCOMPARE(http.requests().size(), 1);
        QVERIFY(
            QUrlQuery(http.requests()[0].url).queryItemValue(u"query"_s, QUrl::FullyDecoded).contains(u"nope|up"_s));
        QVERIFY(http.requests()[0].timeout <= std::chrono::seconds(3));
    }
    void aServerThatDoesNotAnswerIsAWarningToo()
    {
        FakeHttpClient http;
        http.answer(503, R"({"status":"error","errorType":"unavailable","error":"starting"})");
        const auto warnings = ask(http, groupsOf("  - {alert: A, expr: up == 0}\n"));
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings[0].startsWith(u"The metrics of the PromQL rules could not be checked: "_s),
                 qPrintable(warnings[0]));
    }
    void otherRulesAskNothing()
    {
        FakeHttpClient http;
        QCOMPARE(ask(http, groupsOf("  - {alert: A, metric: cpu, threshold: 1}\n")), QStringList());
        QVERIFY(http.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ServerWarningsTest)
#include "tst_serverwarnings.moc"
