// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"
#include "store/integrity.h"
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "support/achievements.h"
#include "support/temporarydatabase.h"

#include <QCoreApplication>
#include <benchmark/benchmark.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

/// Stops the benchmark with the error, where there is one.
template <class T>
bool isWell(benchmark::State &state, const Result<T> &result)
{
    if (!result)
        state.SkipWithError(result.error().text().toStdString().c_str());
    return result.has_value();
}

/// Scrapes of series that wander as a host's do: shares of a total, in steps of a ten-thousandth.
class Host {
public:
    Host(const QString &metric, int series) : m_levels(size_t(series), 5000)
    {
        for (int i = 0; i < series; ++i)
            m_keys.push_back({metric, {{u"instance"_s, QString::number(i)}}});
    }

    [[nodiscard]] std::vector<SeriesSample> scrape(Instant at)
    {
        std::vector<SeriesSample> batch;
        for (size_t i = 0; i < m_keys.size(); ++i) {
            m_levels[i] = std::clamp(m_levels[i] + int(m_random() % 201) - 100, 0, 10'000);
            batch.push_back({m_keys[i], {at, m_levels[i] / 1e4}});
        }
        return batch;
    }

    [[nodiscard]] const std::vector<SeriesKey> &keys() const { return m_keys; }

private:
    std::vector<SeriesKey> m_keys;
    std::vector<int> m_levels;
    std::mt19937 m_random{1};
};

void appendScrape(benchmark::State &state)
{
    TemporaryDatabase database;
    SampleStore store(*database);
    SampleKeeper keeper(*database);
    Host host(u"m"_s, int(state.range(0)));
    Instant at = kStart;
    for (auto _ : state) {
        state.PauseTiming();
        const auto batch = host.scrape(at += 15s);
        state.ResumeTiming();
        if (!isWell(state, store.append(batch)))
            return;
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(appendScrape)->Arg(50)->Arg(1000)->Iterations(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One hour of one bucket at 15 s: the longest that maintenance holds the database at a time.
void sealAnHour(benchmark::State &state)
{
    TemporaryDatabase database;
    SampleStore store(*database);
    SampleKeeper keeper(*database);
    Host host(u"m"_s, 31);
    Instant hour = kStart;
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<SeriesSample> batch;
        for (int i = 0; i < 240; ++i)
            std::ranges::copy(host.scrape(hour + i * 15s), std::back_inserter(batch));
        hour += 1h;
        if (!isWell(state, store.append(batch)))
            return;
        state.ResumeTiming();
        if (!isWell(state, keeper.sealAll()))
            return;
    }
}
BENCHMARK(sealAnHour)->Iterations(50)->Unit(benchmark::kMillisecond)->UseRealTime();

/// 30 days of 50 series at 15 s, sealed as maintenance does it, but for the last hours.
class Month {
public:
    Month() : store(*database)
    {
        SampleKeeper keeper(*database);
        Host host(u"cpu"_s, 50);
        for (Instant at = kStart; at < end(); at += 1h) {
            std::vector<SeriesSample> batch;
            for (Duration after{}; after < 1h; after += 15s)
                std::ranges::copy(host.scrape(at + after), std::back_inserter(batch));
            if (!store.append(batch) || !keeper.maintain(at, {}, 100))
                throw std::runtime_error("the month cannot be stored");
        }
        key = host.keys().front();
    }

    [[nodiscard]] static Instant end() { return kStart + 30 * 24h; }

    TemporaryDatabase database;
    SampleStore store;
    SeriesKey key;
};

Month &month()
{
    static Month built;  // only once, and only where a benchmark wants it
    return built;
}

void thinnedChart(benchmark::State &state)
{
    const Month &data = month();
    size_t points = 0;
    for (auto _ : state) {
        const auto chart =
            data.store.thinned(u"cpu"_s, {Month::end() - std::chrono::hours(state.range(0)), Month::end(), 800});
        if (!isWell(state, chart))
            return;
        points = 0;
        for (const SeriesData &series : *chart)
            points += series.samples.size();
    }
    state.counters["points"] = double(points);
}
BENCHMARK(thinnedChart)->ArgName("hours")->Arg(1)->Arg(24)->Arg(24 * 7)->Arg(24 * 30)->Unit(benchmark::kMillisecond);

void allSamplesOfAMonth(benchmark::State &state)
{
    const Month &data = month();
    qint64 samples = 0;
    for (auto _ : state) {
        const auto all = data.store.samplesOf(u"cpu"_s, kStart, Month::end());
        if (!isWell(state, all))
            return;
        samples = 0;
        for (const SeriesData &series : *all)
            samples += qint64(series.samples.size());
    }
    state.SetItemsProcessed(state.iterations() * samples);
}
BENCHMARK(allSamplesOfAMonth)->Unit(benchmark::kMillisecond);

void oneSeriesOfAMonth(benchmark::State &state)
{
    const Month &data = month();
    for (auto _ : state) {
        if (!isWell(state, data.store.samples(data.key, kStart, Month::end())))
            return;
    }
}
BENCHMARK(oneSeriesOfAMonth)->Unit(benchmark::kMillisecond);

void lastFiveMinutes(benchmark::State &state)
{
    const Month &data = month();
    for (auto _ : state) {
        if (!isWell(state, data.store.samples(data.key, Month::end() - 5min, Month::end())))
            return;
    }
}
BENCHMARK(lastFiveMinutes)->Unit(benchmark::kMicrosecond);

void latestSample(benchmark::State &state)
{
    const Month &data = month();
    for (auto _ : state) {
        if (!isWell(state, data.store.latest(data.key)))
            return;
    }
}
BENCHMARK(latestSample)->Unit(benchmark::kMicrosecond);

void meanOfADay(benchmark::State &state)
{
    const Month &data = month();
    for (auto _ : state) {
        if (!isWell(state, data.store.summary(data.key, Month::end() - 24h, Month::end())))
            return;
    }
}
BENCHMARK(meanOfADay)->Unit(benchmark::kMicrosecond);

void checkAMonth(benchmark::State &state)
{
    const Month &data = month();
    for (auto _ : state) {
        const auto report = check(*data.database);
        if (!isWell(state, report))
            return;
        if (!report->problems.isEmpty())
            state.SkipWithError(report->problems.front().toStdString().c_str());
    }
    if (const auto counted = stats(*data.database)) {
        state.counters["bytes/sample"] = counted->bytesPerSample().value_or(0);
        state.counters["file MB"] = double(counted->fileBytes) / 1e6;
    }
}
BENCHMARK(checkAMonth)->Iterations(1)->Unit(benchmark::kMillisecond);

const QStringList kWords{u"start"_s,  u"latency"_s, u"cache"_s,  u"index"_s,  u"query"_s,   u"theme"_s,  u"import"_s,
                         u"export"_s, u"parser"_s,  u"widget"_s, u"memory"_s, u"disk"_s,    u"socket"_s, u"thread"_s,
                         u"alert"_s,  u"chart"_s,   u"report"_s, u"budget"_s, u"release"_s, u"review"_s};

/// So many achievements with sentences of common words, tags and one piece of evidence.
class Career {
public:
    explicit Career(int count) : store(*database)
    {
        std::mt19937 random(1);
        const auto sentence = [&random](int words) {
            QStringList chosen;
            for (int i = 0; i < words; ++i)
                chosen << kWords[qsizetype(random() % size_t(kWords.size()))] + QString::number(random() % 50);
            return chosen.join(u' ');
        };
        for (int done = 0; done < count;) {
            const auto stored = database->inTransaction([&]() -> Result<> {
                for (const int end = std::min(done + 10'000, count); done < end; ++done) {
                    Achievement each = anAchievement(u"key:%1"_s.arg(done), sentence(6));
                    each.description = sentence(25);
                    each.category = kCategories[random() % kCategories.size()];
                    each.status = AchievementStatus(random() % 3);
                    each.completedAt = kStart + std::chrono::minutes(random() % 1'000'000);
                    each.tags = {kWords[qsizetype(random() % 20)], kWords[qsizetype(random() % 20)]};
                    each.impact = double(random() % 100);
                    each.evidence = {evidenceOf(u"commit"_s, QString::number(done), kStart)};
                    if (auto put = store.put(each, kStart); !put)
                        return tl::unexpected(put.error());
                }
                return {};
            });
            if (!stored)
                throw std::runtime_error(stored.error().text().toStdString());
        }
    }

    TemporaryDatabase database;
    AchievementStore store;
};

Career &career(qint64 count)
{
    static std::map<qint64, std::unique_ptr<Career>> built;
    auto &one = built[count];
    if (!one)
        one = std::make_unique<Career>(int(count));
    return *one;
}

void findPage(benchmark::State &state, const AchievementQuery &query)
{
    const Career &data = career(state.range(0));
    qint64 total = 0;
    for (auto _ : state) {
        const auto page = data.store.find(query);
        if (!isWell(state, page))
            return;
        total = page->total;
    }
    state.counters["found"] = double(total);
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->ArgName("rows")->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(findPage, firstPage, AchievementQuery{})->Apply(sizes);
BENCHMARK_CAPTURE(findPage, category, AchievementQuery{.categories = {Category::Bugfix}})->Apply(sizes);
BENCHMARK_CAPTURE(findPage, categoryAndStatus,
                  AchievementQuery{.categories = {Category::Bugfix}, .statuses = {AchievementStatus::Draft}})
    ->Apply(sizes);
BENCHMARK_CAPTURE(findPage, tag, AchievementQuery{.tag = u"cache"_s})->Apply(sizes);
BENCHMARK_CAPTURE(findPage, impact, AchievementQuery{.minImpact = 95, .order = AchievementQuery::Order::Impact})
    ->Apply(sizes);
BENCHMARK_CAPTURE(findPage, oneWord, AchievementQuery{.text = u"latency7"_s})->Apply(sizes);
BENCHMARK_CAPTURE(findPage, twoWords, AchievementQuery{.text = u"latency7 theme4"_s})->Apply(sizes);
BENCHMARK_CAPTURE(findPage, commonBeginning, AchievementQuery{.text = u"lat"_s})->Apply(sizes);

void statsByCategory(benchmark::State &state)
{
    const Career &data = career(state.range(0));
    for (auto _ : state) {
        if (!isWell(state, data.store.stats()))
            return;
    }
}
BENCHMARK(statsByCategory)->Apply(sizes);

void putAgain(benchmark::State &state)
{
    Career &data = career(state.range(0));
    const Achievement known = anAchievement(u"key:7"_s, u"known"_s);
    for (auto _ : state) {
        if (!isWell(state, data.store.put(known, kStart)))
            return;
    }
}
BENCHMARK(putAgain)->Arg(10'000)->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
