// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storeengine.h"
#include "store/achievementstore.h"
#include "store/inboxstore.h"
#include "workers/categoryadviser.h"
#include "workers/postimport.h"
#include "workers/revaluation.h"

namespace herald {

// What the collector's inbox and its imports are asked.

QFuture<Result<FailedEvents>> StoreEngine::failedEvents(int limit)
{
    return m_jobs.read([limit](Database &database) -> Result<FailedEvents> {
        const auto events = InboxStore(database).failed(limit);
        const auto total = InboxStore(database).countFailed();
        if (!events || !total)
            return tl::unexpected(events ? total.error() : events.error());
        FailedEvents failed{.items = {}, .total = *total};
        for (const InboxEvent &event : *events)
            failed.items += {event.id.value, event.receivedAt, event.source, event.kind, event.error};
        return failed;
    });
}

QFuture<Result<Category>> StoreEngine::guessCategory(QString title, QString description)
{
    return m_jobs.read([title, description](Database &database) {
        return CategoryAdviser(database)
            .guess({.repository = {}, .subject = title, .body = description, .paths = {}, .labels = {}})
            .map([](const CategoryGuess &guess) { return guess.category; });
    });
}

QFuture<Result<qint64>> StoreEngine::replayEvents()
{
    auto replayed = m_jobs.write([](Database &database) { return InboxStore(database).replayAll(); });
    return changed(std::move(replayed)).then(this, [this](const Result<qint64> &events) {
        emit inboxChanged();
        return events;
    });
}

QFuture<Result<ImportedPosts>> StoreEngine::importPosts(QByteArray file)
{
    return changed(
        m_jobs.write([file, rules = m_options.config.threads, now = m_options.clock.now()](Database &database) {
            return readSoundPosts(file, now).and_then([&](const PostList &list) {
                return herald::importPosts(database, list, rules, now).map([](const PostsImported &imported) {
                    return ImportedPosts{.created = imported.count(PostTold::Outcome::Created),
                                         .updated = imported.count(PostTold::Outcome::Grown),
                                         .skipped = imported.count(PostTold::Outcome::Skipped),
                                         .problems = imported.problems};
                });
            });
        }));
}

QFuture<Result<ComputedValues>> StoreEngine::computeValues()
{
    return changed(m_jobs.write([rules = m_options.config.threads, now = m_options.clock.now()](Database &database) {
        return revalueAll(database, rules, now).map([](const Revaluation &done) {
            return ComputedValues{done.looked, done.changed};
        });
    }));
}

QFuture<Result<>> StoreEngine::removeAchievement(AchievementId id)
{
    return changed(m_jobs.write([id](Database &database) { return AchievementStore(database).remove(id); }));
}

}  // namespace herald
