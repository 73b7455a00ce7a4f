// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagelist.h"

#include "ui/pages/alertspage.h"
#include "ui/pages/insightspage.h"
#include "ui/pages/journalpage.h"
#include "ui/pages/kpispage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/rulespage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/timelinepage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::PageList)
};

template <class T>
Page *make(const PageContext &context, QWidget *parent)
{
    return new T(context, parent);
}

/// A page's name of the contract, which is also its icon's, its title, and how it is made.
struct PageKind {
    QString name;
    QString title;
    Page *(*make)(const PageContext &, QWidget *);
};

QList<PageKind> pageKinds()
{
    QList<PageKind> kinds;
    kinds += {u"overview"_s, Words::tr("Overview"), make<OverviewPage>};
    kinds += {u"timeline"_s, Words::tr("Timeline"), make<TimelinePage>};
    kinds += {u"kpis"_s, Words::tr("KPIs"), make<KpisPage>};
    kinds += {u"alerts"_s, Words::tr("Alerts"), make<AlertsPage>};
    kinds += {u"journal"_s, Words::tr("Journal"), make<JournalPage>};
    kinds += {u"rules"_s, Words::tr("Rules"), make<RulesPage>};
    kinds += {u"insights"_s, Words::tr("Insights"), make<InsightsPage>};
    kinds += {u"settings"_s, Words::tr("Settings"), make<SettingsPage>};
    return kinds;
}

}  // namespace

QList<Navigation::Entry> pageEntries()
{
    QList<Navigation::Entry> entries;
    for (const auto &kind : pageKinds())
        entries += {.name = kind.name, .title = kind.title, .icon = kind.name, .isLast = kind.name == "settings"_L1};
    return entries;
}

Page *createPage(const QString &name, const PageContext &context, QWidget *parent)
{
    const auto kinds = pageKinds();
    const auto kind = std::ranges::find(kinds, name, &PageKind::name);
    return kind == kinds.cend() ? nullptr : kind->make(context, parent);
}

}  // namespace herald
