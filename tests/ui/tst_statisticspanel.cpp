// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statisticspanel.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/charts/statisticschart.h"
#include "ui/models/analysistext.h"

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
