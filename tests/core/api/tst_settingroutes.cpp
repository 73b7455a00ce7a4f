// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// One setting, "colour", which may be red or blue.
void withColour(GatewayOptions &options)
{
    options.settings = {
        .list =
            [](const QHash<QString, QString> &chosen) {
                return QJsonArray{QJsonObject{{u"name"_s, u"colour"_s}, {u"value"_s, chosen.value(u"colour"_s)}}};
            },
        .check = [](const QString &name, const QString &value) -> Result<> {
            if (name != "colour"_L1)
                return fail(ErrorKind::NotFound, u"There is no setting named %1."_s.arg(name));
            if (!value.isEmpty() && value != "red"_L1 && value != "blue"_L1)
                return fail(ErrorKind::Invalid, u"Write red or blue."_s);
            return {};
        }};
}

TestGateway::Answer put(const TestGateway &gateway, const QByteArray &name, const QByteArray &body)
{
    return gateway.send(gateway.request("PUT", "/settings/" + name, body));
}

}  // namespace

class SettingRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void setsListsAndGoesBackToTheDefault()
    {
        TestGateway gateway(withColour);
        const auto set = put(gateway, "colour", R"({"value":" red "})");
        QCOMPARE(set.status, 200);
        QCOMPARE(set.text("value"_L1), u"red"_s);
        QCOMPARE(gateway.nextStored().settings, 1);
        QCOMPARE(SettingStore(gateway.database()).value(u"colour"_s)->value_or(QString()), u"red"_s);
        const QJsonArray items = gateway.get("/settings").json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0]["value"_L1].toString(), u"red"_s);
        QCOMPARE(gateway.send(gateway.request("DELETE", "/settings/colour")).status, 200);
        QCOMPARE(gateway.nextStored().settings, 1);
        QVERIFY(!*SettingStore(gateway.database()).value(u"colour"_s));
    }
    void refusesWhatIsNoValueAndStoresNothing()
    {
        const TestGateway gateway(withColour);
        const auto wrong = put(gateway, "colour", R"({"value":"green"})");
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.text("field"_L1), u"value"_s);
        QCOMPARE(wrong.text("error"_L1), u"value: Write red or blue."_s);
        QCOMPARE(put(gateway, "colour", "{}").status, 422);
        QCOMPARE(put(gateway, "colour", R"({"value":7})").status, 422);
        QCOMPARE(put(gateway, "colour", "red").status, 400);
        QVERIFY(!*SettingStore(gateway.database()).value(u"colour"_s));
    }
    void knowsNoOtherNames()
    {
        const TestGateway gateway(withColour);
        QCOMPARE(put(gateway, "size", R"({"value":"1"})").status, 404);
        QCOMPARE(gateway.send(gateway.request("DELETE", "/settings/size")).status, 404);
        QVERIFY(SettingStore(gateway.database()).all()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(SettingRoutesTest)
#include "tst_settingroutes.moc"
