// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDBusMessage>
#include <QDir>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString kName = u"io.github.herald.Herald"_s;
const QString kPath = u"/io/github/herald/Herald"_s;
constexpr int kPatienceMs = 3000;

/// Another data folder is another Herald.
QString nameFor(const QString &dataDir)
{
    const QByteArray folder = QDir(dataDir).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(12);
    return kName + u".at"_s + QString::fromLatin1(hash);
}

}  // namespace

SingleInstance::SingleInstance(QDBusConnection bus, const QString &dataDir, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)), m_name(nameFor(dataDir))
{
}

SingleInstance::~SingleInstance()
{
    if (!m_bus.isConnected())
        return;
    m_bus.unregisterObject(kPath);
    m_bus.unregisterService(m_name);
}

bool SingleInstance::isShownElsewhere()
{
    if (!m_bus.isConnected())
        return false;
    m_bus.registerObject(kPath, this, QDBusConnection::ExportScriptableSlots);
    if (m_bus.registerService(m_name))
        return false;
    QDBusMessage activate =
        QDBusMessage::createMethodCall(m_name, kPath, u"org.freedesktop.Application"_s, u"Activate"_s);
    activate << QVariantMap();
    // One that does not answer shows nothing: then this one has to.
    return m_bus.call(activate, QDBus::Block, kPatienceMs).type() == QDBusMessage::ReplyMessage;
}

void SingleInstance::Activate(const QVariantMap & /*platformData*/) { emit showWanted(); }

}  // namespace herald
