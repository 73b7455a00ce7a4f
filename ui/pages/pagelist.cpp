// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagelist.h"

#include "ui/pages/alertspage.h"
#include "ui/pages/journalpage.h"
#include "ui/pages/kpispage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/rulespage.h"

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

using Maker = Page *(*)(const PageContext &, QWidget *);

}  // namespace

QList<Navigation::Entry> pageEntries()
{
    return {
        {u"overview"_s, Words::tr("Overview"), u"overview"_s}, {u"kpis"_s, Words::tr("KPIs"), u"kpis"_s},
        {u"alerts"_s, Words::tr("Alerts"), u"alerts"_s},       {u"journal"_s, Words::tr("Journal"), u"journal"_s},
        {u"rules"_s, Words::tr("Rules"), u"rules"_s},
    };
}

Page *createPage(const QString &name, const PageContext &context, QWidget *parent)
{
    static const QHash<QString, Maker> makers{
        {u"overview"_s, make<OverviewPage>}, {u"kpis"_s, make<KpisPage>},   {u"alerts"_s, make<AlertsPage>},
        {u"journal"_s, make<JournalPage>},   {u"rules"_s, make<RulesPage>},
    };
    const Maker maker = makers.value(name);
    return maker ? maker(context, parent) : nullptr;
}

}  // namespace herald
