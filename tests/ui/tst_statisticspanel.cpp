// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statisticspanel.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/charts/statisticschart.h"
#include "ui/format.h"
#include "ui/models/analysistext.h"
#include "ui/models/insightrows.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

QJsonObject seriesAt(Instant now)
{
    return {
        {u"metric"_s, u"load"_s},
        {u"title"_s, u"Load"_s},
        {u"unit"_s, u"s"_s},
        {u"limit"_s, 9},
        {u"trend"_s, QJsonObject{{u"verdict"_s, u"none"_s}, {u"window_seconds"_s, 86400}}},
        {u"watch"_s, QJsonObject{{u"learning"_s, false}, {u"alarm"_s, 0.2}, {u"lower"_s, 1}, {u"upper"_s, 3}}},
        {u"changes"_s,
         QJsonArray{
             QJsonObject{{u"at"_s, toRfc3339(now - 2h)}, {u"before"_s, 1}, {u"after"_s, 2}, {u"confidence"_s, 0.99}}}},
        {u"anomalies"_s, QJsonArray{QJsonObject{
                             {u"at"_s, toRfc3339(now - 1h)}, {u"value"_s, 7}, {u"expected"_s, 2}, {u"surprise"_s, 4}}}},
        {u"forecast"_s, QJsonObject{{u"points"_s, QJsonArray{QJsonArray{double(toMs(now + 5min)), 2, 1.5, 2.5, 1, 3}}},
                                    {u"methods"_s, QJsonArray()},
                                    {u"accuracy"_s, QJsonObject{{u"origins"_s, 0}}}}},
        {u"hit_rate"_s, QJsonObject{{u"forecasts"_s, 3},
                                    {u"judged"_s, 36},
                                    {u"inside80"_s, 0.75},
                                    {u"inside95"_s, 0.94},
                                    {u"error"_s, 0.5},
                                    {u"naive_error"_s, 0.6}}}};
}

QString factOf(const QJsonObject &series, const QString &name, Instant now)
{
    for (const Fact &fact : seriesFacts(series, now)) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

/// Without what keeps numbers and their units together.
QString plain(QString text)
{
    text.replace(QChar::Nbsp, u' ');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text;
}

}  // namespace

