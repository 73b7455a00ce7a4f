// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "store/journalstore.h"

#include "support/temporarydatabase.h"

#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

StoredAlert anAlert(const QString &rule, AlertState state, const QString &host = u"a"_s)
{
    const Labels labels{{u"alertname"_s, rule}, {u"host"_s, host}, {u"severity"_s, u"critical"_s}};
    return {.alert = {.id = {},
                      .rule = rule,
                      .fingerprint = labels.fingerprint(),
                      .labels = labels,
                      .state = state,
                      .value = 0.93,
                      .threshold = 0.9,
                      .summary = u"CPU is busy"_s,
                      .description = u"for long"_s,
                      .activeSince = kNow - 5min,
                      .firedAt = kNow,
                      .resolvedAt = {},
                      .lastTrueAt = kNow,
                      .acknowledgedAt = {},
                      .acknowledgedBy = u""_s,
                      .acknowledgeComment = u""_s,
                      .updatedAt = kNow,
                      .repeats = 4,
                      .isFlapping = true,
                      .rank = Severity::Info},
            .memory = u"{\"slot\":7}"_s};
}

}  // namespace

class AlertStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everythingSurvivesARestart()
    {
        TemporaryDatabase database;
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::Firing);
        stored.alert.acknowledgedAt = kNow;
        stored.alert.acknowledgedBy = u"me"_s;
        stored.alert.acknowledgeComment = u"looking"_s;
        stored.alert.id = AlertStore(*database).save(stored).value();
        database.reopen();
        QCOMPARE(AlertStore(*database).current().value(), QList{stored});
        QCOMPARE(AlertStore(*database).alert(stored.alert.id).value(), stored.alert);
    }
    void findsWhatFiredBetween()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert open = anAlert(u"Cpu"_s, AlertState::Firing);
        StoredAlert over = anAlert(u"Cpu"_s, AlertState::Resolved, u"b"_s);
        over.alert.updatedAt = kNow + 10min;
        StoredAlert other = anAlert(u"Disk"_s, AlertState::Firing);
        for (StoredAlert *each : {&open, &over, &other})
            each->alert.id = store.save(*each).value();
        QCOMPARE(store.firingBetween(u"Cpu"_s, kNow + 5min, kNow + 1h)->size(), 2);
        QCOMPARE(store.firingBetween(u"Cpu"_s, kNow + 11min, kNow + 1h).value(), QList{open.alert});
        QVERIFY(store.firingBetween(u"Cpu"_s, kNow - 1h, kNow - 1min)->isEmpty());
    }
    void openAlertsAreRankedByAPersonsWords()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        const AlertId open = store.save(anAlert(u"Cpu"_s, AlertState::Firing)).value();
        const AlertId over = store.save(anAlert(u"Cpu"_s, AlertState::Resolved, u"b"_s)).value();
        QVERIFY(store.rank({{u"critical"_s, Severity::Warning}}));
        QCOMPARE(store.alert(open)->rank, std::optional(Severity::Warning));
        QCOMPARE(store.alert(over)->rank, std::optional(Severity::Info));
        QVERIFY(store.rank({}));
        QCOMPARE(store.alert(open)->rank, std::nullopt);
    }
    void tellsWhatFiredLately()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        const StoredAlert fired = anAlert(u"Cpu"_s, AlertState::Resolved);
        QVERIFY(store.save(fired));
        StoredAlert pending = anAlert(u"Disk"_s, AlertState::Pending);
        pending.alert.firedAt.reset();
        QVERIFY(store.save(pending));
        StoredAlert earlier = anAlert(u"Fan"_s, AlertState::Firing);
        earlier.alert.firedAt = kNow - 1min;
        QVERIFY(store.save(earlier));
        const Fire last{fired.alert.fingerprint, kNow};
        const Fire first{earlier.alert.fingerprint, kNow - 1min};
        QCOMPARE(store.firesSince(kNow - 1min).value(), (QList<Fire>{first, last}));
        QCOMPARE(store.firesSince(kNow).value(), QList<Fire>{last});
        QVERIFY(store.firesSince(kNow + 1ms)->isEmpty());
    }
    void anAlertThatIsRelabelledOrFiresIsFoundByWhatItIsNow()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::Pending);
        stored.alert.firedAt.reset();
        stored.alert.id = store.save(stored).value();
        stored.alert.labels.set(u"team"_s, u"a \"b\" \\ c"_s);
        stored.alert.fingerprint = stored.alert.labels.fingerprint();
        stored.alert.state = AlertState::Firing;
        stored.alert.firedAt = kNow;
        QVERIFY(store.save(stored));
        QCOMPARE(store.current().value(), QList{stored});
        QCOMPARE(store.firesSince(kNow).value(), (QList<Fire>{{stored.alert.fingerprint, kNow}}));
    }
    void saveWritesOverTheRowOfItsId()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::Pending);
        stored.alert.id = store.save(stored).value();
        stored.alert.state = AlertState::Firing;
        stored.memory = u"{}"_s;
        QCOMPARE(store.save(stored).value(), stored.alert.id);
        QCOMPARE(store.current().value(), QList{stored});
        QCOMPARE(store.countFiring().value(), 1);
    }
    void anAcknowledgementMadeMeanwhileIsNotWrittenOver()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::Firing);
        stored.alert.acknowledgedAt.reset();
        stored.alert.id = store.save(stored).value();
        const Acknowledgement made{.by = u"ada"_s, .comment = u"on it"_s, .at = kNow};
        QVERIFY(store.acknowledge(stored.alert.id, made));
        QCOMPARE(store.save(stored).value(), stored.alert.id);  // by one who has not seen it
        QCOMPARE(store.alert(stored.alert.id)->acknowledgedBy, u"ada"_s);
        QCOMPARE(store.acknowledgements().value(), (QHash<AlertId, Acknowledgement>{{stored.alert.id, made}}));
        QVERIFY(store.unacknowledge(stored.alert.id, {.by = u"ann"_s, .at = kNow}));
        QVERIFY(store.acknowledgements()->isEmpty());
    }
    void onlyWhatHasNotEndedIsCurrent_data()
    {
        QTest::addColumn<AlertState>("state");
        QTest::addColumn<int>("current");
        QTest::addRow("pending") << AlertState::Pending << 1;
        QTest::addRow("firing") << AlertState::Firing << 1;
        QTest::addRow("no data") << AlertState::NoData << 1;
        QTest::addRow("error") << AlertState::Error << 1;
        QTest::addRow("resolved") << AlertState::Resolved << 0;
        QTest::addRow("inactive") << AlertState::Inactive << 0;
    }
    void onlyWhatHasNotEndedIsCurrent()
    {
        QFETCH(AlertState, state);
        QFETCH(int, current);
        TemporaryDatabase database;
        AlertStore store(*database);
        const auto id = store.save(anAlert(u"Cpu"_s, state));
        QCOMPARE(store.current()->size(), current);
        QCOMPARE(store.alert(id.value())->state, state);
    }
    void aLabelSetHasOneCurrentAlert()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert first = anAlert(u"Cpu"_s, AlertState::Firing);
        first.alert.id = store.save(first).value();
        QCOMPARE(store.save(anAlert(u"Cpu"_s, AlertState::Pending)).error().kind, ErrorKind::Invalid);
        QVERIFY(store.save(anAlert(u"Cpu"_s, AlertState::Pending, u"b"_s)));
        first.alert.state = AlertState::Resolved;
        QVERIFY(store.save(first));
        QVERIFY(store.save(anAlert(u"Cpu"_s, AlertState::Pending)));
    }
    void aMeaninglessValueIsKeptAsUnknown()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::NoData);
        stored.alert.value = std::nan("");
        const auto id = store.save(stored);
        QCOMPARE(store.alert(id.value())->value, 0.0);
        QVERIFY(!database->scalar<std::optional<double>>(u"SELECT value FROM alert"_s).value());
    }
    void unknownIdIsNotFound()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        QCOMPARE(store.alert({5}).error().kind, ErrorKind::NotFound);
        StoredAlert stored = anAlert(u"Cpu"_s, AlertState::Firing);
        stored.alert.id = {5};
        QCOMPARE(store.save(stored).error().kind, ErrorKind::NotFound);
    }
    void findsWhatTheQueryAsksFor_data()
    {
        QTest::addColumn<AlertQuery>("query");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("all, newest change first") << AlertQuery{} << QStringList{u"Disk"_s, u"Memory"_s, u"Cpu"_s};
        QTest::addRow("states") << AlertQuery{.states = {AlertState::Firing, AlertState::Pending}}
                                << QStringList{u"Memory"_s, u"Cpu"_s};
        QTest::addRow("rule") << AlertQuery{.text = u"MEM"_s} << QStringList{u"Memory"_s};
        QTest::addRow("label") << AlertQuery{.text = u"web1"_s} << QStringList{u"Disk"_s};
        QTest::addRow("summary") << AlertQuery{.text = u"busy"_s} << QStringList{u"Disk"_s, u"Memory"_s, u"Cpu"_s};
        QTest::addRow("per cent signs are letters") << AlertQuery{.text = u"%"_s} << QStringList{};
        QTest::addRow("since") << AlertQuery{.since = kNow + 1min} << QStringList{u"Disk"_s, u"Memory"_s};
        QTest::addRow("a page") << AlertQuery{.limit = 1, .offset = 1} << QStringList{u"Memory"_s};
    }
    void findsWhatTheQueryAsksFor()
    {
        QFETCH(AlertQuery, query);
        QFETCH(QStringList, expected);
        TemporaryDatabase database;
        AlertStore store(*database);
        StoredAlert cpu = anAlert(u"Cpu"_s, AlertState::Firing);
        StoredAlert memory = anAlert(u"Memory"_s, AlertState::Pending);
        StoredAlert disk = anAlert(u"Disk"_s, AlertState::Resolved, u"web1"_s);
        memory.alert.updatedAt += 1min;
        disk.alert.updatedAt += 2min;
        for (const StoredAlert &each : {cpu, memory, disk})
            QVERIFY(store.save(each));
        const auto page = store.find(query);
        QStringList rules;
        for (const Alert &alert : page.value().items)
            rules << alert.rule;
        QCOMPARE(rules, expected);
        QCOMPARE(page->total, query.limit == 1 ? 3 : expected.size());
    }
    void acknowledgesWhatIsActive()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        const auto id = store.save(anAlert(u"Cpu"_s, AlertState::Firing)).value();
        QVERIFY(store.acknowledge(id, {.by = u"me"_s, .comment = u"on it"_s, .at = kNow + 1min}));
        const Alert acknowledged = store.alert(id).value();
        QCOMPARE(acknowledged.acknowledgedAt, kNow + 1min);
        QCOMPARE(acknowledged.acknowledgedBy, u"me"_s);
        QCOMPARE(acknowledged.acknowledgeComment, u"on it"_s);
        QVERIFY(store.unacknowledge(id, {.by = u"ann"_s, .at = kNow + 2min}));
        QVERIFY(!store.alert(id)->acknowledgedAt);
        QCOMPARE(store.alert(id)->updatedAt, kNow + 2min);
    }
    void whoAcknowledgedStaysInTheJournal()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        const auto id = store.save(anAlert(u"Cpu"_s, AlertState::Firing)).value();
        QVERIFY(store.acknowledge(id, {.by = u"ann"_s, .comment = u"on it"_s, .at = kNow}));
        QVERIFY(store.unacknowledge(id, {.by = u"bob"_s, .at = kNow + 1min}));
        const auto rows = JournalStore(*database).acknowledgements({}).value();
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].comment, u"on it"_s);
        QVERIFY(rows[0].isBegin);
        QCOMPARE(rows[1].by, u"bob"_s);
        QVERIFY(!rows[1].isBegin);
    }
    void whatHasEndedCannotBeAcknowledged()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        const auto id = store.save(anAlert(u"Cpu"_s, AlertState::Resolved)).value();
        QCOMPARE(store.acknowledge(id, {}).error().kind, ErrorKind::Conflict);
        QCOMPARE(store.unacknowledge(id, {.by = u"ann"_s, .at = kNow}).error().kind, ErrorKind::Conflict);
    }
    void forgetsOnlyWhatEndedLongAgo()
    {
        TemporaryDatabase database;
        AlertStore store(*database);
        for (int i = 0; i < 3; ++i)
            QVERIFY(store.save(anAlert(u"Cpu"_s, AlertState::Resolved)));
        QVERIFY(store.save(anAlert(u"Cpu"_s, AlertState::Firing)));
        QCOMPARE(store.forget(kNow, 100).value(), 0);
        QCOMPARE(store.forget(kNow + 1h, 2).value(), 2);
        QCOMPARE(store.forget(kNow + 1h, 2).value(), 1);
        QCOMPARE(store.find({})->total, 1);
    }
};

QTEST_GUILESS_MAIN(AlertStoreTest)
#include "tst_alertstore.moc"
