// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/snapshotjson.h"

#include "samplesource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;
using namespace std::chrono_literals;

namespace {

SeriesAnalysis analysed(int count, const Source &source, Duration step = 1min)
{
    SeriesInput one;
    one.key = {u"m"_s, {{u"a"_s, u"b"_s}}};
    one.metric.unit = u"ratio"_s;
    one.samples = samples(count, source, step);
    one.full = 1;
    return analyseSeries(one, {.lookback = 48h, .horizon = 12h}, kMonday + count * step);
}

}  // namespace

class SnapshotJsonTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unknownIsNull()
    {
        const QJsonObject nothing = toJson(analysed(0, gaussian()));
        for (const QString &name : {u"current"_s, u"limit"_s, u"performance"_s, u"forecast"_s, u"cost"_s})
            QVERIFY2(nothing[name].isNull(), qPrintable(name));
        QCOMPARE(nothing[u"trend"][u"verdict"].toString(), u"not_enough_data"_s);
        QVERIFY(nothing[u"no_forecast"].toString().contains(u"Not enough data"_s));
        QVERIFY(toJson(AnalysisSnapshot{})[u"health"][u"value"].isNull());
    }

    void aForecastIsThinned()
    {
        const QJsonArray points = toJson(analysed(1440, gaussian(0.5, 0.01)))[u"forecast"][u"points"].toArray();
        QVERIFY(points.size() > 50 && points.size() <= 120);
        const QJsonArray point = points.first().toArray();
        QCOMPARE(point.size(), 6);
        QVERIFY(point[4].toDouble() <= point[2].toDouble() && point[2].toDouble() <= point[1].toDouble());
        QVERIFY(point[1].toDouble() <= point[3].toDouble() && point[3].toDouble() <= point[5].toDouble());
    }

    void everythingIsWritten()
    {
        const QJsonObject series = toJson(analysed(1440, [noise = gaussian(0.5, 0.01)](int i) mutable {
            return noise(i) + (i > 700 ? 0.2 : 0) + (i == 1200 ? 0.3 : 0);
        }));
        QCOMPARE(series[u"changes"].toArray().size(), 1);
        QVERIFY(!series[u"anomalies"].toArray().isEmpty());
        QVERIFY(series[u"forecast"][u"accuracy"][u"inside95"].isDouble());
        QVERIFY(!series[u"capacity"][u"verdict"].toString().isEmpty());
        QVERIFY(series[u"watch"][u"upper"].isDouble());
    }

    /// No NaN comes out, which JSON would write as null.
    void wildValuesStayNumbers()
    {
        const QJsonObject series = toJson(analysed(300, [](int i) { return i % 2 ? 1e308 : -1e308; }));
        QVERIFY(series[u"current"].isDouble());
        for (const QString &name : {u"slope_per_day"_s, u"level"_s, u"change"_s, u"p_value"_s, u"relative_change"_s})
            QVERIFY2(series[u"trend"][name].isDouble(), qPrintable(name));
        const QJsonValue forecast = series[u"forecast"];
        for (const QJsonValue point : forecast[u"points"].toArray()) {
            for (const QJsonValue number : point.toArray())
                QVERIFY(number.isDouble());
        }
    }
};

QTEST_GUILESS_MAIN(SnapshotJsonTest)
#include "tst_snapshotjson.moc"
