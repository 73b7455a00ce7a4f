// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storechanges.h"

#include "store/settingstore.h"
#include "support/datafolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class StoreChangesTest : public QObject {
    Q_OBJECT
private slots:
    void eachCommitOfAnotherIsToldOnce()
    {
        const DataFolder folder;
        const auto writer = Database::open({.path = folder.paths.database}).value();
        StoreChanges changes(folder.paths.database);
        QVERIFY(changes.happened());
        QVERIFY(!changes.happened());
        QVERIFY(SettingStore(*writer).set(u"prometheus_interval"_s, u"30s"_s));
        QVERIFY(changes.happened());
        QVERIFY(!changes.happened());
    }
    void aTransactionThatWroteNothingIsNoChange()
    {
        const DataFolder folder;
        const auto writer = Database::open({.path = folder.paths.database}).value();
        StoreChanges changes(folder.paths.database);
        QVERIFY(changes.happened());
        QVERIFY(writer->inTransaction([]() -> Result<> { return {}; }));
        QVERIFY(!changes.happened());
    }
    void aFileThatIsNotThereMayHaveChanged()
    {
        const DataFolder folder;
        StoreChanges changes(folder.paths.database);
        QVERIFY(changes.happened());
        QVERIFY(changes.happened());
    }
};

QTEST_GUILESS_MAIN(StoreChangesTest)
#include "tst_storechanges.moc"
