// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

namespace herald {

/// One screen over one data folder in one session: who comes second shows the first one's window and ends. By the
/// interface that the desktop entry specification has for it. Main thread.
/// https://specifications.freedesktop.org/desktop-entry-spec/latest/dbus.html
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    SingleInstance(QDBusConnection bus, const QString &dataDir, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Is another one there and showing itself? No without a session bus.
    [[nodiscard]] bool isShownElsewhere();

signals:
    void showWanted();

public slots:
    // As the specification names it.
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData);  // NOLINT(readability-identifier-naming)

private:
    QDBusConnection m_bus;
    QString m_name;
};

}  // namespace herald
