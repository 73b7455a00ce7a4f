// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/desktopnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kService = "org.freedesktop.Notifications"_L1;
constexpr auto kPath = "/org/freedesktop/Notifications"_L1;
constexpr int kServersOwnTimeout = -1;

QDBusMessage call(const QString &method) { return QDBusMessage::createMethodCall(kService, kPath, kService, method); }

}  // namespace

uchar urgencyOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return 0;
    case Severity::Warning: return 1;
    case Severity::Critical: return 2;
    }
    return 1;
}

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
    askCapabilities();
}

void DesktopNotifier::askCapabilities()
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QStringList> reply = *finished;
        m_takesMarkup = !reply.isError() && reply.value().contains("body-markup"_L1);
        finished->deleteLater();
    });
}

QVariantMap DesktopNotifier::hintsFor(const Notification &notification) const
{
    QVariantMap hints{{u"urgency"_s, QVariant::fromValue(urgencyOf(notification.severity))}};
    if (const QString entry = QGuiApplication::desktopFileName(); !entry.isEmpty())
        hints.insert(u"desktop-entry"_s, entry);
    return hints;
}

void DesktopNotifier::show(const Notification &notification)
{
    if (!m_bus.isConnected()) {
        emit refused(notification);
        return;
    }
    const QString body = m_takesMarkup ? notification.body.toHtmlEscaped() : notification.body;
    auto message = call(u"Notify"_s);
    message << u"Herald"_s << m_ids.value(notification.reference) << u"herald"_s << notification.title << body
            << QStringList{u"default"_s, tr("Open")} << hintsFor(notification) << kServersOwnTimeout;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notification](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        if (reply.isError())
            emit refused(notification);
        else if (!notification.reference.isEmpty())
            m_ids.insert(notification.reference, reply.value());
    });
}

void DesktopNotifier::actionInvoked(uint id, const QString &)
{
    if (const QString reference = m_ids.key(id); !reference.isEmpty())
        emit clicked(reference);
}

void DesktopNotifier::notificationClosed(uint id, uint)
{
    if (const QString reference = m_ids.key(id); !reference.isEmpty())
        m_ids.remove(reference);
}

}  // namespace herald
