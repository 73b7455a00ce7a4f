// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refresh.h"

namespace herald {

Refresh::Refresh(std::chrono::milliseconds pause, QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isWanted && !m_isUnderWay)
            ask();
    });
}

void Refresh::want()
{
    m_isWanted = true;
    if (!m_isUnderWay && !m_pause.isActive())
        ask();
}

void Refresh::answered()
{
    m_isUnderWay = false;
    if (m_isWanted && !m_pause.isActive())
        ask();
}

void Refresh::ask()
{
    m_isWanted = false;
    m_isUnderWay = true;
    m_pause.start();
    emit due();
}

}  // namespace herald
