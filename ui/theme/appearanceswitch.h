// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QObject>

class QApplication;

namespace herald {

/// Dresses the program as the person chose or, by default, as the desktop does: by the palette it gave at the start
/// and, where there is one, by its settings portal.
class AppearanceSwitch final : public QObject {
    Q_OBJECT
public:
    explicit AppearanceSwitch(QApplication &application, QObject *parent = nullptr);

    void use(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// Asks the portal; its answer comes later, if at all.
    void followDesktop();

signals:
    /// Another one was chosen, here or elsewhere.
    void chosen(herald::Appearance appearance);

private:
    void setDesktopIsDark(bool isDark);
    void dressNow();

    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    bool m_desktopIsDark = false;
};

}  // namespace herald