class StatisticsPanelTest : public QObject {
    Q_OBJECT
private slots:
    void drawsWhatTheAnalysisSays()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        Metric load;
        load.name = u"load"_s;
        engine.series = {{load, {}, [](Instant) { return 2.0; }}};
        engine.report.series = {seriesAt(clock.now())};
        StatisticsPanel panel(engine, clock, nullptr);
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        const auto &drawing = panel.findChild<StatisticsChart *>()->content();
        QVERIFY(!drawing.samples.empty());
        QCOMPARE(drawing.forecast.size(), 1);
        QCOMPARE(drawing.forecast[0].band95, (Band{1, 3}));
        QCOMPARE(drawing.anomalies.size(), 1);
        QCOMPARE(drawing.changes, std::vector<Instant>{clock.now() - 2h});
        QCOMPARE(drawing.usual, std::optional(Band{1, 3}));
        QCOMPARE(drawing.limit, std::optional(9.0));
    }

    void theForecastBeginsAtNow()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        QJsonObject series = seriesAt(clock.now());
        const auto step = [&](Duration at, double value) {
            return QJsonArray{double(toMs(clock.now() + at)), value, value - 1, value + 1, value - 2, value + 2};
        };
        QJsonObject forecast = series[u"forecast"].toObject();
        forecast[u"points"] = QJsonArray{step(-15min, 0), step(-5min, 10), step(5min, 20), step(15min, 30)};
        series[u"forecast"] = forecast;
        engine.report.series = {series};
        StatisticsPanel panel(engine, clock, nullptr);
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        const auto &drawn = panel.findChild<StatisticsChart *>()->content().forecast;
        QCOMPARE(drawn.size(), 3);
        QCOMPARE(drawn[0].at, clock.now());
        QCOMPARE(drawn[0].value, 15.0);
        QCOMPARE(drawn[0].band95, (Band{13, 17}));
        QCOMPARE(drawn[1].value, 20.0);
    }

    void whatIsStillLearnedHasNoUsualRange()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        QJsonObject series = seriesAt(clock.now());
        QJsonObject watch = series[u"watch"].toObject();
        watch[u"learning"] = true;
        series[u"watch"] = watch;
        engine.report.series = {series};
        StatisticsPanel panel(engine, clock, nullptr);
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        QVERIFY(!panel.findChild<StatisticsChart *>()->content().usual);
    }

    void aShareIsNeverUsuallyBelowNothingOrAboveAll()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        series[u"unit"] = u"ratio"_s;
        series[u"watch"] =
            QJsonObject{{u"learning"_s, false}, {u"alarm"_s, 0.2}, {u"lower"_s, -0.7}, {u"upper"_s, 1.2}};
        QCOMPARE(plain(factOf(series, u"Usual"_s, now)), u"0 % to 100 % at this time"_s);
    }
    void anAnomalySaysWhatWasUsualAndSinceWhen()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        series[u"anomalies"] = QJsonArray{QJsonObject{{u"at"_s, toRfc3339(now - 1h)},
                                                      {u"value"_s, 7},
                                                      {u"expected"_s, 2},
                                                      {u"surprise"_s, 3},
                                                      {u"lower"_s, 1},
                                                      {u"upper"_s, 3},
                                                      {u"since"_s, toRfc3339(now - 2h)}}};
        const QString told = factOf(series, u"Anomalies"_s, now);
        for (const QString &part :
             {u"expected"_s, u"usual then"_s, u"once in"_s, u"since "_s + momentText(now - 2h, now)})
            QVERIFY2(told.contains(part), qPrintable(told));
    }

    void anAnomalyInsideItsRangeSaysWhatElseIsUnusual()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        QJsonObject anomaly{{u"at"_s, toRfc3339(now - 1h)}, {u"value"_s, 2},  {u"expected"_s, 2},
                            {u"surprise"_s, 1.4},           {u"lower"_s, -1}, {u"upper"_s, 3.25},
                            {u"channel"_s, u"slow"_s}};
        const auto told = [&] {
            series[u"anomalies"] = QJsonArray{anomaly};
            return plain(factOf(series, u"Anomalies"_s, now));
        };
        QVERIFY2(told().contains(u"stands still"_s) && told().contains(u"usual then 0 s"_s), qPrintable(told()));
        anomaly[u"value"] = 3;
        QVERIFY2(told().contains(u"together"_s), qPrintable(told()));
        anomaly[u"channel"] = u"fast"_s;
        QVERIFY2(told().contains(u"jump"_s), qPrintable(told()));
        anomaly[u"value"] = 4;
        QVERIFY2(told().contains(u"expected 2 s"_s) && !told().contains(u"once in"_s), qPrintable(told()));
        anomaly[u"surprise"] = 2.5;
        QVERIFY2(told().contains(u"once in 316 values"_s), qPrintable(told()));
    }

    void theSamplesAreAskedForAsWideAsTheChartIs()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        engine.report.series = {seriesAt(clock.now())};
        StatisticsPanel panel(engine, clock, nullptr);
        panel.resize(900, 700);
        panel.show();
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        QTRY_COMPARE(engine.chartQueries.last().columns, panel.findChild<StatisticsChart *>()->width());
    }

    void aMetricThatNobodyBringsIsNotCalledUnanalysed()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        StatisticsPanel panel(engine, clock, nullptr);
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        const auto labels = panel.findChildren<QLabel *>();
        QVERIFY(std::ranges::find(labels, u"No data from it yet"_s, &QLabel::text) != labels.end());
    }

    void aSureTrendIsNotCalledImpossibleAndARangeOfOneValueIsNone()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        series[u"trend"] =
            QJsonObject{{u"verdict"_s, u"rising"_s}, {u"window_seconds"_s, 86400}, {u"slope_per_day"_s, 86400},
                        {u"slope_lower"_s, 86400},   {u"slope_upper"_s, 86400},    {u"p_value"_s, 1e-9}};
        const QString trend = factOf(series, u"Trend"_s, now);
        QVERIFY2(trend.contains(u"less than once"_s) && !trend.contains(u" to "_s), qPrintable(trend));
    }

    void toStandOnALimitIsNotToHavePassedIt()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        series[u"direction"] = u"higher"_s;
        series[u"limit"] = 1;
        series[u"current"] = 1;
        QVERIFY(!factOf(series, u"Limit"_s, now).contains(u"passed"_s));
        series[u"current"] = 0.9;
        QVERIFY(factOf(series, u"Limit"_s, now).contains(u"passed"_s));
    }

    void capacitySaysHowMuchIsMissingAndWhatDoesNotFillReachesItsLimit()
    {
        const Instant now = FakeClock().now();
        QJsonObject series = seriesAt(now);
        series[u"capacity"] =
            QJsonObject{{u"verdict"_s, u"not_enough_data"_s}, {u"cells"_s, 4}, {u"cells_needed"_s, 10}};
        QVERIFY(capacityRow(series, now).subtitle.contains(u"4 of 10"_s));
        QJsonObject capacity{{u"verdict"_s, u"runs_out"_s}, {u"fills"_s, false}, {u"likely"_s, toRfc3339(now + 48h)}};
        series[u"capacity"] = capacity;
        QVERIFY(capacityRow(series, now).subtitle.startsWith(u"Reaches its limit"_s));
        capacity[u"fills"] = true;
        series[u"capacity"] = capacity;
        QVERIFY(capacityRow(series, now).subtitle.startsWith(u"Full in"_s));
    }

    void aPersonsWordGoesToTheEngine()
    {
        const FakeClock clock;
        FakeEngine engine;
        engine.now = clock.now();
        engine.report.series = {seriesAt(clock.now())};
        StatisticsPanel panel(engine, clock, nullptr);
        QSignalSpy answered(&panel, &StatisticsPanel::answered);
        panel.setMetric(u"load"_s);
        QTRY_VERIFY(!answered.isEmpty());
        const auto buttons = panel.findChildren<QPushButton *>();
        const auto normal = std::ranges::find(buttons, u"This was normal"_s, &QPushButton::text);
        QVERIFY(normal != buttons.end());
        (*normal)->click();
        QTRY_COMPARE(engine.told, (QStringList{u"judgeAnomaly load %1 normal"_s.arg(toRfc3339(clock.now() - 1h))}));
    }

    void unknownIsSaidAndNotShownAsNothing()
    {
        const Instant now = FakeClock().now();
        const QJsonObject nothing{{u"trend"_s, QJsonObject{{u"verdict"_s, u"not_enough_data"_s}, {u"cells"_s, 3}}},
                                  {u"no_forecast"_s, u"Not enough data: 3 samples, a forecast needs 8."_s}};
        QVERIFY(factOf(nothing, u"Trend"_s, now).contains(u'3'));
        QVERIFY(factOf(nothing, u"Forecast"_s, now).startsWith(u"Not enough data"_s));
        QVERIFY(factOf(nothing, u"Accuracy here"_s, now).startsWith(u"Unknown"_s));
        QVERIFY(factOf(nothing, u"Hit rate"_s, now).startsWith(u"No forecast"_s));
        QVERIFY(factOf(seriesAt(now), u"Hit rate"_s, now).contains(u"75\u00a0%"_s));
    }
};

QTEST_MAIN(StatisticsPanelTest)
#include "tst_statisticspanel.moc"
