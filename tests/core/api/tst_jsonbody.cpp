// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonbody.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class JsonBodyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsObjects()
    {
        const auto body = jsonBody(" {\"a\": [1, null, \"ä\"]} \n");
        QVERIFY(body);
        QCOMPARE(body->value("a"_L1).toArray().size(), 3);
        QVERIFY(jsonBody("{}"));
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QList<QByteArray> broken{"",
                                       " ",
                                       "{",
                                       "{\"a\":}",
                                       "{\"a\":1,}",
                                       "{'a':1}",
                                       "{a:1}",
                                       "nul",
                                       "{\"a\":NaN}",
                                       "{\"a\":Infinity}",
                                       "{\"a\":-Infinity}",
                                       "{\"a\":1e999}",
                                       "{\"a\":01}",
                                       "{} {}",
                                       "{\"a\":\"\xff\xfe\"}",
                                       "{\"a\":\"\xc3\"}",
                                       "{\"a\":\"\xed\xa0\x80\"}",
                                       "\xff\xfe{\0}\0",
                                       QByteArray("{\"a\":\"b\0c\"}", 11).left(6),
                                       "<xml/>",
                                       "a=b"};
        for (const QByteArray &body : broken)
            QTest::newRow(body.isEmpty() ? "empty" : body.toPercentEncoding().constData()) << body << 400;
        QTest::newRow("deep") << QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000) << 400;
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000) << 400;
        for (const char *other : {"[]", "null", "1", "\"text\"", "true"})
            QTest::newRow(other) << QByteArray(other) << (qstrcmp(other, "[]") == 0 ? 422 : 400);
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto read = jsonBody(body);
        QVERIFY(!read);
        QCOMPARE(read.error().status, status);
        QVERIFY(!read.error().what.isEmpty());
    }
    void readsTheDeepestThatIsAllowed()
    {
        QVERIFY(jsonBody(QByteArray("{\"a\":").repeated(1000) + "1" + QByteArray("}").repeated(1000)));
    }
    void takesAnEmptyBodyForAnEmptyObjectWhereItMay()
    {
        QVERIFY(optionalJsonBody("")->isEmpty());
        QVERIFY(optionalJsonBody(" \r\n")->isEmpty());
        QCOMPARE(optionalJsonBody("{\"a\":1}")->size(), 1);
        QVERIFY(!optionalJsonBody("{"));
    }
    void writesCompactJson()
    {
        const ApiReply reply = jsonReply(201, {{u"b"_s, 1}, {u"a"_s, u"<\"\u2028"_s}});
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.body, "{\"a\":\"<\\\"\u2028\",\"b\":1}"_ba);
    }
};

QTEST_GUILESS_MAIN(JsonBodyTest)
#include "tst_jsonbody.moc"
