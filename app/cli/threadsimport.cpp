// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/threadsimport.h"

#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "workers/postkeeper.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QJsonObject toJson(const PostTold &told)
{
    using enum PostTold::Outcome;
    const QString status = told.outcome == Created ? u"created"_s : told.outcome == Grown ? u"updated"_s : u"skipped"_s;
    return {{u"status"_s, status},
            {u"achievement_id"_s, told.id.isStored() ? QJsonValue(told.id.value) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, told.reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(told.reason)}};
}

Result<QList<PostTold>> tellAll(Database &database, const QList<ThreadsPost> &posts, const ThreadsRules &rules,
                                Instant now)
{
    QList<PostTold> all;
    return database.inFlatTransaction([&]() -> Result<QList<PostTold>> {
        for (const ThreadsPost &post : posts) {
            auto told = tellPost(database, judgedPost(post, rules, now), rules);
            if (!told)
                return tl::unexpected(told.error());
            all += std::move(*told);
        }
        return all;
    });
}

/// Posts from times that cannot be are no better than those that cannot be read.
void refuseOddTimes(PostList &list, Instant now)
{
    list.posts.removeIf([&](const ThreadsPost &post) {
        const auto sound = checkedAt(post, now);
        if (!sound)
            list.problems += u"%1: %2"_s.arg(keyOf(post), sound.error().text());
        return !sound;
    });
}

}  // namespace

int importThreads(const Context &context, Database &database, const QString &file)
{
    auto list = readFile(file).and_then(readPosts);
    if (!list)
        return failed(list.error());
    refuseOddTimes(*list, context.clock.now());
    for (const QString &problem : std::as_const(list->problems))
        note(problem);
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    const auto told = tellAll(database, list->posts, config->threads, context.clock.now());
    if (!told)
        return failed(told.error());
    QHash<PostTold::Outcome, int> counts;
    QJsonArray items;
    for (const PostTold &one : *told) {
        ++counts[one.outcome];
        items.append(toJson(one));
    }
    for (const QString &problem : std::as_const(list->problems))
        items.append(QJsonObject{{u"status"_s, u"refused"_s}, {u"reason"_s, problem}});
    if (context.isJson)
        print(listDocument(items, items.size(), 0));
    else
        print(u"achievements created %1, updated %2; posts skipped %3, unreadable %4"_s
                  .arg(counts[PostTold::Outcome::Created])
                  .arg(counts[PostTold::Outcome::Grown])
                  .arg(counts[PostTold::Outcome::Skipped])
                  .arg(list->problems.size()));
    return list->problems.isEmpty() ? kDone : kFailed;
}

}  // namespace herald::cli
