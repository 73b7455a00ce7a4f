// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foreignalertstore.h"

#include "store/alertstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1767225600000);

ForeignAlert alertOf(const QString &source, const QString &host)
{
    return {.source = source,
            .labels = {{u"alertname"_s, u"Down"_s}, {u"host"_s, host}},
            .summary = u"it is down"_s,
            .description = {},
            .startsAt = kNow - 5min,
            .endsAt = {},
            .silencedBy = {u"s1"_s},
            .inhibitedBy = {}};
}

}  // namespace

class ForeignAlertStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackWhatItTook()
    {
        const TemporaryDatabase database;
        ForeignAlertStore store(*database);
        QVERIFY(store.take({alertOf(u"a"_s, u"h1"_s)}, kNow));
        QVERIFY(store.take({alertOf(u"a"_s, u"h1"_s)}, kNow + 1min));
        QCOMPARE(store.firing().value_or(QList<ForeignAlert>()), QList{alertOf(u"a"_s, u"h1"_s)});
    }
    void knowsWhatFiresHereToo()
    {
        const TemporaryDatabase database;
        const ForeignAlert other = alertOf(u"a"_s, u"h1"_s);
        Alert own{.rule = u"Down"_s, .labels = other.labels, .state = AlertState::Pending};
        own.fingerprint = own.labels.fingerprint();
        own.id = AlertStore(*database).save({own, u"{}"_s}).value();
        // Who only waits tells nobody yet.
        QCOMPARE(ForeignAlertStore(*database).firesHere(other.labels).value(), false);
        own.state = AlertState::Firing;
        QVERIFY(AlertStore(*database).save({own, u"{}"_s}));
        QCOMPARE(ForeignAlertStore(*database).firesHere(other.labels).value(), true);
        QCOMPARE(ForeignAlertStore(*database).firesHere(alertOf(u"a"_s, u"h2"_s).labels).value(), false);
    }
    void resolvedIsNoLongerFiring()
    {
        const TemporaryDatabase database;
        ForeignAlertStore store(*database);
        ForeignAlert alert = alertOf(u"a"_s, u"h1"_s);
        QVERIFY(store.take({alert}, kNow));
        alert.endsAt = kNow;
        QVERIFY(store.take({alert}, kNow));
        QVERIFY(store.firing()->isEmpty());
        QCOMPARE(store.forget(kNow + 1ms).value_or(-1), 1);
    }
    void whatASourceNoLongerTellsHasEnded()
    {
        const TemporaryDatabase database;
        ForeignAlertStore store(*database);
        QVERIFY(store.take({alertOf(u"a"_s, u"h1"_s), alertOf(u"a"_s, u"h2"_s), alertOf(u"b"_s, u"h1"_s)}, kNow));
        QVERIFY(store.replace(u"a"_s, {alertOf(u"a"_s, u"h2"_s)}, kNow));
        QCOMPARE(store.firing(u"a"_s)->size(), 1);
        QCOMPARE(store.firing(u"b"_s)->size(), 1);
        QCOMPARE(store.firing()->size(), 2);
    }
};

QTEST_GUILESS_MAIN(ForeignAlertStoreTest)
#include "tst_foreignalertstore.moc"
