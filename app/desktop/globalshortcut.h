// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace herald {

class PortalShortcut;
class X11Shortcut;

/// Ctrl+Alt+H in every program: by the desktop's portal where it has one, else by the X server. Where neither can, the
/// tray's menu and `heraldctl achievements add` are left. Main thread.
class GlobalShortcut final : public QObject {
    Q_OBJECT
public:
    explicit GlobalShortcut(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Asks for the key. `description` says in the desktop's settings what it is for.
    void start(const QString &description);

signals:
    void activated();
    /// It works, or nothing here can make it work.
    void settled(bool works);

private:
    PortalShortcut *m_portal;
    X11Shortcut *m_x11;
};

}  // namespace herald
