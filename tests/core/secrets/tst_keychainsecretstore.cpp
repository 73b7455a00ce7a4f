// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "secrets/secretnames.h"
#include "support/await.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

/// What happens where there is no session bus and no keychain; the real one is tested in tests/integration.
class KeychainSecretStoreTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void environmentNeedsNoKeychain()
    {
        QProcessEnvironment environment;
        environment.insert(u"GITHUB_TOKEN"_s, u"from the environment"_s);
        QCOMPARE(await(KeychainSecretStore(environment).read(u"GITHUB_TOKEN"_s)).value(),
                 std::optional(u"from the environment"_s));
    }
    void withoutAKeychainItSaysWhatToDo()
    {
        KeychainSecretStore store({}, 5s);
        const auto value = await(store.read(u"GITHUB_TOKEN"_s));
        QCOMPARE(kindOf(value), ErrorKind::Unreachable);
        QVERIFY(value.error().what.contains(u"gnome-keyring"));
        QVERIFY(value.error().what.contains(u"set GITHUB_TOKEN in the environment"));
        QCOMPARE(kindOf(await(store.write(u"GITHUB_TOKEN"_s, u"needle"_s))), ErrorKind::Unreachable);
        QCOMPARE(kindOf(await(store.remove(u"GITHUB_TOKEN"_s))), ErrorKind::Unreachable);
        QCOMPARE(kindOf(await(store.names())), ErrorKind::Unreachable);
    }
    void refusesWhatIsNoName()
    {
        KeychainSecretStore store({});
        for (const QString &name : {u""_s, u"9A"_s, u"A B"_s, u"github_token"_s, u"https://x/y"_s}) {
            QCOMPARE(kindOf(await(store.read(name))), ErrorKind::Invalid);
            QCOMPARE(kindOf(await(store.write(name, u"x"_s))), ErrorKind::Invalid);
            QCOMPARE(kindOf(await(store.remove(name))), ErrorKind::Invalid);
        }
    }
    void theEnvironmentHoldsAPersonsOwnWebhooksAndNothingElseOfTheirs()
    {
        QProcessEnvironment environment;
        environment.insert(u"PAGER_WEBHOOK"_s, u"http://127.0.0.1/pager"_s);
        environment.insert(u"PATH"_s, u"/bin"_s);
        KeychainSecretStore store(environment);
        const auto pager = await(store.read(u"PAGER_WEBHOOK"_s));
        QVERIFY(pager && *pager == u"http://127.0.0.1/pager"_s);
        const auto path = await(store.read(u"PATH"_s));
        QVERIFY2(!path || !*path, qPrintable(path ? **path : QString()));
    }
    void knowsTheSecretsOfTheContract()
    {
        for (const QString &name :
             {u"OPENAI_API_KEY"_s, u"GITHUB_TOKEN"_s, u"GITHUB_WEBHOOK_SECRET"_s, u"DISCORD_ALERT_WEBHOOK"_s,
              u"DISCORD_PRIVATE_WEBHOOK"_s, u"DISCORD_EXECUTIVE_WEBHOOK"_s})
            QVERIFY2(secretNames().contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychainsecretstore.moc"
