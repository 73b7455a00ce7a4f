// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace herald {

/// One shortcut as the desktop's portal is asked for it, "(sa{sv})".
struct PortalKey {
    QString id;
    QVariantMap properties;
};

/// A key that works in every program, by the desktop's portal (org.freedesktop.portal.GlobalShortcuts, version 1):
/// the person agrees to it, and may choose another. Main thread.
class PortalShortcut final : public QObject {
    Q_OBJECT
public:
    PortalShortcut(const QDBusConnection &bus, QObject *parent);

    /// Asks for the key, in the portal's words ("CTRL+ALT+h"). Then bound() or refused() is emitted, once.
    void ask(const QString &trigger, const QString &description);

signals:
    void bound();
    /// There is no such portal here, or the person said no.
    void refused();
    void activated();

private slots:
    void sessionMade(uint response, const QVariantMap &results);
    void keysBound(uint response, const QVariantMap &results);
    void keyPressed(const QDBusObjectPath &session, const QString &id, qulonglong at, const QVariantMap &options);

private:
    void createSession();
    void send(const QDBusMessage &message);
    [[nodiscard]] QString expectReply(const char *slot);

    QDBusConnection m_bus;
    PortalKey m_key;
    QDBusObjectPath m_session;
};

}  // namespace herald
