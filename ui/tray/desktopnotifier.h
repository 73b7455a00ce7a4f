// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notification.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QVariantMap>

namespace herald {

/// Bubbles over org.freedesktop.Notifications (Desktop Notifications Specification 1.2): urgency, one bubble for each
/// reference, and a click that says which. What the desktop does not take comes back by refused().
class DesktopNotifier final : public QObject {
    Q_OBJECT
public:
    DesktopNotifier(const QDBusConnection &bus, QObject *parent);

    void show(const Notification &notification);

signals:
    void clicked(const QString &reference);
    void refused(const herald::Notification &notification);

private slots:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void askCapabilities();
    [[nodiscard]] QVariantMap hintsFor(const Notification &notification) const;

    QDBusConnection m_bus;
    QHash<QString, uint> m_ids;  ///< reference -> the bubble that shows it
    bool m_takesMarkup = false;
};

/// The specification's urgency: 0 low, 1 normal, 2 critical.
[[nodiscard]] uchar urgencyOf(Severity severity);

}  // namespace herald
