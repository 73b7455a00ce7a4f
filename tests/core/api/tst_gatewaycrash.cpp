// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered with 201 or 202 is there after SIGKILL.
#include "api/gateway.h"
#include "api/signature.h"

#include "support/fakeclock.h"
#include "support/rawclient.h"
#include "support/temporarydatabase.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr int kClients = 8;

/// The child: serves until it is killed.
int serve(const QString &path)
{
    const FakeClock clock;
    OwnMetrics metrics;
    Gateway gateway({.databasePath = path,
                     .port = 0,
                     .token = "token",
                     .githubSecret = "secret",
                     .clock = clock,
                     .metrics = metrics});
    const auto port = gateway.start();
    if (!port)
        return 1;
    std::printf("%d\n", *port);
    std::fflush(stdout);
    return std::getchar() == EOF ? 0 : 1;
}

QByteArray head(quint16 port, const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
           + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
}

QByteArray aPost(quint16 port, const QByteArray &id)
{
    const QByteArray body = "{\"post_id\":\"" + id + "\",\"engagement_rate\":0.1}";
    return head(port, "/threads/track", body) + "Authorization: Bearer token\r\n\r\n" + body;
}

QByteArray aDelivery(quint16 port, const QByteArray &id)
{
    const QByteArray body = "{\"zen\":\"" + id + "\"}";
    return head(port, "/webhooks/github", body) + "X-GitHub-Event: ping\r\nX-GitHub-Delivery: " + id
           + "\r\nX-Hub-Signature-256: " + githubSignature("secret", body) + "\r\n\r\n" + body;
}

/// What one client was told to be stored.
struct Acknowledged {
    QList<QByteArray> posts;
    QList<QByteArray> deliveries;
};

/// Posts until the connection breaks.
Acknowledged postUntilItBreaks(quint16 port, int client, std::atomic<int> &count)
{
    Acknowledged acknowledged;
    RawClient http(port);
    for (int n = 0;; ++n) {
        const QByteArray id = QByteArray::number(client) + '-' + QByteArray::number(n);
        const auto posted = http.ask(aPost(port, id));
        if (!posted || posted->status != 201)
            return acknowledged;
        acknowledged.posts.append(id);
        const auto delivered = http.ask(aDelivery(port, id));
        if (!delivered || delivered->status != 202)
            return acknowledged;
        acknowledged.deliveries.append(id);
        ++count;
    }
}

}  // namespace

class GatewayCrashTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingAnsweredIsLost_data()
    {
        QTest::addColumn<int>("requestsBeforeTheKill");
        for (const int requests : {1, 50, 173, 400})
            QTest::addRow("killed after %d", requests) << requests;
    }
    void nothingAnsweredIsLost()
    {
        QFETCH(int, requestsBeforeTheKill);
        TemporaryDatabase database;
        database.close();
        QProcess server;
        server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, database.path()});
        QVERIFY(server.waitForReadyRead(20'000));
        const quint16 port = server.readLine().trimmed().toUShort();
        QVERIFY(port > 0);

        std::atomic<int> count = 0;
        std::array<Acknowledged, kClients> acknowledged;
        std::vector<std::thread> clients;
        for (int client = 0; client < kClients; ++client)
            clients.emplace_back(
                [&, client] { acknowledged[size_t(client)] = postUntilItBreaks(port, client, count); });
        QTRY_VERIFY_WITH_TIMEOUT(count >= requestsBeforeTheKill, 60'000);
        server.kill();
        QVERIFY(server.waitForFinished());
        for (std::thread &client : clients)
            client.join();

        database.reopen();
        QCOMPARE(database->scalar<QString>(u"PRAGMA integrity_check"_s).value_or(QString()), u"ok"_s);
        for (const Acknowledged &each : acknowledged) {
            for (const QByteArray &id : each.posts)
                QCOMPARE(countOf(*database, u"SELECT count(*) FROM achievement WHERE key = ?"_s, "threads:post:" + id),
                         1);
            for (const QByteArray &id : each.deliveries)
                QCOMPARE(countOf(*database, u"SELECT count(*) FROM inbox WHERE delivery_id = ?"_s, id), 1);
        }
    }

private:
    static int countOf(Database &database, const QString &sql, const QByteArray &id)
    {
        return database.scalar<int>(sql, {QString::fromLatin1(id)}).value_or(-1);
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--serve")
        return serve(arguments[2]);
    GatewayCrashTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_gatewaycrash.moc"
