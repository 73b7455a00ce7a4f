// SPDX-License-Identifier: GPL-3.0-or-later
// A year of webhooks, 50,000 events, from the inbox to achievements: as they came, in another order, and once more over
// what is there. The counters tell how many achievements there are and how many the second time added: none.
#include "store/achievementstore.h"
#include "support/inboxstory.h"
#include "support/temporarydatabase.h"
#include "workers/inboxdrain.h"

#include <QCryptographicHash>
#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr int kYear = 50'000;
constexpr Instant kNow = fromMs(1'800'000'000'000);

const InboxStory &year()
{
    static const InboxStory story(kYear);
    return story;
}

void receive(Database &database, const QList<InboxEvent> &events)
{
    const auto done = database.inTransaction([&]() -> Result<> {
        for (const InboxEvent &event : events) {
            if (const auto taken = InboxStore(database).receive(event); !taken)
                return tl::unexpected(taken.error());
        }
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
}

int drain(Database &database)
{
    InboxDrain inbox(database, {.person = InboxStory::person()});
    int created = 0;
    for (bool isEmpty = false; !isEmpty;) {
        const auto step = inbox.step(kNow);
        if (!step)
            qFatal("%s", qPrintable(step.error().text()));
        created += int(step->change.created.size());
        isEmpty = step->isEmpty;
    }
    return created;
}

/// Of all that the achievements say, whatever their ids are: one number for two sets that are the same.
double fingerprint(Database &database)
{
    const AchievementStore store(database);
    QByteArrayList all;
    const auto page = store.find({.limit = 1'000'000});
    for (const Achievement &item : page->items) {
        Achievement achievement = *store.achievement(item.id);
        achievement.id = {};
        achievement.createdAt = achievement.updatedAt = {};
        std::ranges::sort(achievement.evidence, {}, [](const Evidence &e) { return e.kind + e.reference; });
        all.append(QJsonDocument(toJson(achievement)).toJson(QJsonDocument::Compact));
    }
    std::ranges::sort(all);
    const QByteArray hash = QCryptographicHash::hash(all.join('\n'), QCryptographicHash::Sha256);
    return hash.left(6).toHex().toLongLong(nullptr, 16);
}

/// `seed` 0: in the order in which they happened.
void replaysAYear(benchmark::State &state)
{
    const auto seed = unsigned(state.range(0));
    const QList<InboxEvent> events = seed == 0 ? year().events() : year().shuffled(seed);
    for (auto _ : state) {
        state.PauseTiming();
        TemporaryDatabase database;
        receive(*database, events);
        state.ResumeTiming();
        drain(*database);
        state.PauseTiming();
        state.counters["achievements"] = double(AchievementStore(*database).find({.limit = 1})->total);
        state.counters["fingerprint"] = fingerprint(*database);
        if (!InboxStore(*database).replayAll())
            qFatal("The inbox cannot be replayed.");
        state.counters["added_by_replay"] = drain(*database);
        state.counters["same_after_replay"] = fingerprint(*database) == state.counters["fingerprint"];
        state.ResumeTiming();
    }
    state.SetItemsProcessed(kYear);
}
BENCHMARK(replaysAYear)->Arg(0)->Arg(1)->Arg(2)->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace

BENCHMARK_MAIN();
