// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/globalshortcut.h"

#include "desktop/portalshortcut.h"
#include "desktop/x11shortcut.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr quint32 kKey = 'h';  // X11's number of a Latin letter is its own

}  // namespace

GlobalShortcut::GlobalShortcut(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_portal(new PortalShortcut(bus, this)), m_x11(new X11Shortcut(this))
{
    connect(m_portal, &PortalShortcut::activated, this, &GlobalShortcut::activated);
    connect(m_portal, &PortalShortcut::bound, this, [this] { emit settled(true); });
    connect(m_portal, &PortalShortcut::refused, this, [this] { emit settled(m_x11->grab(kKey)); });
    connect(m_x11, &X11Shortcut::activated, this, &GlobalShortcut::activated);
}

void GlobalShortcut::start(const QString &description) { m_portal->ask(u"CTRL+ALT+h"_s, description); }

}  // namespace herald
