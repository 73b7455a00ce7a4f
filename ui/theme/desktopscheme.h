// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace herald {

/// Asks the desktop's settings portal whether it prefers dark (org.freedesktop.appearance), and hears when that
/// changes. Says nothing where there is no session bus or no portal.
class DesktopScheme final : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject *parent);

signals:
    void told(bool isDark);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

}  // namespace herald
