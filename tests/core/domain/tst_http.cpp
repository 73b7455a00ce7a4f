// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/http.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class HttpTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void headersCompareWithoutCase()
    {
        const HttpHeaders headers{{"Retry-After", "5"}};
        QVERIFY(headers.has("retry-after"));
        QCOMPARE(headers.value("RETRY-AFTER"), "5"_ba);
    }
    void missingHeaderIsEmpty()
    {
        QVERIFY(!HttpHeaders().has("ETag"));
        QCOMPARE(HttpHeaders().value("ETag"), QByteArray());
    }
    void setReplacesAndAddKeeps()
    {
        HttpHeaders headers{{"Accept", "a"}, {"accept", "b"}};
        headers.set("ACCEPT", "c");
        QCOMPARE(headers, (HttpHeaders{{"ACCEPT", "c"}}));
        headers.add("Accept", "d");
        QCOMPARE(headers.value("accept"), "c"_ba);
        QCOMPARE(std::distance(headers.begin(), headers.end()), 2);
    }
    void onlyStatusesFrom200To299AreSuccess()
    {
        QVERIFY((HttpReply{.status = 200}.isSuccess()));
        QVERIFY((HttpReply{.status = 299}.isSuccess()));
        QVERIFY(!(HttpReply{.status = 199}.isSuccess()));
        QVERIFY(!(HttpReply{.status = 304}.isSuccess()));
    }
    void namesEveryMethod()
    {
        QCOMPARE(toBytes(HttpMethod::Get), "GET"_ba);
        QCOMPARE(toBytes(HttpMethod::Head), "HEAD"_ba);
        QCOMPARE(toBytes(HttpMethod::Post), "POST"_ba);
        QCOMPARE(toBytes(HttpMethod::Put), "PUT"_ba);
        QCOMPARE(toBytes(HttpMethod::Patch), "PATCH"_ba);
        QCOMPARE(toBytes(HttpMethod::Delete), "DELETE"_ba);
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
