// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/language.h"
#include "ui/models/reasontext.h"
#include "ui/models/statetext.h"
#include "ui/theme/icons.h"
#include "ui/tray/desktopnotifier.h"

using namespace Qt::StringLiterals;

namespace herald {

Tray::Tray(EnginePort &engine, const Language &language, const Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock),
      m_notifier(new DesktopNotifier(QDBusConnection::sessionBus(), this))
{
    buildMenu();
    m_icon.setContextMenu(&m_menu);
    showState();
    m_icon.show();
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            emit openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit referenceWanted(m_told); });
    connect(m_notifier, &DesktopNotifier::clicked, this, &Tray::referenceWanted);
    connect(m_notifier, &DesktopNotifier::refused, this, &Tray::showBubble);
    connect(&language, &Language::changed, this, [this] {
        buildMenu();
        showState();
    });
    connect(&engine, &EnginePort::overallChanged, this, &Tray::setState);
    connect(&engine, &EnginePort::notificationWanted, this,
            [this](const QString &title, const QString &body, const QString &reference, Severity severity) {
                const Instant now = m_clock.now();
                tell({noticeText(title, now), noticeText(body, now), reference, severity});
            });
}

Tray::~Tray() = default;

bool Tray::isShown() const { return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible(); }

void Tray::buildMenu()
{
    m_menu.clear();
    m_state = m_menu.addAction(QString());
    m_state->setEnabled(false);
    m_menu.addSeparator();
    const auto *openAction = m_menu.addAction(icon(u"window"_s), tr("Open Herald"));
    const auto *scrape = m_menu.addAction(icon(u"refresh"_s), tr("Collect now"));
    const auto *add = m_menu.addAction(icon(u"plus"_s), tr("Add an achievement…"));
    m_menu.addSeparator();
    const auto *quit = m_menu.addAction(icon(u"quit"_s), tr("Quit"));
    connect(openAction, &QAction::triggered, this, &Tray::openWanted);
    connect(scrape, &QAction::triggered, this, [this] { m_engine.scrapeNow(); });
    connect(add, &QAction::triggered, this, &Tray::addWanted);
    connect(quit, &QAction::triggered, this, &Tray::quitWanted);
}

void Tray::setState(Overall overall, const AlertCounts &alerts)
{
    m_overall = overall;
    m_alerts = alerts;
    showState();
}

void Tray::showState()
{
    const QString text = stateText(m_overall, m_alerts);
    m_state->setText(text);
    m_state->setIcon(trayIcon(m_overall));
    m_icon.setIcon(trayIcon(m_overall));
    m_icon.setToolTip(tr("Herald: %1", "state").arg(text));
}

void Tray::tell(const Notification &notification) { m_notifier->show(notification); }

/// The way of the desktops that have a tray but no notification service.
void Tray::showBubble(const Notification &notification)
{
    m_told = notification.reference;
    const auto kind = notification.severity == Severity::Critical  ? QSystemTrayIcon::Critical
                      : notification.severity == Severity::Warning ? QSystemTrayIcon::Warning
                                                                   : QSystemTrayIcon::Information;
    m_icon.showMessage(notification.title, notification.body, kind);
}

}  // namespace herald
