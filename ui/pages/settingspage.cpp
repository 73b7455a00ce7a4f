// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/settings/enginesection.h"
#include "ui/settings/metricsection.h"
#include "ui/settings/repositorysection.h"
#include "ui/settings/screensection.h"
#include "ui/settings/tellingsection.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kTwoColumnsFrom = 960;
constexpr int kWidest = 1360;
}  // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget(scroll);
    m_body->setProperty("kind", u"scrolled"_s);
    scroll->setWidget(m_body);
    outer->addWidget(scroll);
    build();
}

void SettingsPage::build()
{
    auto *host = new QWidget(m_body);
    host->setMaximumWidth(kWidest);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, host);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::kLarge);
    auto *first = new QVBoxLayout;
    first->setSpacing(space::kLarge);
    first->addWidget(new MetricSection(context(), host));
    first->addWidget(new ScreenSection(context(), host));
    first->addStretch();
    auto *second = new QVBoxLayout;
    second->setSpacing(space::kLarge);
    second->addWidget(new RepositorySection(context(), host));
    second->addWidget(new TellingSection(context(), host));
    second->addWidget(new EngineSection(context(), host));
    second->addStretch();
    m_columns->addLayout(first, 1);
    m_columns->addLayout(second, 1);
    auto *line = new QHBoxLayout(m_body);
    line->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kHuge);
    line->addWidget(host, 1);
    line->addStretch();
}

void SettingsPage::ask() { answered(); }

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < kTwoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace herald
