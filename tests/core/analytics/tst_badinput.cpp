// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/changewatch.h"
#include "analytics/snapshotjson.h"
#include "samplesource.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Everything there is, at once: detector, trend, changes, forecast, capacity, cost.
SeriesAnalysis analysed(const std::vector<Sample> &samples, Instant now)
{
    SeriesInput input;
    input.key = {u"m"_s, {}};
    input.metric.unit = u"ratio"_s;
    input.limit = 5;
    input.full = 10;
    input.price = Price{2};
    input.samples = samples;
    return analyseSeries(input, {.lookback = 24h * 1500, .horizon = 6h}, now);
}

Instant endOf(const std::vector<Sample> &samples)
{
    return samples.empty() ? kMonday : std::ranges::max(samples, {}, &Sample::at).at;
}

/// A number that is not finite would be null in JSON; those that may be null by right are left out.
bool hasOnlyNumbers(const QJsonValue &value, const QStringList &mayBeNull)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(array, [&](const QJsonValue &one) { return hasOnlyNumbers(one, mayBeNull); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!mayBeNull.contains(it.key()) && (it->isNull() || !hasOnlyNumbers(*it, mayBeNull))) {
            qInfo("%s is no number", qPrintable(it.key()));
            return false;
        }
    }
    return !value.isNull();
}

}  // namespace

class BadInputTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everythingAnswersWithNumbersOrSaysWhatIsMissing_data()
    {
        QTest::addColumn<std::vector<Sample>>("samples");
        QTest::addColumn<int>("usable");
        const auto good = samples(288, gaussian());
        const auto with = [&](const std::vector<Sample> &more) {
            auto all = good;
            all.insert(all.begin() + 100, more.begin(), more.end());
            return all;
        };
        QTest::newRow("empty") << std::vector<Sample>() << 0;
        QTest::newRow("one point") << std::vector<Sample>{{kMonday, 3}} << 1;
        QTest::newRow("two points at once") << std::vector<Sample>{{kMonday, 3}, {kMonday, 4}} << 1;
        QTest::newRow("only NaN") << samples(100, [](int) { return kNaN; }) << 0;
        QTest::newRow("NaN among others") << with({{kMonday + 1s, kNaN}}) << 288;
        QTest::newRow("infinity among others") << with({{kMonday + 1s, kInfinity}, {kMonday + 2s, -kInfinity}}) << 288;
        QTest::newRow("constant") << samples(288, [](int) { return 7.0; }) << 288;
        QTest::newRow("zero") << samples(288, [](int) { return 0.0; }) << 288;
        QTest::newRow("repeated stamps") << with({good.begin(), good.begin() + 50}) << 288;
        auto backward = good;
        std::ranges::reverse(backward);
        QTest::newRow("backward stamps") << backward << 288;
        auto gap = good;
        for (size_t i = 144; i < gap.size(); ++i)
            gap[i].at += 24h * 365;
        QTest::newRow("a gap of a year") << gap << 288;
        QTest::newRow("1e308") << samples(288, [](int i) { return i % 2 ? 1e308 : -1e308; }) << 288;
        QTest::newRow("1e308, one side") << samples(288, [](int) { return 1e308; }) << 288;
        QTest::newRow("smallest numbers") << samples(288, [](int i) { return i % 2 ? 5e-324 : -5e-324; }) << 288;
        QTest::newRow("one giant") << with({{kMonday + 1s, 1e308}}) << 289;
    }
    void everythingAnswersWithNumbersOrSaysWhatIsMissing()
    {
        QFETCH(std::vector<Sample>, samples);
        QFETCH(int, usable);
        const SeriesAnalysis one = analysed(samples, endOf(samples));
        QCOMPARE(one.samples, usable);
        QVERIFY(one.forecast.has_value() != one.noForecast.contains(u"Not enough data"_s));
        QVERIFY(one.trend.verdict != TrendVerdict::NotEnoughData || one.trend.cells < kFewestForTrend);
        const QStringList mayBeNull{
            u"current"_s,  u"limit_ahead"_s, u"forecast"_s, u"cost"_s,  u"performance"_s,         u"worse"_s,
            u"earliest"_s, u"likely"_s,      u"latest"_s,   u"since"_s, u"seconds_won_per_unit"_s};
        QVERIFY(hasOnlyNumbers(toJson(one), mayBeNull));
    }

    void theOnlineWatchAnswersToo()
    {
        ChangeWatch watch;
        for (const double value : {kNaN, kInfinity, -kInfinity, 1e308, -1e308, 0.0, 5e-324}) {
            for (int i = 0; i < 60; ++i) {
                const ChangeBelief belief = watch.update(kMonday + (i % 7) * 1min, value);
                QVERIFY(std::isfinite(belief.confidence) && std::isfinite(belief.before)
                        && std::isfinite(belief.after));
            }
        }
    }

    void aMillionPointsAtOnce()
    {
        const auto million = samples(1'000'000, gaussian(), 1s);
        const SeriesAnalysis one = analysed(million, million.back().at);
        QCOMPARE(one.samples, 1'000'000);
        QVERIFY(one.forecast.has_value());
        QVERIFY(one.trend.cells > 0);
        QVERIFY(one.anomalies.size() <= 200);
    }

    void saysHowMuchIsMissing()
    {
        const SeriesAnalysis one = analysed(samples(5, gaussian()), kMonday + 1h);
        QVERIFY2(one.noForecast.contains(u"5"_s) && one.noForecast.contains(u"8"_s), qPrintable(one.noForecast));
        QCOMPARE(one.trend.cells, 5);
        QVERIFY(!one.isWatched);
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
