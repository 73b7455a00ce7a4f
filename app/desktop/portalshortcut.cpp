// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/portalshortcut.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUuid>

Q_DECLARE_METATYPE(herald::PortalKey)

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kInterface = "org.freedesktop.portal.GlobalShortcuts"_L1;
constexpr auto kRequest = "org.freedesktop.portal.Request"_L1;
constexpr auto kId = "add-achievement"_L1;

QDBusMessage call(const QString &method) { return QDBusMessage::createMethodCall(kService, kPath, kInterface, method); }

QString newToken() { return u"herald_"_s + QUuid::createUuid().toString(QUuid::Id128); }

}  // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const PortalKey &key)
{
    argument.beginStructure();
    argument << key.id << key.properties;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PortalKey &key)
{
    argument.beginStructure();
    argument >> key.id >> key.properties;
    argument.endStructure();
    return argument;
}

PortalShortcut::PortalShortcut(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    qDBusRegisterMetaType<PortalKey>();
    qDBusRegisterMetaType<QList<PortalKey>>();
}

void PortalShortcut::ask(const QString &trigger, const QString &description)
{
    m_key = {kId, {{u"description"_s, description}, {u"preferred_trigger"_s, trigger}}};
    if (!m_bus.isConnected()) {
        emit refused();
        return;
    }
    auto version = QDBusMessage::createMethodCall(kService, kPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    version << QString(kInterface) << u"version"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(version), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (finished->isError())
            emit refused();
        else
            createSession();
    });
}

/// The portal answers by a signal of an object whose path follows from our name and a token of ours: subscribed to
/// before the call, it cannot be missed. Gives the token.
QString PortalShortcut::expectReply(const char *slot)
{
    const QString token = newToken();
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    const QString path = u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(sender, token);
    m_bus.connect(kService, path, kRequest, u"Response"_s, this, slot);
    return token;
}

void PortalShortcut::send(const QDBusMessage &message)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (finished->isError())
            emit refused();
    });
}

void PortalShortcut::createSession()
{
    auto message = call(u"CreateSession"_s);
    message << QVariantMap{{u"handle_token"_s, expectReply(SLOT(sessionMade(uint, QVariantMap)))},
                           {u"session_handle_token"_s, newToken()}};
    send(message);
}

void PortalShortcut::sessionMade(uint response, const QVariantMap &results)
{
    const QString session = results.value(u"session_handle"_s).toString();
    if (response != 0 || session.isEmpty()) {
        emit refused();
        return;
    }
    m_session = QDBusObjectPath(session);
    m_bus.connect(kService, kPath, kInterface, u"Activated"_s, this,
                  SLOT(keyPressed(QDBusObjectPath, QString, qulonglong, QVariantMap)));
    auto message = call(u"BindShortcuts"_s);
    message << QVariant::fromValue(m_session) << QVariant::fromValue(QList<PortalKey>{m_key}) << QString()
            << QVariantMap{{u"handle_token"_s, expectReply(SLOT(keysBound(uint, QVariantMap)))}};
    send(message);
}

void PortalShortcut::keysBound(uint response, const QVariantMap &)
{
    if (response == 0)
        emit bound();
    else
        emit refused();
}

void PortalShortcut::keyPressed(const QDBusObjectPath &session, const QString &id, qulonglong, const QVariantMap &)
{
    if (session == m_session && id == kId)
        emit activated();
}

}  // namespace herald
