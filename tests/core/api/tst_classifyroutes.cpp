// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ClassifyRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatEachPieceOfWorkIs()
    {
        const TestGateway gateway;
        const auto answer = gateway.post(
            "/classify", R"({"items":[{"subject":"fix: crash in parser"},)"
                         R"({"subject":"Something","labels":["documentation"]},{"subject":"Whatever"}]})"_ba);
        QVERIFY2(answer.status == 200, answer.body.constData());
        const QJsonArray items = answer.json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0]["category"_L1].toString(), u"bugfix"_s);
        QCOMPARE(items[1]["category"_L1].toString(), u"documentation"_s);
        QVERIFY(items[2]["confidence"_L1].isDouble());
        QVERIFY(!items[2]["reason"_L1].toString().isEmpty());
    }
    void namesTheItemThatIsWrong()
    {
        const TestGateway gateway;
        const auto answer = gateway.post("/classify", R"({"items":[{"subject":"a"},{"body":"b"}]})"_ba);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), u"items.1.subject"_s);
        QCOMPARE(gateway.post("/classify", "{}"_ba).text("field"_L1), u"items"_s);
        QCOMPARE(gateway.post("/classify", R"({"items":[7]})"_ba).status, 422);
    }
};

QTEST_GUILESS_MAIN(ClassifyRoutesTest)
#include "tst_classifyroutes.moc"
