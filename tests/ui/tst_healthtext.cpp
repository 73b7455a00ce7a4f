// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/snapshotjson.h"
#include "ui/models/healthtext.h"

#include <QJsonArray>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNow{1'750'000'000s};

/// One series for which each rule of advice finds evidence.
std::vector<SeriesAnalysis> badSeries()
{
    SeriesAnalysis one;
    one.key = {u"latency"_s, {}};
    one.metric.name = u"latency"_s;
    one.metric.title = u"Latency"_s;
    one.metric.unit = u"s"_s;
    one.metric.direction = Direction::LowerIsBetter;
    one.samples = 1000;
    one.limit = 2;
    one.trend.verdict = TrendVerdict::Rising;
    one.trend.window = 24h;
    one.trend.change = 0.5;
    one.trend.relativeChange = 0.4;
    one.trend.pValue = 0.0001;
    one.changes.push_back({.at = kNow - 2h, .before = 1, .after = 1.5, .confidence = 0.97});
    one.anomalies.assign(20, {.at = kNow - 1h, .value = 1.9});
    SeriesAnalysis full = one;
    one.current = 1.5;
    one.limitAhead = Crossing{.earliest = kNow + 2h, .likely = kNow + 5h, .latest = {}};
    one.full = 10;
    one.capacity.emplace();
    one.capacity->verdict = CapacityVerdict::RunsOut;
    one.capacity->used = 8;
    one.capacity->trend.window = 24h;
    one.capacity->likely = kNow + 48h;
    full.key.metric = u"backlog"_s;
    full.current = 3;
    return {one, full};
}

QList<QJsonObject> adviceInNumbers()
{
    QList<QJsonObject> advice;
    for (const Recommendation &one : recommendationsFor(badSeries(), kNow)) {
        QJsonObject json = toJson(one);
        json.remove(u"title"_s);
        json.remove(u"evidence"_s);
        advice += json;
    }
    return advice;
}

}  // namespace

class HealthTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleOfAdviceIsSaidFromItsNumbersAlone()
    {
        QSet<QString> rules;
        for (const QJsonObject &one : adviceInNumbers()) {
            const RowContent row = recommendationRow(one, kNow);
            rules += one[u"rule"].toString();
            QVERIFY2(row.title.contains(u"Latency"_s), qPrintable(row.title));
            QVERIFY2(!row.subtitle.isEmpty() && !row.subtitle.contains(u'%' + QString::number(1)),
                     qPrintable(row.subtitle));
        }
        QCOMPARE(rules.size(), 6);
    }
    void adviceIsInTheLanguageOfTheScreen()
    {
        QTranslator german;
        QVERIFY(german.load(u":/i18n/herald_de.qm"_s));
        const QJsonObject one = adviceInNumbers().front();
        const QString english = recommendationRow(one, kNow).title;
        QCoreApplication::installTranslator(&german);
        QVERIFY(recommendationRow(one, kNow).title != english);
        QCoreApplication::removeTranslator(&german);
    }
    void adviceOfAnUnknownRuleReadsAsItWasWritten()
    {
        const QJsonObject one{{u"rule"_s, u"of_tomorrow"_s}, {u"title"_s, u"Do it"_s}, {u"evidence"_s, u"7 of 9"_s}};
        QCOMPARE(recommendationRow(one, kNow).title, u"Do it"_s);
        QCOMPARE(recommendationRow(one, kNow).subtitle, u"7 of 9"_s);
    }
    void theWeightsThatAreShownAreTheWholeAndTheCapIsNamed()
    {
        HealthFacts facts;
        facts.worseTrends = 0;
        facts.performances = {0.2};
        const QJsonObject health = toJson(healthScore(facts));
        QStringList notes;
        for (const QJsonValue part : health[u"parts"].toArray())
            notes += partRow(part.toObject()).trailingNote;
        QVERIFY2(notes[0].contains(u"55"_s) && notes[2].contains(u"45"_s), qPrintable(notes.join(u'\n')));
        QVERIFY2(!notes[1].contains(u"25"_s), qPrintable(notes[1]));
        const QString whole = healthRow({{u"health"_s, health}}, kNow).subtitle;
        QVERIFY2(whole.contains(u"64"_s) && whole.contains(u"Performance"_s), qPrintable(whole));
    }
    void aScoreHasOneWord()
    {
        const QJsonObject health{{u"value"_s, 0.38}, {u"status"_s, u"critical"_s}};
        const QJsonObject overall{{u"value"_s, 0.38}, {u"status"_s, u"needs_attention"_s}};
        const QString same = healthRow({{u"health"_s, health}, {u"overall"_s, overall}}, kNow).subtitle;
        QVERIFY2(!same.contains(u"38"_s) && !same.contains(u"attention"_s), qPrintable(same));
        const QJsonObject other{{u"value"_s, 0.2}, {u"status"_s, u"needs_attention"_s}};
        const QString both = healthRow({{u"health"_s, health}, {u"overall"_s, other}}, kNow).subtitle;
        QVERIFY2(both.contains(u"20"_s) && !both.contains(u"attention"_s), qPrintable(both));
    }
    void adviceNamesItsWindow()
    {
        for (const QJsonObject &one : adviceInNumbers()) {
            const QString note = recommendationRow(one, kNow).trailingNote;
            QCOMPARE(note.contains(u"now"_s), one[u"rule"].toString() == u"limit_reached"_s);
        }
    }
    void aPartSaysWhatItWasMadeOf()
    {
        HealthFacts facts;
        facts.worseTrends = 0.25;
        facts.incidents = 3;
        QStringList texts;
        for (const QJsonValue part : toJson(healthScore(facts))[u"parts"].toArray())
            texts += partRow(part.toObject()).subtitle;
        QVERIFY2(texts[0].contains(u"25"_s), qPrintable(texts[0]));
        QVERIFY2(texts[4].contains(u"3"_s), qPrintable(texts[4]));
        QVERIFY2(!texts[1].contains(u'0') && !texts[2].contains(u'0'), qPrintable(texts.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(HealthTextTest)
#include "tst_healthtext.moc"
