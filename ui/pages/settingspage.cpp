// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/settings/aboutsection.h"
#include "ui/settings/enginesection.h"
#include "ui/settings/forgesection.h"
#include "ui/settings/metricsection.h"
#include "ui/settings/pagesection.h"
#include "ui/settings/repositorysection.h"
#include "ui/settings/screensection.h"
#include "ui/settings/tellingsection.h"
#include "ui/settings/worksection.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kTwoColumnsFrom = 1020;
constexpr int kWidest = 1360;
constexpr qsizetype kInFirstColumn = 4;
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
    m_sections = {
        new MetricSection(context(), host),  new PageSection(context(), host),       new ScreenSection(context(), host),
        new WorkSection(context(), host),    new RepositorySection(context(), host), new ForgeSection(context(), host),
        new TellingSection(context(), host), new EngineSection(context(), host),     new AboutSection(context(), host)};
    auto *first = new QVBoxLayout;
    auto *second = new QVBoxLayout;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        (i < kInFirstColumn ? first : second)->addWidget(m_sections[i]);
        connect(m_sections[i], &SettingsSection::completed, this, [this] { settle(); });
    }
    for (auto *column : {first, second}) {
        column->setSpacing(space::kLarge);
        column->addStretch(1);  // else lists of the shorter column grow
    }
    m_columns->addLayout(first, 1);
    m_columns->addLayout(second, 1);
    auto *line = new QHBoxLayout(m_body);
    line->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kHuge);
    line->addWidget(host, 1);
    line->addStretch();
}

bool SettingsPage::isComplete() const
{
    return std::ranges::all_of(m_sections, [](const SettingsSection *section) { return section->isComplete(); });
}

void SettingsPage::ask() { answered(); }

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < kTwoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace herald
