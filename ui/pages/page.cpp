// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

using namespace std::chrono_literals;

namespace herald {

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_refresh(1s, this)
{
    setFocusPolicy(Qt::ClickFocus);
    connect(&m_refresh, &Refresh::due, this, &Page::ask);
    connect(&context.engine, &EnginePort::stored, this, [this] {
        if (isVisible())
            want();
    });
}

void Page::open(const QString &) {}

void Page::want() { m_refresh.want(); }

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    want();
}

void Page::answered()
{
    m_refresh.answered();
    m_hasAnswer = true;
    settle();
}

void Page::settle()
{
    if (m_isLoaded || !m_hasAnswer || !isComplete())
        return;
    m_isLoaded = true;
    emit loaded();
}

void Page::await()
{
    m_isLoaded = false;
    settle();
}

std::optional<QString> referred(const QString &reference, QLatin1StringView kind)
{
    const qsizetype colon = reference.indexOf(u':');
    if (colon < 0 || QStringView(reference).first(colon) != kind)
        return std::nullopt;
    return reference.sliced(colon + 1);
}

}  // namespace herald
