// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"
#include "support/await.h"
#include "support/filetree.h"
#include "support/realserver.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

/// A session bus and a keychain of the test's own, below a home of its own.
class KeychainTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_home.path().toLocal8Bit());
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"})
            qunsetenv(name);
        startBus();
        startKeychain();
    }
    void cleanupTestCase()
    {
        m_keychain.reset();
        // GDBus, which the keychain's library brings along, ends a program whose session bus goes away.
        ::signal(SIGTERM, SIG_IGN);
        m_bus.reset();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void secretThatIsNotSetIsNothing()
    {
        const auto value = await(m_store.read(u"GITHUB_TOKEN"_s));
        QVERIFY2(value.has_value(), qPrintable(errorOf(value)));
        QVERIFY(!value->has_value());
    }
    void keepsWhatWasWritten()
    {
        const QString secret = u"tök en \"1\"\n"_s;
        QVERIFY2(await(m_store.write(u"OPENAI_API_KEY"_s, secret)).has_value(), "write");
        QCOMPARE(await(KeychainSecretStore({}).read(u"OPENAI_API_KEY"_s)).value(), std::optional(secret));
        QVERIFY(await(m_store.write(u"OPENAI_API_KEY"_s, u"second"_s)).has_value());
        QCOMPARE(await(m_store.read(u"OPENAI_API_KEY"_s)).value(), std::optional(u"second"_s));
    }
    void forgetsWhatWasRemoved()
    {
        QVERIFY(await(m_store.write(u"GITHUB_TOKEN"_s, u"x1"_s)).has_value());
        QVERIFY(await(m_store.remove(u"GITHUB_TOKEN"_s)).has_value());
        QCOMPARE(await(m_store.read(u"GITHUB_TOKEN"_s)).value(), std::nullopt);
        const auto again = await(m_store.remove(u"GITHUB_TOKEN"_s));
        QVERIFY2(again.has_value(), qPrintable(errorOf(again)));
    }
    void listsTheNamesOfThoseThatAreSet()
    {
        QVERIFY(
            await(m_store.write(u"DISCORD_ALERT_WEBHOOK"_s, u"https://discord.com/api/webhooks/1/t"_s)).has_value());
        const auto names = await(m_store.names());
        QVERIFY2(names.has_value(), qPrintable(errorOf(names)));
        QVERIFY(names->contains(u"DISCORD_ALERT_WEBHOOK"_s));
        QVERIFY(!names->contains(u"GITHUB_WEBHOOK_SECRET"_s));
    }
    void environmentWinsOverTheKeychain()
    {
        QVERIFY(await(m_store.write(u"OPENAI_API_KEY"_s, u"from the keychain"_s)).has_value());
        QProcessEnvironment environment;
        environment.insert(u"OPENAI_API_KEY"_s, u"from the environment"_s);
        QCOMPARE(await(KeychainSecretStore(environment).read(u"OPENAI_API_KEY"_s)).value(),
                 std::optional(u"from the environment"_s));
    }
    void writesNothingInTheClear()
    {
        const QByteArray secret = "needle-in-a-haystack";
        QVERIFY(await(m_store.write(u"GITHUB_WEBHOOK_SECRET"_s, QString::fromLatin1(secret))).has_value());
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }
    void silentKeychainIsUnreachable()
    {
        m_keychain->suspend();
        const auto value = await(KeychainSecretStore({}, 100ms).read(u"OPENAI_API_KEY"_s));
        m_keychain->resume();
        QCOMPARE(kindOf(value), ErrorKind::Unreachable);
    }
    void goneKeychainIsUnreachable()
    {
        m_keychain->kill();
        const auto value = await(KeychainSecretStore({}, 5s).read(u"OPENAI_API_KEY"_s));
        QCOMPARE(kindOf(value), ErrorKind::Unreachable);
        QVERIFY(value.error().what.contains(u"set OPENAI_API_KEY in the environment"));
    }

private:
    void startBus()
    {
        // No service folders: nothing but what the test starts may answer.
        m_home.write(u"bus.conf"_s,
                     "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                     "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                     "<busconfig><type>session</type><listen>unix:path="
                         + m_home.path(u"bus"_s).toLocal8Bit()
                         + "</listen><policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/>"
                           "<allow receive_sender=\"*\"/></policy></busconfig>");
        m_bus = std::make_unique<RealServer>(
            u"dbus-daemon"_s, QStringList{u"--nofork"_s, u"--config-file="_s + m_home.path(u"bus.conf"_s)});
        const QString address = u"unix:path="_s + m_home.path(u"bus"_s);
        QTRY_VERIFY(QFileInfo::exists(m_home.path(u"bus"_s)));
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLocal8Bit());
    }
    void startKeychain()
    {
        m_keychain = std::make_unique<RealServer>(
            u"gnome-keyring-daemon"_s, QStringList{u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keychain->feed("a password");
        QTRY_VERIFY_WITH_TIMEOUT(
            QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s), 20'000);
    }

    FileTree m_home;
    std::unique_ptr<RealServer> m_bus;
    std::unique_ptr<RealServer> m_keychain;
    KeychainSecretStore m_store{QProcessEnvironment()};
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
