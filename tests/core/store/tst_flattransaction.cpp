// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Result<> set(Database &database, const QString &name)
{
    return database.execute(u"INSERT INTO setting (name, value) VALUES (?, '')"_s, {name});
}

int countIn(Database &database) { return database.scalar<int>(u"SELECT count(*) FROM setting"_s).value_or(-1); }

}  // namespace

class FlatTransactionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void commitsWhatTransactionsWithinItWrote()
    {
        TemporaryDatabase database;
        const auto done = database->inFlatTransaction([&]() -> Result<> {
            if (auto inner = database->inTransaction([&] { return set(*database, u"a"_s); }); !inner)
                return inner;
            return database->inTransaction(
                [&] { return database->inTransaction([&] { return set(*database, u"b"_s); }); });
        });
        QVERIFY(done);
        database.reopen();
        QCOMPARE(countIn(*database), 2);
    }
    void undoesAllWhereOneWithinItFails()
    {
        TemporaryDatabase database;
        const auto done = database->inFlatTransaction([&]() -> Result<> {
            std::ignore = set(*database, u"a"_s);
            const auto inner = database->inTransaction([&]() -> Result<> {
                std::ignore = set(*database, u"b"_s);
                return fail(ErrorKind::Conflict, u"inner"_s);
            });
            return inner ? Result<>() : Result<>();  // handled, which does not help
        });
        QVERIFY(!done);
        QCOMPARE(done.error().what, u"inner"_s);
        QCOMPARE(countIn(*database), 0);
        QCOMPARE(database->rollbacks(), 1);
    }
    void givesItsOwnError()
    {
        TemporaryDatabase database;
        const auto done = database->inFlatTransaction([&]() -> Result<int> {
            std::ignore = set(*database, u"a"_s);
            return fail(ErrorKind::Invalid, u"outer"_s);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().what, u"outer"_s);
        QCOMPARE(countIn(*database), 0);
    }
    void leavesLaterTransactionsAsTheyAre()
    {
        TemporaryDatabase database;
        std::ignore = database->inFlatTransaction([&]() -> Result<> {
            return database->inTransaction([]() -> Result<> { return fail(ErrorKind::Invalid, u"x"_s); });
        });
        const auto done = database->inTransaction([&]() -> Result<> {
            std::ignore = set(*database, u"a"_s);
            std::ignore = database->inTransaction([&]() -> Result<> {
                std::ignore = set(*database, u"b"_s);
                return fail(ErrorKind::Invalid, u"inner"_s);
            });
            return {};
        });
        QVERIFY(done);
        QCOMPARE(countIn(*database), 1);
    }
};

QTEST_GUILESS_MAIN(FlatTransactionTest)
#include "tst_flattransaction.moc"
