// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"

#include "alerts/rulefile.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

std::vector<Rule> rulesOf(const QByteArray &yaml)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n" + yaml, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

const QByteArray kHigh =
    "  - {alert: High, metric: lat, window: 1m, function: last, operator: '>', threshold: 5, for: 2m}\n";

/// A value each minute from 2026-01-01T00:00:00Z.
std::vector<SeriesData> minutely(const std::vector<double> &values)
{
    QByteArray csv = "timestamp,series,value\n";
    Instant at = fromMs(1767225600000);
    for (const double value : values) {
        csv += toRfc3339(at).toUtf8() + ",lat," + QByteArray::number(value) + "\n";
        at += 1min;
    }
    const auto series = readSamples(csv, u"s.csv"_s);
    if (!series)
        qFatal("%s", qPrintable(series.error().text()));
    return *series;
}

const BacktestOptions kDefaults;

}  // namespace

class BacktestTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firesAtTheRightMinuteOnce()
    {
        std::vector<double> values(60, 1);
        std::fill(values.begin() + 10, values.begin() + 20, 9);
        const BacktestReport report = backtest(rulesOf(kHigh), minutely(values), kDefaults);
        QStringList told;
        for (const Transition &transition : report.transitions)
            told += toRfc3339(transition.at) + u' ' + toText(transition.to);
        QCOMPARE(told, (QStringList{u"2026-01-01T00:10:00Z pending"_s, u"2026-01-01T00:12:00Z firing"_s,
                                    u"2026-01-01T00:20:00Z resolved"_s}));
        QCOMPARE(report.totals.at(0), (RuleTotals{u"High"_s, 1, 0, 8, 1, 2}));
        QCOMPARE(report.samples, 60);
        QCOMPARE(report.evaluated, 59 * 4 + 1);
        QVERIFY(report.problems.isEmpty());
    }
    void countsFlapsAndWhatStillFires()
    {
        const auto rules =
            rulesOf("  - {alert: High, metric: lat, threshold: 5}\n  - {alert: Quiet, metric: lat, threshold: 50}\n");
        const BacktestReport report = backtest(rules, minutely({1, 9, 1, 9, 1, 9, 9, 9}), kDefaults);
        QCOMPARE(report.totals.at(0), (RuleTotals{u"High"_s, 3, 2, 4, 3, 5}));
        QCOMPARE(report.totals.at(1), (RuleTotals{u"Quiet"_s, 0, 0, 0, 0, 0}));
    }
    void nightIsTheZonesOwn()
    {
        BacktestOptions options;
        options.zone = QTimeZone("America/New_York");  // 19:00 there
        const BacktestReport report = backtest(rulesOf(kHigh), minutely(std::vector<double>(10, 9)), options);
        QCOMPARE(report.totals.at(0).fires, 1);
        QCOMPARE(report.totals.at(0).atNight, 0);
    }
    void looksOnlyAtTheAskedRange()
    {
        std::vector<double> values(60, 9);
        BacktestOptions options;
        options.from = fromMs(1767225600000) + 30min;
        options.to = *options.from + 1min;
        const BacktestReport report = backtest(rulesOf(kHigh), minutely(values), options);
        QCOMPARE(report.transitions.size(), size_t(1));
        QCOMPARE(report.transitions.at(0).at, *options.from);
    }
    void withoutSamplesNothingHappens()
    {
        const BacktestReport report = backtest(rulesOf(kHigh), {}, kDefaults);
        QVERIFY(report.transitions.empty());
        QCOMPARE(report.problems.size(), 1);
    }
    void namesWhatCouldNotBeTried()
    {
        const BacktestReport report = backtest(rulesOf("  - {alert: P, expr: up == 0}\n"), minutely({1}), kDefaults);
        QCOMPARE(report.problems.size(), 1);
        QVERIFY(report.problems.at(0).startsWith(u"P: PromQL"_s));
    }
    void jsonIsTheContracts()
    {
        const QJsonObject json = toJson(backtest(rulesOf(kHigh), minutely(std::vector<double>(10, 9)), kDefaults));
        const QJsonObject first = json.value(u"transitions").toArray().at(1).toObject();
        QCOMPARE(first.value(u"time"), QJsonValue(u"2026-01-01T00:02:00Z"_s));
        QCOMPARE(first.value(u"state"), QJsonValue(u"firing"_s));
        QCOMPARE(first.value(u"rule"), QJsonValue(u"High"_s));
        QCOMPARE(first.value(u"value"), QJsonValue(9));
        const QJsonObject totals = json.value(u"totals").toArray().at(0).toObject();
        for (const char *key : {"fires", "flaps", "minutes_firing", "at_night", "notifications"})
            QVERIFY2(totals.value(QLatin1StringView(key)).isDouble(), key);
    }

    void readsSeriesWithLabels()
    {
        const auto series = readSamples("timestamp,series,value\n"
                                        "1767225600,\"lat{route=\"\"/a,b\"\",code=\"\"200\"\"}\",1\n"
                                        "1767225615.5,lat{code=\"200\",route=\"/a,b\"},2\r\n"
                                        "2026-01-01T00:01:00Z,lat,3\n\n",
                                        u"s.csv"_s);
        QVERIFY2(series, qPrintable(series ? QString() : series.error().text()));
        QCOMPARE(series->size(), size_t(2));
        QCOMPARE(series->at(0).series.labels.toText(), u"{code=\"200\", route=\"/a,b\"}"_s);
        QCOMPARE(series->at(0).samples.size(), size_t(2));
        QCOMPARE(series->at(0).samples.at(1).at, fromMs(1767225615500));
    }
    void sortsAndKeepsTheLastOfOneMoment()
    {
        const auto series = readSamples("30,a,3\n10,a,1\n30,a,4\n20,a,2\n", u"s.csv"_s);
        QVERIFY(series);
        QCOMPARE(series->at(0).samples,
                 (std::vector<Sample>{{fromMs(10000), 1}, {fromMs(20000), 2}, {fromMs(30000), 4}}));
    }
    void refusesWithFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("two fields") << QByteArray("10,a,1\n20,a\n");
        QTest::newRow("one field") << QByteArray("10,a,1\nx\n");
        QTest::newRow("bad time") << QByteArray("10,a,1\nyesterday,a,1\n");
        QTest::newRow("bad value") << QByteArray("10,a,1\n20,a,one\n");
        QTest::newRow("nan") << QByteArray("10,a,1\n20,a,NaN\n");
        QTest::newRow("inf") << QByteArray("10,a,1\n20,a,+Inf\n");
        QTest::newRow("no name") << QByteArray("10,a,1\n20,{a=\"b\"},1\n");
        QTest::newRow("empty series") << QByteArray("10,a,1\n20,,1\n");
        QTest::newRow("open brace") << QByteArray("10,a,1\n20,b{x=\"y\",1\n");
        QTest::newRow("matcher") << QByteArray("10,a,1\n20,b{x!=\"y\"},1\n");
        QTest::newRow("truncated") << QByteArray("10,a,1\n20,a,");
    }
    void refusesWithFileAndLine()
    {
        QFETCH(QByteArray, csv);
        const auto series = readSamples(csv, u"s.csv"_s);
        QVERIFY(!series);
        QVERIFY2(series.error().text().startsWith(u"s.csv:2: "_s), qPrintable(series.error().text()));
    }
    void emptyFileHasNoSeries() { QVERIFY(readSamples({}, u"s.csv"_s)->empty()); }
};

QTEST_GUILESS_MAIN(BacktestTest)
#include "tst_backtest.moc"
