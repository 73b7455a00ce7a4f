// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/postimport.h"

#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString word(PostTold::Outcome outcome)
{
    switch (outcome) {
    case PostTold::Outcome::Created: return u"created"_s;
    case PostTold::Outcome::Grown: return u"updated"_s;
    case PostTold::Outcome::Skipped: break;
    }
    return u"skipped"_s;
}

QJsonObject line(const QString &status, AchievementId id, const QString &reason)
{
    return {{u"status"_s, status},
            {u"achievement_id"_s, id.isStored() ? QJsonValue(id.value) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(reason)}};
}

}  // namespace

int PostsImported::count(PostTold::Outcome outcome) const
{
    return int(std::ranges::count(told, outcome, &PostTold::outcome));
}

Result<PostList> readSoundPosts(const QByteArray &bytes, Instant now)
{
    return readPosts(bytes).map([now](PostList list) {
        list.posts.removeIf([&](const ThreadsPost &post) {
            const auto sound = checkedAt(post, now);
            if (!sound)
                list.problems += u"%1: %2"_s.arg(keyOf(post), sound.error().text());
            return !sound;
        });
        return list;
    });
}

Result<PostsImported> importPosts(Database &database, const PostList &list, const ThreadsRules &rules, Instant now)
{
    return database.inFlatTransaction([&]() -> Result<PostsImported> {
        PostsImported imported{.told = {}, .problems = list.problems};
        for (const ThreadsPost &post : list.posts) {
            auto told = tellPost(database, judgedPost(post, rules, now), rules);
            if (!told)
                return tl::unexpected(told.error());
            imported.told += std::move(*told);
        }
        return imported;
    });
}

QJsonArray toJson(const PostsImported &imported)
{
    QJsonArray lines;
    for (const PostTold &one : imported.told)
        lines.append(line(word(one.outcome), one.id, one.reason));
    for (const QString &problem : imported.problems)
        lines.append(line(u"refused"_s, {}, problem));
    return lines;
}

}  // namespace herald
