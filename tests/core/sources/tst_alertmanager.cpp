// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/alertmanager.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);
const QUrl kUrl(u"http://am.example:9093/team"_s);

HttpReply replyOf(const QByteArray &body, int status = 200) { return {.status = status, .body = body, .url = kUrl}; }

const QByteArray kAlert = R"({"labels":{"alertname":"Down","host":"a"},"annotations":{"summary":"a is down"},
  "startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-01-01T00:05:00Z","fingerprint":"1","updatedAt":"2026-01-01T00:00:00Z",
  "status":{"state":"suppressed","silencedBy":["s1"],"inhibitedBy":[]},"receivers":[{"name":"all"}]})";

QJsonObject webhook(const QByteArray &alerts, const QByteArray &version = "4")
{
    return QJsonDocument::fromJson("{\"version\":\"" + version + "\",\"externalURL\":\"http://am\",\"alerts\":" + alerts
                                   + "}")
        .object();
}

ForeignAlert foreign(const QString &source, const QString &host, Duration start, bool isFiring = true)
{
    ForeignAlert alert;
    alert.source = source;
    alert.labels = {{u"alertname"_s, u"Down"_s}, {u"host"_s, host}};
    alert.startsAt = kStart + start;
    if (!isFiring)
        alert.endsAt = kStart + 1h;
    return alert;
}

}  // namespace

class AlertmanagerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksBelowThePathOfTheServer()
    {
        QCOMPARE(alertmanagerAlerts({kUrl}).url, QUrl(u"http://am.example:9093/team/api/v2/alerts"_s));
        QCOMPARE(alertmanagerSilences({kUrl}).url, QUrl(u"http://am.example:9093/team/api/v2/silences"_s));
        const HttpRequest expire = alertmanagerExpire({kUrl}, u"x y"_s);
        QCOMPARE(expire.method, HttpMethod::Delete);
        QVERIFY(expire.url.path(QUrl::FullyEncoded).endsWith("/api/v2/silence/x%20y"_L1)
                || expire.url.path(QUrl::FullyEncoded).endsWith("/api/v2/silence/x%2520y"_L1));
        const HttpRequest silence = alertmanagerSilence({kUrl}, {{u"comment"_s, u"c"_s}});
        QCOMPARE(silence.method, HttpMethod::Post);
        QCOMPARE(silence.body, "{\"comment\":\"c\"}"_ba);
    }
    void readsWhatFires()
    {
        const auto alerts = readAlertmanagerAlerts(replyOf('[' + kAlert + ']'), u"here"_s);
        QVERIFY2(alerts, qPrintable(alerts ? QString() : alerts.error().text()));
        QCOMPARE(alerts->size(), 1);
        const ForeignAlert &alert = alerts->first();
        QCOMPARE(alert.source, u"here"_s);
        QCOMPARE(alert.labels.toText(), u"{alertname=\"Down\", host=\"a\"}"_s);
        QCOMPARE(alert.summary, u"a is down"_s);
        QCOMPARE(alert.startsAt, kStart);
        // The API's endsAt is when it would end if nobody told of it again.
        QVERIFY(alert.isFiring());
        QCOMPARE(alert.silencedBy, QStringList{u"s1"_s});
    }
    void refusesWithThePath_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("truncated") << QByteArray("[{\"labels\":") << QString();
        QTest::newRow("not UTF-8") << QByteArray("[{\"labels\":{\"a\":\"\xff\"}}]") << QString();
        QTest::newRow("no list") << QByteArray("{}") << u"$"_s;
        QTest::newRow("no object") << '[' + kAlert + ",7]" << u"$[1]"_s;
        QTest::newRow("no labels") << QByteArray("[{\"startsAt\":\"2026-01-01T00:00:00Z\"}]") << u"$[0].labels"_s;
        QTest::newRow("label no text") << QByteArray("[{\"labels\":{\"a\":1}}]") << u"$[0].labels.a"_s;
        QTest::newRow("bad time") << QByteArray("[{\"labels\":{\"a\":\"b\"},\"startsAt\":\"soon\"}]")
                                  << u"$[0].startsAt"_s;
    }
    void refusesWithThePath()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto alerts = readAlertmanagerAlerts(replyOf(body), u"here"_s);
        QVERIFY(!alerts);
        QCOMPARE(alerts.error().kind, ErrorKind::Corrupt);
        QCOMPARE(alerts.error().where, where);
    }
    void aRefusalIsWhatItsStatusMeans()
    {
        QCOMPARE(readAlertmanagerAlerts(replyOf("[]", 503), u"x"_s).error().kind, ErrorKind::Unreachable);
        QCOMPARE(readAlertmanagerDone(replyOf({}, 404)).error().kind, ErrorKind::NotFound);
        QVERIFY(readAlertmanagerDone(replyOf({})));
        QCOMPARE(readAlertmanagerSilenceId(replyOf("{\"silenceID\":\"7\"}")).value_or(QString()), u"7"_s);
        QCOMPARE(readAlertmanagerSilenceId(replyOf("{}")).error().kind, ErrorKind::Corrupt);
    }

    void readsAWebhook()
    {
        const auto alerts = readAlertmanagerWebhook(webhook(
            R"([{"status":"firing","labels":{"a":"1"},"startsAt":"2026-01-01T00:00:00Z","endsAt":"0001-01-01T00:00:00Z"},
                        {"status":"resolved","labels":{"a":"2"},"startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-01-01T00:05:00Z"}])"));
        QVERIFY2(alerts, qPrintable(alerts ? QString() : alerts.error().text()));
        QCOMPARE(alerts->size(), 2);
        QCOMPARE(alerts->at(0).source, u"http://am"_s);
        QVERIFY(alerts->at(0).isFiring());
        QCOMPARE(alerts->at(1).endsAt, std::optional(kStart + 5min));
    }
    void webhookErrorsNameTheMember()
    {
        QCOMPARE(readAlertmanagerWebhook(webhook("[]", "3")).error().where, u"version"_s);
        QCOMPARE(readAlertmanagerWebhook(webhook("{}")).error().where, u"alerts"_s);
        QCOMPARE(readAlertmanagerWebhook(webhook("[7]")).error().where, u"alerts[0].labels"_s);
        const QByteArray mebibyte(1024 * 1024, 'x');
        const auto big = readAlertmanagerWebhook(webhook("[{\"labels\":{\"path\":\"" + mebibyte + "\"}}]"));
        QCOMPARE(big.error().kind, ErrorKind::Invalid);
        QCOMPARE(big.error().where, u"alerts[0].labels.path"_s);
        QVERIFY(big.error().what.size() < 200);
    }

    void oneLabelSetIsOneAlertWithAllItsSources()
    {
        const auto shared = merged({foreign(u"b"_s, u"h1"_s, 5min), foreign(u"a"_s, u"h1"_s, 2min),
                                    foreign(u"b"_s, u"h1"_s, 5min), foreign(u"b"_s, u"h2"_s, 1min)});
        QCOMPARE(shared.size(), 2);
        QCOMPARE(shared[0].alert.labels.value(u"host"), u"h2"_s);
        QCOMPARE(shared[1].sources, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(shared[1].alert.startsAt, kStart + 2min);
    }
    void itFiresWhileAnySourceSaysSo()
    {
        const auto shared = merged({foreign(u"a"_s, u"h"_s, 1min, false), foreign(u"b"_s, u"h"_s, 9min)});
        QCOMPARE(shared.size(), 1);
        QVERIFY(shared[0].alert.isFiring());
        QCOMPARE(toJson(shared[0]).value("state"_L1), QJsonValue(u"firing"_s));
    }
};

QTEST_GUILESS_MAIN(AlertmanagerTest)
#include "tst_alertmanager.moc"
