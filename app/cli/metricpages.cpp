// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/metricpages.h"

#include "cli/output.h"
#include "sources/pageaddress.h"
#include "workers/expositionsource.h"
#include "workers/unwatch.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QString intervalText(const Watch &page) { return page.interval > Duration::zero() ? toText(page.interval) : u"-"_s; }

int list(const Context &context, Database &database)
{
    const auto pages = WatchStore(database).all(WatchKind::Page);
    if (!pages)
        return failed(pages.error());
    QJsonArray items;
    QList<QStringList> lines{{u"PAGE"_s, u"EVERY"_s, u"SINCE"_s}};
    for (const Watch &page : *pages) {
        items.append(QJsonObject{{u"url"_s, page.target},
                                 {u"interval_seconds"_s, double(page.interval.count()) / 1000},
                                 {u"added_at"_s, toRfc3339(page.addedAt)},
                                 {u"enabled"_s, page.isEnabled}});
        lines += {page.target, intervalText(page), toRfc3339(page.addedAt)};
    }
    context.isJson ? print(listDocument(items, items.size(), 0)) : print(table(lines));
    return kDone;
}

int add(const Context &context, Database &database, const QUrl &page, const Arguments &arguments)
{
    const auto interval = parseDuration(arguments.value(u"every"_s, u"0s"_s));
    if (!interval || (arguments.has(u"every"_s) && *interval < std::chrono::seconds(1)))
        return wrongUse(u"--every wants a duration of at least 1s, such as 30s."_s);
    const auto saved = WatchStore(database).save(
        {.kind = WatchKind::Page, .target = page.toString(), .interval = *interval, .addedAt = context.clock.now()});
    if (!saved)
        return failed(saved.error());
    note(u"heraldctl scrape --source %1 reads it now; a running engine reads it within a minute."_s.arg(
        pageSourceName(page)));
    return kDone;
}

int remove(Database &database, const QUrl &page)
{
    const auto removed = unwatch(database, WatchKind::Page, page.toString());
    return removed ? kDone : failed(removed.error());
}

}  // namespace

int metricPages(const Context &context, Database &database, const Arguments &arguments)
{
    const QString action = arguments.words.value(1);
    if (action.isEmpty())
        return list(context, database);
    if ((action != "add"_L1 && action != "remove"_L1) || arguments.words.size() != 3)
        return wrongUse(u"metrics pages lists them; metrics pages add URL [--every 30s] and remove URL change them."_s);
    const auto page = pageAddress(arguments.words[2]);
    if (!page)
        return wrongUse(page.error().text());
    return action == "add"_L1 ? add(context, database, *page, arguments) : remove(database, *page);
}

}  // namespace herald::cli
