// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/importroutes.h"

#include "api/jsonbody.h"
#include "api/readpool.h"
#include "api/written.h"
#include "domain/jsonfields.h"
#include "workers/postimport.h"
#include "workers/unwatch.h"
#include "workers/watching.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// More would keep the other writers waiting.
constexpr qsizetype kMaxPosts = 10'000;
constexpr qsizetype kMaxTargets = 1000;
constexpr qsizetype kMaxTarget = 4000;

Written writtenOf(const PostsImported &imported)
{
    using enum PostTold::Outcome;
    const QJsonArray items = toJson(imported);
    Written written{.reply = jsonReply(200, {{u"status"_s, u"success"_s},
                                             {u"created"_s, imported.count(Created)},
                                             {u"updated"_s, imported.count(Grown)},
                                             {u"skipped"_s, imported.count(Skipped)},
                                             {u"refused"_s, imported.problems.size()},
                                             {u"items"_s, items},
                                             {u"total"_s, items.size()},
                                             {u"next"_s, QJsonValue::Null}})};
    written.facts.changed = imported.count(Grown);
    for (const PostTold &one : imported.told) {
        written.counted += Counter::ThreadsIntegrations;
        if (one.outcome != Created)
            continue;
        written.facts.created += one.id;
        written.counted += Counter::ViralPosts;
    }
    return written;
}

ApiResult<WriteJob> importPostsOf(const RouteCall &call, const ThreadsRules &rules)
{
    const auto list = readSoundPosts(call.request.body, call.now);
    if (!list)
        return tl::unexpected(ApiError{.status = 400, .code = "not_json", .what = list.error().what});
    if (list->posts.size() > kMaxPosts)
        return tl::unexpected(
            apiError({ErrorKind::Invalid, u"Send at most %1 posts at once."_s.arg(kMaxPosts), u"posts"_s}));
    return WriteJob([list = *list, rules, now = call.now](Database &database) {
        return importPosts(database, list, rules, now).map(writtenOf);
    });
}

/// A kind of repository, by the member that names them.
struct Repositories {
    WatchKind kind;
    QLatin1StringView member;
    Result<> (*check)(const QString &target);
};

ApiResult<QStringList> targetsOf(const RouteCall &call, const Repositories &repositories)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<QStringList> {
        JsonFields fields(body);
        QStringList targets = fields.texts(repositories.member, kMaxTargets, kMaxTarget).value_or(QStringList());
        if (targets.isEmpty())
            fields.refuse(repositories.member, u"Send a list of at least one."_s);
        for (const QString &target : std::as_const(targets)) {
            if (const auto sound = repositories.check(target); !sound)
                fields.refuse(repositories.member, sound.error().what);
        }
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        targets.removeDuplicates();
        return targets;
    });
}

WriteHandler importOf(const Repositories &repositories)
{
    return [repositories](const RouteCall &call) {
        return targetsOf(call, repositories).map([&](const QStringList &targets) {
            return WriteJob([kind = repositories.kind, targets, now = call.now](Database &database) {
                return watchAll(database, kind, targets, now).map([&] {
                    const QString message =
                        u"The running engine reads them and goes on watching; /health says how far it is."_s;
                    return Written{.reply = jsonReply(202, {{u"status"_s, u"accepted"_s},
                                                            {u"message"_s, message},
                                                            {u"repositories"_s, QJsonArray::fromStringList(targets)}}),
                                   .facts = {.watches = int(targets.size())}};
                });
            });
        });
    };
}

ApiResult<ApiReply> listWatches(const RouteCall &, ReadContext &context)
{
    return listReply(watchesJson(context.database));
}

ApiResult<WriteJob> removeWatch(const RouteCall &call)
{
    return jsonBody(call.request.body).and_then([](const QJsonObject &body) -> ApiResult<WriteJob> {
        JsonFields fields(body);
        const auto kind = fields.word("kind"_L1, watchKindFrom, u"git, github, page");
        const QString target = fields.requiredText("target"_L1, kMaxTarget);
        if (!kind)
            fields.refuse("kind"_L1, u"Send git, github or page."_s);
        if (const auto done = fields.finish(); !done)
            return tl::unexpected(apiError(done.error()));
        return WriteJob([kind = *kind, target](Database &database) {
            const auto removed = unwatch(database, kind, target);
            if (!removed)
                return written(tl::unexpected(removed.error()));
            return Result<Written>(
                Written{.reply = jsonReply(200, {{u"status"_s, u"success"_s}}), .facts = {.watches = 1}});
        });
    });
}

}  // namespace

Routes importRoutes(const RulesInForce &rules)
{
    const WriteHandler threads = [rules](const RouteCall &call) { return importPostsOf(call, rules()); };
    return {{HttpMethod::Post, "/import/threads", threads},
            {HttpMethod::Post, "/import/git", importOf({WatchKind::Repository, "paths"_L1, checkRepository})},
            {HttpMethod::Post, "/import/github", importOf({WatchKind::Forge, "repositories"_L1, checkForge})},
            {HttpMethod::Get, "/watches", ReadHandler(listWatches)},
            {HttpMethod::Post, "/watches/remove", WriteHandler(removeWatch)}};
}

}  // namespace herald
