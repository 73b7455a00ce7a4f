// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/missedincidents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'767'225'600'000);

Labels labels(const QString &host, const QString &severity = u"warning"_s)
{
    return {{u"alertname"_s, u"Busy"_s}, {u"host"_s, host}, {u"severity"_s, severity}};
}

/// Of the rule Busy on the host a from minute 10 to 20.
struct World {
    World()
    {
        Rule busy;
        busy.name = u"Busy"_s;
        busy.labels = {{u"severity"_s, u"warning"_s}};
        rules = {busy};
        report.from = kStart;
        report.to = kStart + 1h;
        report.totals = {{.rule = u"Busy"_s}};
        report.transitions = {
            {{1}, u"Busy"_s, labels(u"a"_s), AlertState::Inactive, AlertState::Firing, 1, kStart + 10min, {}},
            {{1}, u"Busy"_s, labels(u"a"_s), AlertState::Firing, AlertState::Resolved, 1, kStart + 20min, {}}};
    }
    int missed(const Incident &incident) const
    {
        return int(missedIncidents(rules, report, std::vector{incident}).size());
    }

    std::vector<Rule> rules;
    BacktestReport report;
};

Incident incident(const QString &rule, const Labels &labels, Duration from, Duration to)
{
    return {.rule = rule, .labels = labels, .firedAt = kStart + from, .endedAt = kStart + to};
}

}  // namespace

class MissedIncidentsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFiringThatReachesInCatchesIt()
    {
        const World world;
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 5min, 11min)), 0);
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 19min, 40min)), 0);
    }
    void aFiringBeforeOrAfterDoesNot()
    {
        const World world;
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 1min, 9min)), 1);
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 21min, 40min)), 1);
    }
    void norOneOfAnotherLabelSet() { QCOMPARE(World().missed(incident(u"Busy"_s, labels(u"b"_s), 10min, 20min)), 1); }
    void whatTheRuleItselfSaysMayChange()
    {
        QCOMPARE(World().missed(incident(u"Busy"_s, labels(u"a"_s, u"critical"_s), 10min, 20min)), 0);
    }
    void anIncidentOfARuleThatWasNotTriedIsNotItsToCatch()
    {
        QCOMPARE(World().missed(incident(u"Other"_s, labels(u"b"_s), 30min, 40min)), 0);
    }
    void anOutageWithoutARuleIsCaughtByAny()
    {
        const World world;
        QCOMPARE(world.missed(incident({}, {}, 15min, 16min)), 0);
        QCOMPARE(world.missed(incident({}, {{u"host"_s, u"b"_s}}, 15min, 16min)), 1);
        QCOMPARE(world.missed(incident({}, {}, 30min, 40min)), 1);
    }
    void whatLiesOutsideTheTrialIsNotAsked()
    {
        const World world;
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), -2h, -1h)), 0);
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 2h, 3h)), 0);
    }
    void whatStillFiresCatchesToo()
    {
        World world;
        world.report.transitions.pop_back();
        QCOMPARE(world.missed(incident(u"Busy"_s, labels(u"a"_s), 40min, 50min)), 0);
    }
    void theTotalsCountThem()
    {
        World world;
        addMissed(world.report,
                  std::vector{incident(u"Busy"_s, labels(u"b"_s), 1min, 2min), incident({}, {}, 1min, 2min)});
        QCOMPARE(world.report.totals[0].missed, 1);
    }

    void readsOutagesWithAndWithoutASeries()
    {
        const auto read = readIncidents("from,to,series\n"
                                        "2026-01-01T00:00:00Z,2026-01-01T01:00:00Z\n"
                                        "1767225600,1767225660,\"m{host=\"\"a\"\",zone=\"\"b,c\"\"}\"\r\n\n",
                                        u"i.csv"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->size(), size_t(2));
        QCOMPARE(read->at(0).endedAt, std::optional(kStart + 1h));
        QVERIFY(read->at(0).isActedOn);
        QCOMPARE(read->at(1).labels.toText(), u"{host=\"a\", zone=\"b,c\"}"_s);
    }
    void refusesWithFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("one field") << QByteArray("1767225600");
        QTest::newRow("no end") << QByteArray("1767225600,");
        QTest::newRow("bad time") << QByteArray("yesterday,1767225600");
        QTest::newRow("backwards") << QByteArray("1767225660,1767225600");
        QTest::newRow("bad labels") << QByteArray("1767225600,1767225660,m{host");
        QTest::newRow("matcher") << QByteArray("1767225600,1767225660,{host=~\"a\"}");
    }
    void refusesWithFileAndLine()
    {
        QFETCH(QByteArray, row);
        const auto read = readIncidents("1767225600,1767225660\n" + row + "\n", u"i.csv"_s);
        QVERIFY(!read);
        QVERIFY2(read.error().text().contains(u"i.csv:2"_s), qPrintable(read.error().text()));
    }
};

QTEST_GUILESS_MAIN(MissedIncidentsTest)
#include "tst_missedincidents.moc"
