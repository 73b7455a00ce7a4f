// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagelist.h"

#include "ui/pages/overviewpage.h"

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
        {u"overview"_s, Words::tr("Overview"), u"overview"_s},
    };
}

Page *createPage(const QString &name, const PageContext &context, QWidget *parent)
{
    static const QHash<QString, Maker> makers{
        {u"overview"_s, make<OverviewPage>},
    };
    const Maker maker = makers.value(name);
    return maker ? maker(context, parent) : nullptr;
}

}  // namespace herald
