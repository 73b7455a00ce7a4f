// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class DatabaseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensAndCreates()
    {
        TemporaryDatabase database;
        QCOMPARE(database->scalar<QString>(u"PRAGMA journal_mode"_s).value(), u"wal"_s);
        QCOMPARE(database->scalar<int>(u"PRAGMA synchronous"_s).value(), 2);
        QCOMPARE(database->scalar<int>(u"PRAGMA foreign_keys"_s).value(), 1);
        QCOMPARE(database->scalar<int>(u"PRAGMA auto_vacuum"_s).value(), 2);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
