// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearanceswitch.h"

#include "ui/theme/desktopscheme.h"
#include "ui/theme/typography.h"

#include <QApplication>

namespace herald {

AppearanceSwitch::AppearanceSwitch(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_desktopIsDark(tokensOf(QApplication::palette()).isDark)
{
    QApplication::setFont(baseFont(QApplication::font()));
}

void AppearanceSwitch::use(Appearance appearance)
{
    m_appearance = appearance;
    dressNow();
    emit chosen(appearance);
}

void AppearanceSwitch::followDesktop()
{
    const auto *scheme = new DesktopScheme(this);
    connect(scheme, &DesktopScheme::told, this, &AppearanceSwitch::setDesktopIsDark);
}

void AppearanceSwitch::setDesktopIsDark(bool isDark)
{
    if (std::exchange(m_desktopIsDark, isDark) != isDark && m_appearance == Appearance::System)
        dressNow();
}

void AppearanceSwitch::dressNow()
{
    const bool isDark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_desktopIsDark);
    dress(m_application, isDark ? darkTokens() : lightTokens());
}

}  // namespace herald
