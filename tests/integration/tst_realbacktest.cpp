// SPDX-License-Identifier: GPL-3.0-or-later
// `heraldctl rules backtest` of PromQL rules, on the past of Debian's Prometheus: the same thresholds over the same
// samples give what Herald's own evaluation gives.
#include "domain/clock.h"
#include "support/filetree.h"
#include "support/realprometheus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr int kSamples = 240;  // four hours, one a minute

double loadAt(int minute, bool isOther)
{
    if (isOther)
        return minute % 2 == 0 && minute < 40 ? 9 : 1;  // flaps
    return (minute >= 30 && minute < 75) || minute >= 200 ? 9 : 1;
}

const QByteArray kPromQl = "groups:\n- name: g\n  rules:\n"
                           "  - {alert: Plain, expr: load > 5}\n"
                           "  - {alert: Held, expr: load > 5, for: 2m}\n"
                           "  - {alert: Kept, expr: load > 5, keep_firing_for: 5m}\n";
const QByteArray kMetric = "groups:\n- name: g\n  rules:\n"
                           "  - {alert: Plain, metric: load, threshold: 5}\n"
                           "  - {alert: Held, metric: load, threshold: 5, for: 2m}\n"
                           "  - {alert: Kept, metric: load, threshold: 5, keep_firing_for: 5m}\n";

struct Answer {
    int exitCode = -1;
    QJsonObject json;
    QByteArray error;
};

/// "time rule host state" of each transition.
QStringList linesOf(const QJsonObject &report)
{
    QStringList lines;
    const QJsonArray transitions = report.value("transitions"_L1).toArray();
    for (const QJsonValue &t : transitions)
        lines += u"%1 %2 %3 %4"_s.arg(t["time"_L1].toString(), t["rule"_L1].toString(),
                                      t["labels"_L1]["host"_L1].toString(), t["state"_L1].toString());
    lines.sort();
    return lines;
}

}  // namespace

class RealBacktestTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QByteArray history = "# TYPE load gauge\n";
        QByteArray csv = "timestamp,series,value\n";
        for (const bool isOther : {false, true}) {
            const QByteArray host = isOther ? "b" : "a";
            for (int minute = 0; minute < kSamples; ++minute) {
                const QByteArray at = QByteArray::number(toMs(m_start + minute * 1min) / 1000);
                const QByteArray value = QByteArray::number(loadAt(minute, isOther));
                history += "load{host=\"" + host + "\"} " + value + ' ' + at + '\n';
                csv += at + ",\"load{host=\"\"" + host + "\"\"}\"," + value + '\n';
            }
        }
        m_prometheus = std::make_unique<RealPrometheus>(history + "# EOF\n");
        m_files.write(u"load.csv"_s, csv);
        m_files.write(u"promql.yml"_s, kPromQl);
        m_files.write(u"metric.yml"_s, kMetric);
        m_files.write(u"bad.yml"_s, "groups:\n- name: g\n  rules:\n"
                                    "  - {alert: Bad, expr: load > > 5}\n  - {alert: Good, expr: load > 5}\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_prometheus->hasData(), 30'000);
    }

    void theServersPastFiresWhenHeraldsOwnDoes()
    {
        const Answer theirs = backtest(u"promql.yml"_s, m_prometheus->url(), {});
        const Answer ours =
            backtest(u"metric.yml"_s, m_prometheus->url(), {u"--samples"_s, m_files.path(u"load.csv"_s)});
        QCOMPARE(theirs.exitCode, 0);
        QCOMPARE(ours.exitCode, 0);
        QVERIFY(linesOf(ours.json).size() > 60);
        QCOMPARE(linesOf(theirs.json), linesOf(ours.json));
        const auto theirTotals = theirs.json.value("totals"_L1).toArray();
        QCOMPARE(theirTotals, ours.json.value("totals"_L1).toArray());
        QCOMPARE(theirTotals[1]["fires"_L1].toInt(), 2);
        QVERIFY(theirTotals[0]["flaps"_L1].toInt() > 10);
        QVERIFY(!theirs.json.value("messages"_L1).toArray().isEmpty());
    }
    void aRefusedExpressionIsOneLineAndTheOthersAreTried()
    {
        const Answer answer = backtest(u"bad.yml"_s, m_prometheus->url(), {});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.error.startsWith("heraldctl: Bad was not tried: ") && answer.error.count('\n') == 1,
                 answer.error.constData());
        QVERIFY(answer.error.contains("parse error"));
        QVERIFY(answer.json.value("totals"_L1).toArray()[1]["fires"_L1].toInt() > 0);
    }
    void aServerThatIsDownIsOneLine()
    {
        const Answer answer = backtest(u"promql.yml"_s, QUrl(u"http://127.0.0.1:1"_s), {});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.error.startsWith("heraldctl: PromQL rules were not tried: ") && answer.error.count('\n') == 1,
                 answer.error.constData());
    }

private:
    Answer backtest(const QString &rules, const QUrl &prometheus, const QStringList &more) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PROMETHEUS_URL"_s, prometheus.toString());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"),
                      QStringList{u"--json"_s, u"--data-dir"_s, m_files.path(u"data"_s), u"rules"_s, u"backtest"_s,
                                  m_files.path(rules), u"--from"_s, toRfc3339(m_start), u"--to"_s,
                                  toRfc3339(m_start + (kSamples - 1) * 1min)}
                          + more);
        process.waitForFinished(60'000);
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                process.readAllStandardError()};
    }

    const Instant m_start = std::chrono::floor<std::chrono::hours>(SystemClock().now()) - 24h;
    FileTree m_files;
    std::unique_ptr<RealPrometheus> m_prometheus;
};

QTEST_GUILESS_MAIN(RealBacktestTest)
#include "tst_realbacktest.moc"
