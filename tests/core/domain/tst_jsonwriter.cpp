// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonwriter.h"

#include <QJsonDocument>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

class JsonWriterTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesWhatQJsonDocumentWrites()
    {
        JsonWriter inner;
        inner.count("count"_L1, 1'000'000'000'000'000);
        JsonWriter writer;
        writer.number("amount"_L1, 1.0 / 3);
        writer.json("inner"_L1, inner.finish());
        writer.json("list"_L1, jsonList({"1", "\"a\""}));
        writer.json("none"_L1, JsonWriter().finish());
        writer.text("text"_L1, u"a \"quoted\" \\ line\nand tab\t, €👍🏽"_s);
        writer.number("whole"_L1, 4);
        const QByteArray text = writer.finish();
        const QJsonDocument document = QJsonDocument::fromJson(text);
        QVERIFY(document.isObject());
        QCOMPARE(text, document.toJson(QJsonDocument::Compact));
        QCOMPARE(document.object().value("text"_L1).toString(), u"a \"quoted\" \\ line\nand tab\t, €👍🏽"_s);
        QCOMPARE(document.object().value("inner"_L1).toObject().value("count"_L1).toInteger(), 1'000'000'000'000'000);
    }
    void leavesOutCountsThatAreNotKnown()
    {
        JsonWriter writer;
        writer.count("views"_L1, std::nullopt);
        writer.number("rate"_L1, std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(writer.finish(), "{\"rate\":null}"_ba);
    }
    void readsObjectsAndNothingElse()
    {
        QCOMPARE(jsonObject("{\"a\":1}"), (QJsonObject{{u"a"_s, 1}}));
        QCOMPARE(jsonObject("[1]"), QJsonObject());
        QCOMPARE(jsonObject({}), QJsonObject());
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
