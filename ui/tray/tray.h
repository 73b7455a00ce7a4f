// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/tray/notification.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace herald {

class DesktopNotifier;
class Language;

/// Herald's place in the tray: one of three looks, a menu, and bubbles that open what they tell of.
class Tray final : public QObject {
    Q_OBJECT
public:
    Tray(EnginePort &engine, const Language &language, const Clock &clock, QObject *parent = nullptr);
    ~Tray() override;

    /// Is there a tray, and is Herald in it?
    [[nodiscard]] bool isShown() const;
    void setState(Overall overall, const AlertCounts &alerts);
    void tell(const Notification &notification);

signals:
    void openWanted();
    void addWanted();
    void quitWanted();
    /// A bubble was clicked that told of "alert:7" or the like.
    void referenceWanted(const QString &reference);

private:
    void buildMenu();
    void showState();
    void showBubble(const Notification &notification);

    EnginePort &m_engine;
    const Clock &m_clock;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    DesktopNotifier *m_notifier = nullptr;
    QAction *m_state = nullptr;
    Overall m_overall = Overall::CannotSee;
    AlertCounts m_alerts;
    QString m_told;  ///< the reference of the last bubble that the tray itself showed
};

}  // namespace herald
