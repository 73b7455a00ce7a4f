// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"

#include "alerts/rulefile.h"

#include <QJsonArray>
#include <QTest>
#include <numeric>
#include <random>

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
constexpr Instant kStart = fromMs(1767225600000);

/// An element that was there in these slots of 15 s.
SeriesData element(const QString &host, const std::vector<int> &there)
{
    SeriesData data{{{}, {{u"host"_s, host}}}, {}};
    for (const int slot : there)
        data.samples.push_back({kStart + slot * 15s, double(slot)});
    return data;
}

std::vector<int> range(int first, int last)
{
    std::vector<int> all(size_t(last - first + 1));
    std::iota(all.begin(), all.end(), first);
    return all;
}

BacktestReport tryAnswers(const QByteArray &yaml, std::vector<SeriesData> elements, int lasting,
                          const std::vector<SeriesData> &series = {})
{
    const auto rules = rulesOf(yaml);
    BacktestOptions options;
    options.from = kStart;
    options.to = kStart + lasting * 15s;
    const std::vector<PastAnswer> answers{{keyOf(rules.front()), std::move(elements)}};
    return backtest(rules, series, options, answers);
}

QStringList linesOf(const std::vector<Transition> &transitions)
{
    QStringList lines;
    for (const Transition &t : transitions)
        lines += u"%1 %2 %3 %4 %5 %6"_s.arg((t.at - kStart) / 15s)
                     .arg(t.rule, t.labels.value(u"host"), toText(t.to))
                     .arg(t.alert.value)
                     .arg(t.reason);
    return lines;
}

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
    void timeOfWhichNothingIsKeptIsNeitherJudgedNorTold()
    {
        SeriesData sparse{{u"lat"_s, {}}, {}};
        for (int i = 0; i < 144; ++i)
            sparse.samples.push_back({kStart + i * 10min, 1});
        sparse.samples.push_back({kStart + 24h, 9});
        sparse.samples.push_back({kStart + 24h + 1min, 9});
        sparse.samples.push_back({kStart + 24h + 2min, 9});
        BacktestOptions options;
        options.engine.isGapUnwatched = true;
        options.from = kStart - 24h;
        options.to = kStart + 48h;
        const auto report = backtest(rulesOf(kHigh), {sparse}, options);
        QStringList states;
        for (const Transition &transition : report.transitions)
            states += toText(transition.to);
        QCOMPARE(states, (QStringList{u"pending"_s, u"firing"_s}));
        QCOMPARE(report.totals.at(0).notifications, 1);
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
    void aPromQlRuleLivesOnItsServersAnswers()
    {
        // Holds from 2, with a hole at 8; ends for good at 20, with keep_firing_for until 24.
        auto there = range(2, 19);
        std::erase(there, 8);
        const auto report = tryAnswers("  - {alert: P, expr: up == 0, for: 30s, keep_firing_for: 1m}\n",
                                       {element(u"a"_s, there), element(u"b"_s, {5})}, 40);
        QCOMPARE(linesOf(report.transitions),
                 (QStringList{u"2 P a pending 1 the condition holds at 2"_s, u"4 P a firing 1 held for 30s"_s,
                              u"5 P b pending 2 the condition holds at 5"_s,
                              u"6 P b inactive 2 no longer in the answer of its query"_s,
                              u"24 P a resolved 1 stayed clear for 1m"_s}));
        QCOMPARE(report.totals.at(0).fires, 1);
        QCOMPARE(report.samples, 18);
        QVERIFY(report.problems.isEmpty());
    }
    void whatIsThereHoldsThoughItIsNoNumber()
    {
        SeriesData strange = element(u"a"_s, {1, 2});
        strange.samples[0].value = std::numeric_limits<double>::quiet_NaN();
        strange.samples[1].value = std::numeric_limits<double>::infinity();
        QCOMPARE(tryAnswers("  - {alert: P, expr: x}\n", {strange}, 10).totals.at(0).fires, 1);
    }
    void moreElementsThanTheLimitAreAnError()
    {
        const QByteArray file = "groups:\n- name: g\n  limit: 1\n  rules:\n  - {alert: P, expr: x}\n";
        const auto rules = readRules(file, u"r.yml"_s)->at(0).rules;
        const std::vector<PastAnswer> answers{
            {keyOf(rules[0]), {element(u"a"_s, range(1, 9)), element(u"b"_s, {4, 5})}}};
        BacktestOptions options;
        options.from = kStart;
        options.to = kStart + 10 * 15s;
        QStringList states;
        for (const Transition &t : backtest(rules, {}, options, answers).transitions)
            states += toText(t.to);
        QCOMPARE(states, (QStringList{u"firing"_s, u"error"_s, u"firing"_s, u"resolved"_s}));
    }
    void aCompoundSeesThePromQlAlert()
    {
        const auto report =
            tryAnswers("  - {alert: P, expr: x}\n  - {alert: Both, all: [{alert: P}, {metric: lat, threshold: 5}]}\n",
                       {element(u"a"_s, range(4, 12))}, 60, minutely(std::vector<double>(16, 9)));
        QCOMPARE(report.totals.at(0).fires, 1);
        QCOMPARE(report.totals.at(1).fires, 1);
    }
    void answersGiveWhatTheLiveEngineWouldTell()
    {
        const auto rules =
            rulesOf("  - {alert: P, expr: x, for: 45s, keep_firing_for: 30s, labels: {severity: info}}\n");
        std::mt19937 random(7);
        std::vector<SeriesData> elements;
        for (const QString &host : {u"a"_s, u"b"_s, u"c"_s}) {
            std::vector<int> there;
            for (int slot = 0; slot <= 400; ++slot) {
                if (random() % 100 < 70)
                    there.push_back(slot);
            }
            elements.push_back(element(host, there));
        }
        RuleEngine live;
        std::ignore = live.setRules(rules, kStart);
        QStringList expected;
        for (int slot = 0; slot <= 400; ++slot) {
            std::vector<LabelledValue> answer;
            for (const SeriesData &one : elements) {
                const auto at = std::ranges::find(one.samples, kStart + slot * 15s, &Sample::at);
                if (at != one.samples.end())
                    answer.push_back({one.series.labels, at->value});
            }
            for (const AlertChange &change : live.judge(keyOf(rules[0]), answer, kStart + slot * 15s).changes) {
                for (const Transition &t : change.transitions)
                    expected += u"%1 %2 %3 %4"_s.arg(slot).arg(t.labels.toText(), toText(t.to), t.reason);
            }
        }
        BacktestOptions options;
        options.from = kStart;
        options.to = kStart + 400 * 15s;
        const std::vector<PastAnswer> answers{{keyOf(rules[0]), elements}};
        QStringList told;
        for (const Transition &t : backtest(rules, {}, options, answers).transitions)
            told += u"%1 %2 %3 %4"_s.arg((t.at - kStart) / 15s).arg(t.labels.toText(), toText(t.to), t.reason);
        // Within a slot the live engine tells them as its elements first came.
        expected.sort();
        told.sort();
        QVERIFY(told.size() > 100);
        QCOMPARE(told, expected);
    }
    void severalThreadsReportTheSame_data()
    {
        QTest::addColumn<unsigned>("threads");
        QTest::newRow("two") << 2U;
        QTest::newRow("more than series") << 9U;
    }
    void severalThreadsReportTheSame()
    {
        QFETCH(unsigned, threads);
        const auto rules = rulesOf("  - {alert: A, metric: lat, threshold: 5, labels: {severity: info}}\n"
                                   "  - {alert: B, metric: lat, function: p95, window: 2m, threshold: 6, for: 1m}\n"
                                   "  - {alert: P, expr: x, for: 15s}\n");
        std::mt19937 random(3);
        std::vector<SeriesData> series;
        std::vector<SeriesData> elements;
        for (const QString &host : {u"d"_s, u"b"_s, u"a"_s, u"c"_s}) {
            SeriesData data{{u"lat"_s, {{u"host"_s, host}}}, {}};
            for (int i = 0; i < 2000; ++i)
                data.samples.push_back({kStart + i * 15s, double(random() % 10)});
            series.push_back(data);
            std::vector<int> there;
            for (int slot = 0; slot < 2000; ++slot) {
                if (random() % 3 == 0)
                    there.push_back(slot);
            }
            elements.push_back(element(host, there));
        }
        const std::vector<PastAnswer> answers{{keyOf(rules[2]), elements}};
        BacktestOptions options;
        options.threads = 1;
        const BacktestReport alone = backtest(rules, series, options, answers);
        options.threads = threads;
        const BacktestReport shared = backtest(rules, series, options, answers);
        QVERIFY(alone.transitions.size() > 5000);
        QCOMPARE(linesOf(shared.transitions), linesOf(alone.transitions));
        QCOMPARE(shared.totals, alone.totals);
        QCOMPARE(shared.evaluated, alone.evaluated);
    }
    void seriesThatARuleMakesOneAreToldOfByEveryNumberOfThreads()
    {
        const auto rules = rulesOf("  - {alert: A, metric: lat, threshold: 5, labels: {host: all}}\n");
        std::vector<SeriesData> series;
        for (const QString &host : {u"a"_s, u"b"_s})
            series.push_back({{u"lat"_s, {{u"host"_s, host}}}, {{kStart, 9}}});
        for (const unsigned threads : {1U, 2U}) {
            BacktestOptions options;
            options.threads = threads;
            const BacktestReport report = backtest(rules, series, options);
            QCOMPARE(report.totals.at(0).fires, 1);
            QCOMPARE(report.problems.size(), 1);
        }
    }
    void aRuleThatIsOffIsTriedBeforeItIsSwitchedOn()
    {
        auto rules = rulesOf(kHigh);
        rules[0].isEnabled = false;
        QCOMPARE(backtest(rules, minutely(std::vector<double>(10, 9)), kDefaults).totals.at(0).fires, 1);
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
