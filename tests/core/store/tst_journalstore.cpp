// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalstore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

Transition aTransition(qint64 alert, AlertState to, Instant at)
{
    return {.alert = {alert},
            .rule = u"Cpu"_s,
            .labels = {{u"host"_s, u"a"_s}},
            .from = AlertState::Inactive,
            .to = to,
            .value = 0.95,
            .at = at,
            .reason = u"held for 2m"_s};
}

JournalEntry anEntry(const QString &kind, Instant at)
{
    return {.id = {}, .at = at, .kind = kind, .alert = {}, .rule = u""_s, .text = u"happened"_s, .data = {{u"a"_s, 1}}};
}

}  // namespace

class JournalStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsTransitionsInTheOrderOfTheirTime()
    {
        TemporaryDatabase database;
        const Transition late = aTransition(1, AlertState::Resolved, kNow + 1h);
        const Transition early = aTransition(1, AlertState::Firing, kNow);
        const Transition same = aTransition(2, AlertState::Firing, kNow);
        for (const Transition &each : {late, early, same})
            QVERIFY(JournalStore(*database).append(each));
        database.reopen();
        const JournalStore journal(*database);
        QCOMPARE(journal.transitions({}).value(), (QList{early, same, late}));
        QStringList states;
        const auto rows = journal.latest({}, {}).value();
        for (const JournalRow &row : rows)
            states += u"%1 %2"_s.arg(row.alert.value).arg(row.state);
        QCOMPARE(states, (QStringList{u"1 resolved"_s, u"2 firing"_s, u"1 firing"_s}));
    }
    void narrowsByTimeAlertAndNumber()
    {
        TemporaryDatabase database;
        JournalStore journal(*database);
        QList<Transition> all;
        for (int i = 0; i < 10; ++i) {
            all << aTransition(i % 2 + 1, AlertState::Firing, kNow + i * 1min);
            QVERIFY(journal.append(all.back()));
        }
        QCOMPARE(journal.transitions({.since = kNow + 3min, .until = kNow + 6min}).value(), all.mid(3, 3));
        QCOMPARE(journal.transitions({.alert = AlertId{2}}).value(), (QList{all[1], all[3], all[5], all[7], all[9]}));
        QCOMPARE(journal.transitions({.limit = 2}).value(), all.mid(0, 2));
        QCOMPARE(journal.latest({.limit = 1}, {}).value().at(0).at, all.back().at);
    }
    void findsTheRowsOfAKind()
    {
        TemporaryDatabase database;
        JournalStore journal(*database);
        QVERIFY(journal.append(aTransition(1, AlertState::Firing, kNow)));
        QVERIFY(journal.append(JournalEntry{.at = kNow + 1min, .kind = u"edit"_s, .text = u"ann changed it."_s}));
        const auto edits = journal.latest({}, {u"edit"_s, u"gap"_s}).value();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0].text, u"ann changed it."_s);
        QVERIFY(edits[0].state.isEmpty());
        QCOMPARE(toJson(edits[0]).value(u"alert_id"), QJsonValue(QJsonValue::Null));
        QCOMPARE(journal.latest({}, {}).value().size(), 2);
    }
    void keepsOtherEventsApart()
    {
        TemporaryDatabase database;
        JournalStore journal(*database);
        JournalEntry silenced = anEntry(u"suppression"_s, kNow);
        silenced.alert = {7};
        silenced.rule = u"Cpu"_s;
        JournalEntry edited = anEntry(u"edit"_s, kNow + 1min);
        QVERIFY(journal.append(aTransition(7, AlertState::Firing, kNow)));
        silenced.id = journal.append(silenced).value();
        edited.id = journal.append(edited).value();
        QCOMPARE(journal.entries({}).value(), (QList{silenced, edited}));
        QCOMPARE(journal.entries({.alert = AlertId{7}}).value(), QList{silenced});
        QCOMPARE(journal.transitions({})->size(), 1);
    }
    void cannotBeChanged()
    {
        TemporaryDatabase database;
        QVERIFY(JournalStore(*database).append(anEntry(u"edit"_s, kNow)));
        const auto changed = database->execute(u"UPDATE journal SET text = 'never'"_s);
        QVERIFY(!changed);
        QVERIFY(changed.error().what.contains(u"append-only"_s));
    }
    void forgetsTheOldest()
    {
        TemporaryDatabase database;
        JournalStore journal(*database);
        for (int i = 0; i < 5; ++i)
            QVERIFY(journal.append(aTransition(1, AlertState::Firing, kNow + i * 1min)));
        QCOMPARE(journal.forget(kNow + 4min, 3).value(), 3);
        QCOMPARE(journal.transitions({})->front().at, kNow + 3min);
        QCOMPARE(journal.forget(kNow + 4min, 3).value(), 1);
        QCOMPARE(journal.forget(kNow + 4min, 3).value(), 0);
    }
};

QTEST_GUILESS_MAIN(JournalStoreTest)
#include "tst_journalstore.moc"
