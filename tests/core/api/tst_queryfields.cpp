// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/queryfields.h"
#include "domain/category.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString fieldOf(QueryFields &fields)
{
    const auto done = fields.finish();
    return done ? QString() : done.error().field;
}

}  // namespace

class QueryFieldsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsParameters()
    {
        QueryFields fields("t=a%20b+c%2B%26&i=-3&n=1.5&f=true&at=2026-01-01&c=bugfix,feature&c=security&empty=&bare");
        QCOMPARE(fields.text(u"t"_s), u"a b c+&"_s);
        QCOMPARE(fields.integer(u"i"_s, 0, -5, 5), -3);
        QCOMPARE(fields.number(u"n"_s, 0, 2), 1.5);
        QCOMPARE(fields.flag(u"f"_s), true);
        QCOMPARE(fields.instant(u"at"_s), fromMs(1'767'225'600'000));
        QCOMPARE(fields.words(u"c"_s, categoryFrom, u""),
                 (QList{Category::Bugfix, Category::Feature, Category::Security}));
        QCOMPARE(fields.text(u"empty"_s), QString());
        QCOMPARE(fields.integer(u"bare"_s, 7, 0, 9), 7);
        QVERIFY(fields.finish());
    }
    void hasDefaults()
    {
        QueryFields fields("");
        QCOMPARE(fields.text(u"t"_s), QString());
        QCOMPARE(fields.integer(u"i"_s, 20, 1, 100), 20);
        QVERIFY(!fields.number(u"n"_s, 0, 1));
        QVERIFY(!fields.flag(u"f"_s));
        QVERIFY(!fields.instant(u"at"_s));
        QVERIFY(fields.words(u"c"_s, categoryFrom, u"").isEmpty());
        QVERIFY(fields.finish());
    }

    void refusesBadValues_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *query :
             {"i=0", "i=101", "i=1.5", "i=x", "i=99999999999", "i=1%00", "n=2", "n=-1", "n=nan", "n=inf", "n=x",
              "f=yes", "f=2", "at=tomorrow", "at=2026-13-01", "c=nonsense", "c=bugfix,%3Cscript%3E"})
            QTest::newRow(query) << QByteArray(query);
        QTest::newRow("long") << "t=" + QByteArray(201, 'x');
        QTest::newRow("NUL") << "t=a%00b"_ba;
    }
    void refusesBadValues()
    {
        QFETCH(QByteArray, query);
        QueryFields fields(query);
        std::ignore = fields.integer(u"i"_s, 20, 1, 100);
        std::ignore = fields.number(u"n"_s, 0, 1);
        std::ignore = fields.flag(u"f"_s);
        std::ignore = fields.instant(u"at"_s);
        std::ignore = fields.words(u"c"_s, categoryFrom, u"bugfix");
        std::ignore = fields.text(u"t"_s);
        QCOMPARE(fieldOf(fields), QString::fromLatin1(query.left(query.indexOf('='))));
    }
    void refusesWhatNobodyAskedFor()
    {
        QueryFields fields("page=1&user_id=7");
        std::ignore = fields.integer(u"page"_s, 1, 1, 9);
        const auto done = fields.finish();
        QVERIFY(!done);
        QCOMPARE(done.error().status, 422);
        QCOMPARE(done.error().field, u"user_id"_s);
        QVERIFY(done.error().what.contains(u"page"_s));
    }
    void survivesNonsense()
    {
        for (const QByteArray &query : {"&&&="_ba, "=x"_ba, "%"_ba, "%zz=%zz"_ba, "a=%ff%fe"_ba,
                                        QByteArray(16'000, '&'), QByteArray("a=1&").repeated(4000)}) {
            QueryFields fields(query);
            std::ignore = fields.text(u"a"_s);
            std::ignore = fields.finish();
        }
    }
};

QTEST_GUILESS_MAIN(QueryFieldsTest)
#include "tst_queryfields.moc"
