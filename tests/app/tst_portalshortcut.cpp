// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/portalshortcut.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

/// A desktop's portal as far as shortcuts go: org.freedesktop.portal.GlobalShortcuts, over a real bus.
class FakePortal final : public QDBusVirtualObject {
public:
    explicit FakePortal(bool agrees) : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
        m_agrees = agrees;
        m_bus.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::SubPath);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~FakePortal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        calls += message.member();
        if (message.member() == "Get"_L1)
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(1u))));
        const QVariantMap options = qdbus_cast<QVariantMap>(message.arguments().last());
        const QString request = u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(
            message.service().mid(1).replace(u'.', u'_'), options.value(u"handle_token"_s).toString());
        connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(request))));
        auto response = QDBusMessage::createSignal(request, u"org.freedesktop.portal.Request"_s, u"Response"_s);
        const bool isSession = message.member() == "CreateSession"_L1;
        response << (isSession || m_agrees ? 0u : 1u)
                 << (isSession ? QVariantMap{{u"session_handle"_s, kSession}} : QVariantMap());
        return connection.send(response);
    }
    void press(const QString &id)
    {
        auto pressed = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                  u"org.freedesktop.portal.GlobalShortcuts"_s, u"Activated"_s);
        pressed << QVariant::fromValue(QDBusObjectPath(kSession)) << id << qulonglong(0) << QVariantMap();
        m_bus.send(pressed);
    }
    QStringList calls;

private:
    const QString kSession = u"/org/freedesktop/portal/desktop/session/1/x"_s;
    QDBusConnection m_bus;
    bool m_agrees = true;
};

class PortalShortcutTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run it with dbus-run-session, as ./dev test does");
    }

    void tellsThatTheKeyWasPressed()
    {
        FakePortal portal(true);
        PortalShortcut shortcut(QDBusConnection::sessionBus(), nullptr);
        QSignalSpy bound(&shortcut, &PortalShortcut::bound);
        QSignalSpy activated(&shortcut, &PortalShortcut::activated);
        shortcut.ask(u"CTRL+ALT+h"_s, u"Write down"_s);
        QVERIFY(bound.wait());
        QCOMPARE(portal.calls, (QStringList{u"Get"_s, u"CreateSession"_s, u"BindShortcuts"_s}));
        portal.press(u"of-another"_s);
        portal.press(u"add-achievement"_s);
        QVERIFY(activated.wait());
        QCOMPARE(activated.size(), 1);
    }
    void saysThatThePersonRefused()
    {
        FakePortal portal(false);
        PortalShortcut shortcut(QDBusConnection::sessionBus(), nullptr);
        QSignalSpy refused(&shortcut, &PortalShortcut::refused);
        shortcut.ask(u"CTRL+ALT+h"_s, u"Write down"_s);
        QVERIFY(refused.wait());
        QCOMPARE(portal.calls.last(), u"BindShortcuts"_s);
    }
    void saysThatThereIsNoPortal()
    {
        PortalShortcut shortcut(QDBusConnection::sessionBus(), nullptr);
        QSignalSpy refused(&shortcut, &PortalShortcut::refused);
        shortcut.ask(u"CTRL+ALT+h"_s, u"Write down"_s);
        QVERIFY(refused.wait());
        QCOMPARE(refused.size(), 1);
    }
};

QTEST_GUILESS_MAIN(PortalShortcutTest)
#include "tst_portalshortcut.moc"
