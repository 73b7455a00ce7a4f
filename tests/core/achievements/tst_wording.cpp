// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/wording.h"

#include <QTest>
#include <array>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Metric metricOf(const QString &title, const QString &unit, Direction direction)
{
    Metric metric;
    metric.title = title;
    metric.unit = unit;
    metric.direction = direction;
    return metric;
}

}  // namespace

class WordingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAsTheReferenceDoes()
    {
        const Metric latency = metricOf(u"Content Generation Latency"_s, u"s"_s, Direction::LowerIsBetter);
        QCOMPARE(awardTitle(latency, {.value = 1.2, .target = 2.0}),
                 u"Reduced Content Generation Latency: 1.2 s (target 2.0 s)"_s);
        QCOMPARE(awardDescription(latency, {.value = 1.2, .target = 2.0}),
                 u"Reduced Content Generation Latency: 1.2 s (target 2.0 s), 40 % better than the target."_s);
    }

    void saysWhatCameBefore()
    {
        const Metric latency = metricOf(u"Latency"_s, u"s"_s, Direction::LowerIsBetter);
        const AwardFacts facts{.value = 0.9,
                               .target = 2.0,
                               .previous = 1.2,
                               .previousAt = fromMs(1'767'225'600'000),
                               .held = 10min,
                               .sampleCount = 40};
        QCOMPARE(awardDescription(latency, facts),
                 u"Reduced Latency: 0.9 s (target 2.0 s), 55 % better than the target. The award before stood at "
                 u"1.2 s "
                 "(2026-01-01); this is 25 % better. It lasted for 10m over 40 samples."_s);
    }

    void verbsFollowTheDirection()
    {
        const Metric rate = metricOf(u"Rate"_s, u"ratio"_s, Direction::HigherIsBetter);
        QCOMPARE(awardTitle(rate, {.value = 0.078, .target = 0.06}), u"Exceeded Rate: 7.8 % (target 6.0 %)"_s);
        QCOMPARE(awardTitle(rate, {.value = 0.06, .target = 0.06}), u"Reached Rate: 6 % (target 6 %)"_s);
        QCOMPARE(awardTitle(rate, {.value = 0.06}), u"Reached Rate: 6 %"_s);
    }

    void sharesOneScaleAndTellsValuesApart_data()
    {
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char *name, double a, double b, const QString &unit, const QStringList &texts) {
            QTest::newRow(name) << a << b << unit << texts;
        };
        row("cents", 0.008, 0.01, u"USD"_s, {u"$0.008"_s, u"$0.010"_s});
        row("almost the target", 0.009999, 0.01, u"USD"_s, {u"$0.009999"_s, u"$0.010000"_s});
        row("almost, large", 19'999.9, 20'000, u"USD"_s, {u"$19,999.90"_s, u"$20,000.00"_s});
        row("dollars", 25'000, 20'000, u"USD"_s, {u"$25,000"_s, u"$20,000"_s});
        row("half a dollar", 0.5, 2, u"USD"_s, {u"$0.50"_s, u"$2.00"_s});
        row("debt", -5, 5, u"USD"_s, {u"-$5"_s, u"$5"_s});
        row("mixed seconds", 0.35, 2, u"s"_s, {u"0.35 s"_s, u"2.00 s"_s});
        row("milliseconds", 0.35, 0.5, u"s"_s, {u"350 ms"_s, u"500 ms"_s});
        row("nothing at all", 0, 0.01, u"ratio"_s, {u"0 %"_s, u"1 %"_s});
        row("almost all", 0.99996, 1, u"ratio"_s, {u"99.996 %"_s, u"100.000 %"_s});
        row("nines", 0.9995, 0.999, u"ratio"_s, {u"99.95 %"_s, u"99.90 %"_s});
        row("bytes", 1536, 1024, u"bytes"_s, {u"1.5 KiB"_s, u"1.0 KiB"_s});
        row("bytes a second", 1 << 20, 1 << 19, u"bytes/s"_s, {u"1.0 MiB/s"_s, u"0.5 MiB/s"_s});
        row("a unit of its own", 1234567, 2, u"posts"_s, {u"1,234,567 posts"_s, u"2 posts"_s});
        row("no unit", 1, 2, {}, {u"1"_s, u"2"_s});
        row("same", 0.1234, 0.1234, u"s"_s, {u"123 ms"_s, u"123 ms"_s});
    }
    void sharesOneScaleAndTellsValuesApart()
    {
        QFETCH(double, a);
        QFETCH(double, b);
        QFETCH(QString, unit);
        QFETCH(QStringList, texts);
        QCOMPARE(comparableTexts(std::array{a, b}, unit), texts);
    }

    void neverRoundsAValueToItsTarget()
    {
        for (int i = 1; i < 300; ++i) {
            const double target = 0.0007 * i;
            for (const double value : {target * 0.999, target * 0.9999, target * 1.000001}) {
                const QStringList texts = comparableTexts(std::array{value, target}, u"s"_s);
                QVERIFY2(texts[0] != texts[1], qPrintable(texts[0]));
            }
        }
    }

    void writesPercentages_data()
    {
        QTest::addColumn<double>("percent");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 40.0 << u"40 %"_s;
        QTest::newRow("binary fraction") << 40.00000000000001 << u"40 %"_s;
        QTest::newRow("one decimal") << 12.34 << u"12.3 %"_s;
        QTest::newRow("small") << 0.04 << u"0.04 %"_s;
        QTest::newRow("large") << 1250.0 << u"1,250 %"_s;
        QTest::newRow("none") << 0.0 << u"0 %"_s;
        QTest::newRow("below ten") << 9.5 << u"9.5 %"_s;
        QTest::newRow("rounds up") << 99.99 << u"100 %"_s;
        QTest::newRow("worse") << -25.0 << u"-25 %"_s;
    }
    void writesPercentages()
    {
        QFETCH(double, percent);
        QFETCH(QString, text);
        QCOMPARE(percentText(percent), text);
    }

    void namesMilestones()
    {
        QCOMPARE(milestoneTitle(metricOf(u"Posts Generated"_s, u"posts"_s, Direction::HigherIsBetter), 1000),
                 u"Milestone: 1,000 Posts Generated"_s);
        QCOMPARE(milestoneTitle(metricOf(u"Revenue"_s, u"USD"_s, Direction::HigherIsBetter), 20'000),
                 u"Milestone: $20,000 Revenue"_s);
    }

    void numbersOfAnySizeArePrinted()
    {
        for (const double value : {1e-12, 1e-300, 1e20, 1e300, -1e300, 4.9e-324}) {
            for (const QString &unit : {u"s"_s, u"bytes"_s, u"ratio"_s, u"USD"_s, QString()})
                QVERIFY(!comparableTexts(std::array{value, 1.0}, unit).contains(QString()));
        }
    }

    void numbersThatNobodyCouldReadAreWrittenInPowers()
    {
        QCOMPARE(comparableTexts(std::array{1e308}, u"ratio"_s), QStringList{u"1e+308"_s});
        QCOMPARE(comparableTexts(std::array{1e308}, u"USD"_s), QStringList{u"$1e+308"_s});
        QCOMPARE(comparableTexts(std::array{2e20}, u"bytes"_s), QStringList{u"2e+20 B"_s});
    }
    void numbersFarApartHaveTheirOwnScales()
    {
        Metric metric{.name = u"m"_s, .title = u"Free"_s, .unit = u"bytes"_s};
        metric.direction = Direction::HigherIsBetter;
        const double gib = 1024.0 * 1024 * 1024;
        QCOMPARE(awardTitle(metric, {.value = 21 * gib, .target = 1024.0}), u"Exceeded Free: 21 GiB (target 1 KiB)"_s);
    }
    void headlinesBeginWithACapitalUnlessTheyNameCode_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("headline");
        QTest::addRow("words") << u"handle nulls"_s << u"Handle nulls"_s;
        QTest::addRow("hyphen") << u"re-enable the cache"_s << u"Re-enable the cache"_s;
        QTest::addRow("umlaut") << u"über alle Seiten blättern"_s << u"Über alle Seiten blättern"_s;
        QTest::addRow("product") << u"iPhone: fix layout"_s << u"iPhone: fix layout"_s;
        QTest::addRow("function") << u"parse_url() trims"_s << u"parse_url() trims"_s;
        QTest::addRow("camel case") << u"readAll returns early"_s << u"readAll returns early"_s;
        QTest::addRow("option") << u"--json prints one document"_s << u"--json prints one document"_s;
        QTest::addRow("file") << u"main.cpp: tidy up"_s << u"main.cpp: tidy up"_s;
        QTest::addRow("version") << u"v2 of the API"_s << u"v2 of the API"_s;
        QTest::addRow("capital already") << u"Handle nulls"_s << u"Handle nulls"_s;
        QTest::addRow("one word") << u"refactor"_s << u"Refactor"_s;
        QTest::addRow("nothing") << QString() << QString();
    }
    void headlinesBeginWithACapitalUnlessTheyNameCode()
    {
        QFETCH(QString, line);
        QTEST(headline(line), "headline");
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
