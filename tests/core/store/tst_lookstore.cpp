// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lookstore.h"

#include "store/journalstore.h"
#include "support/temporarydatabase.h"
#include "workers/alertingrows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNoon = parseInstant(u"2026-11-01T12:00:00Z"_s).value();

}  // namespace

class LookStoreTest : public QObject {
    Q_OBJECT
private slots:
    void whatWasSavedIsReadBack()
    {
        const TemporaryDatabase database;
        QCOMPARE(LookStore(*database).looks().value(), Looks());
        const Looks looks{kNoon, kNoon + 1h, 12};
        QVERIFY(LookStore(*database).save(looks));
        QCOMPARE(LookStore(*database).looks().value(), looks);
    }
    void aDatabaseFromBeforeBeganWithItsOldestRow()
    {
        const TemporaryDatabase database;
        QVERIFY(LookStore(*database).save({{}, kNoon, 0}));
        QVERIFY(JournalStore(*database).append(JournalEntry{.at = kNoon - 48h, .kind = u"edit"_s}));
        QCOMPARE(LookStore(*database).looks()->first, std::optional(kNoon - 48h));
    }
    void aMomentInAGapIsInItAndTheOthersAreNot()
    {
        const TemporaryDatabase database;
        QVERIFY(LookStore(*database).save({kNoon - 24h, kNoon + 24h, 0}));
        QVERIFY(JournalStore(*database).append(gapEntry(kNoon, kNoon + 8h)));
        QVERIFY(JournalStore(*database).append(gapEntry(kNoon + 10h, kNoon + 12h)));
        const LookStore store(*database);
        QCOMPARE(store.gapAround(kNoon + 1h).value(), std::optional(WatchGap{kNoon, kNoon + 8h}));
        QCOMPARE(store.gapAround(kNoon + 11h).value(), std::optional(WatchGap{kNoon + 10h, kNoon + 12h}));
        for (const Duration outside : {-1h, 0h, 8h, 9h, 13h})
            QCOMPARE(store.gapAround(kNoon + outside).value(), std::nullopt);
    }
    void beforeTheFirstLookNothingIsKnown()
    {
        const TemporaryDatabase database;
        QVERIFY(LookStore(*database).save({kNoon, kNoon + 24h, 0}));
        QCOMPARE(LookStore(*database).gapAround(kNoon - 1min).value(), std::optional(WatchGap{std::nullopt, kNoon}));
    }
};

QTEST_GUILESS_MAIN(LookStoreTest)
#include "tst_lookstore.moc"
