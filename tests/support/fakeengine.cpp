// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeengine.h"

#include "alerts/ruleindex.h"
#include "alerts/watched.h"
#include "notify/alertingconfig.h"

#include <QPromise>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

std::vector<Sample> sampled(const FakeEngine::Curve &curve, Instant from, Instant to, Duration step)
{
    std::vector<Sample> samples;
    for (Instant at = from; at < to; at += step) {
        if (const auto value = curve(at))
            samples.push_back({at, *value});
    }
    return samples;
}

double meanOf(const FakeEngine::Curve &curve, Instant from, Instant to)
{
    double sum = 0;
    int count = 0;
    for (const auto &sample : sampled(curve, from, to, 5min)) {
        sum += sample.value;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

template <class T>
bool admits(const QList<T> &wanted, const T &value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

bool matches(const Achievement &a, const AchievementQuery &query)
{
    return admits(query.categories, a.category) && admits(query.statuses, a.status) && admits(query.sources, a.source)
           && (!query.since || a.completedAt >= *query.since) && (!query.until || a.completedAt < *query.until)
           && (a.title + a.description).contains(query.text, Qt::CaseInsensitive);
}

bool matches(const Alert &alert, const AlertQuery &query)
{
    return admits(query.states, alert.state) && (!query.since || alert.updatedAt >= *query.since)
           && (alert.rule + alert.summary + alert.labels.toText()).contains(query.text, Qt::CaseInsensitive);
}

int urgency(const Alert &alert) { return (alert.state == AlertState::Firing ? 10 : 0) + int(severityOf(alert.labels)); }

}  // namespace

template <class T>
QFuture<Result<T>> FakeEngine::answer(T value)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Result<T> result = refusal ? Result<T>(tl::unexpected(*refusal)) : Result<T>(std::move(value));
    auto finish = [promise, result = std::move(result)] {
        promise->addResult(result);
        promise->finish();
    };
    const auto future = promise->future();
    if (m_isHolding)
        m_held.emplace_back(std::move(finish));
    else
        finish();
    return future;
}

QFuture<Result<>> FakeEngine::done(const QString &command)
{
    told += command;
    return QtFuture::makeReadyFuture(refusal ? Result<>(tl::unexpected(*refusal)) : Result<>());
}

void FakeEngine::releaseAnswers()
{
    m_isHolding = false;
    for (const auto &finish : std::exchange(m_held, {}))
        finish();
}

MetricTile FakeEngine::tileOf(const Series &one) const
{
    MetricTile tile{.metric = one.metric, .series = {one.metric.name, one.labels}};
    tile.spark = sampled(one.curve, now - 24h, now, 15min);
    if (const auto value = one.curve(now))
        tile.latest = Sample{now, *value};
    const double before = meanOf(one.curve, now - 24h, now - 1h);
    if (tile.latest && before != 0)
        tile.change = 100 * (meanOf(one.curve, now - 1h, now) - before) / std::abs(before);
    return tile;
}

QFuture<Result<Overview>> FakeEngine::overview()
{
    Overview overview{.components = components};
    for (const auto &one : series)
        overview.tiles += tileOf(one);
    ActiveAlerts &active = overview.alerts;
    for (const auto &alert : allAlerts) {
        const ListedAlert listed{alert, {}, held.contains(alert.id) ? std::optional(held[alert.id]) : std::nullopt};
        add(active.counts, alert, listed.heldFromAll());
        if (alert.state != AlertState::Resolved && alert.state != AlertState::Inactive)
            active.worst += listed;
    }
    std::ranges::stable_sort(active.worst, std::ranges::greater{},
                             [](const ListedAlert &listed) { return urgency(listed.alert); });
    overview.latestAchievements = matching({}).first(std::min(allAchievements.size(), qsizetype(5)));
    overview.overall = overallOf(components, active.counts.firing);
    return answer(overview);
}

QList<Achievement> FakeEngine::matching(const AchievementQuery &query) const
{
    QList<Achievement> found;
    std::ranges::copy_if(allAchievements, std::back_inserter(found),
                         [&](const Achievement &a) { return matches(a, query); });
    const auto newestFirst = [](const Achievement &a, const Achievement &b) { return a.completedAt > b.completedAt; };
    const auto bestFirst = [](const Achievement &a, const Achievement &b) {
        return effectiveImpact(a) > effectiveImpact(b);
    };
    const auto byTitle = [](const Achievement &a, const Achievement &b) { return a.title < b.title; };
    switch (query.order) {
    case AchievementQuery::Order::CompletedAt: std::ranges::stable_sort(found, newestFirst); break;
    case AchievementQuery::Order::Impact: std::ranges::stable_sort(found, bestFirst); break;
    case AchievementQuery::Order::Title: std::ranges::stable_sort(found, byTitle); break;
    }
    return found;
}

QFuture<Result<AchievementPage>> FakeEngine::achievements(AchievementQuery query)
{
    achievementQueries += query;
    const QList<Achievement> found = matching(query);
    AchievementPage page{.items = found.mid(query.offset, query.limit), .total = found.size()};
    for (auto &item : page.items)
        item.evidence.clear();
    return answer(page);
}

QFuture<Result<Achievement>> FakeEngine::achievement(AchievementId id)
{
    const auto found = std::ranges::find(allAchievements, id, &Achievement::id);
    if (found == allAchievements.cend())
        return QtFuture::makeReadyFuture(
            Result<Achievement>(fail(ErrorKind::NotFound, u"There is no such achievement."_s)));
    return answer(*found);
}

QFuture<Result<QList<CategoryCounts>>> FakeEngine::activity(AchievementQuery query, QList<Instant> edges)
{
    QList<CategoryCounts> counts(std::max<qsizetype>(0, edges.size() - 1));
    for (const auto &achievement : matching(query)) {
        const auto edge = std::upper_bound(edges.cbegin(), edges.cend(), achievement.completedAt);
        if (edge != edges.cbegin() && edge != edges.cend())
            ++counts[edge - edges.cbegin() - 1][size_t(achievement.category)];
    }
    return answer(counts);
}

QFuture<Result<QList<MetricTile>>> FakeEngine::metricTiles()
{
    QList<MetricTile> tiles;
    for (const auto &one : series)
        tiles += tileOf(one);
    return answer(tiles);
}

QFuture<Result<ChartData>> FakeEngine::chart(ChartQuery query)
{
    chartQueries += query;
    ChartData data{.marks = marks};
    const Duration step = std::max<Duration>(15s, (query.to - query.from) / (2 * std::max(1, query.columns)));
    for (const auto &one : series) {
        if (one.metric.name != query.metric)
            continue;
        data.metric = one.metric;
        data.target = one.metric.target;
        data.series.push_back(
            {{one.metric.name, one.labels}, sampled(one.curve, query.from, std::min(query.to, now), step)});
    }
    return answer(data);
}

QFuture<Result<AnalysisReport>> FakeEngine::analysis(QString metric)
{
    AnalysisReport own = report;
    own.series.removeIf(
        [&](const QJsonObject &one) { return !metric.isEmpty() && one[u"metric"].toString() != metric; });
    return answer(own);
}

QFuture<Result<>> FakeEngine::judgeAnomaly(SeriesKey judged, Instant at, bool isNormal)
{
    return done(
        u"judgeAnomaly %1 %2 %3"_s.arg(judged.metric, toRfc3339(at)).arg(isNormal ? u"normal"_s : u"anomaly"_s));
}

QFuture<Result<>> FakeEngine::setPrice(QString metric, std::optional<Price> price)
{
    return done(u"setPrice %1 %2"_s.arg(metric, price ? QString::number(price->perUnit) + price->currency : u"-"_s));
}

QFuture<Result<AlertPage>> FakeEngine::alerts(AlertQuery query)
{
    QList<Alert> found;
    std::ranges::copy_if(allAlerts, std::back_inserter(found), [&](const Alert &a) { return matches(a, query); });
    std::ranges::stable_sort(found, std::ranges::greater{}, &Alert::updatedAt);
    return answer(AlertPage{found.mid(query.offset, query.limit), found.size()});
}

QFuture<Result<Alert>> FakeEngine::alert(AlertId id)
{
    const Alert *found = find(id);
    if (!found)
        return QtFuture::makeReadyFuture(Result<Alert>(fail(ErrorKind::NotFound, u"There is no such alert."_s)));
    return answer(*found);
}

QFuture<Result<QList<Transition>>> FakeEngine::transitions(AlertId alert)
{
    QList<Transition> found;
    std::ranges::copy_if(allTransitions, std::back_inserter(found),
                         [&](const Transition &t) { return t.alert == alert; });
    return answer(found);
}

QFuture<Result<QList<JournalItem>>> FakeEngine::journal(Instant since, Instant until, int limit)
{
    QList<JournalItem> found;
    const auto momentOf = [](const JournalItem &item) {
        return std::visit([](const auto &row) { return row.at; }, item);
    };
    const auto isWanted = [&](const auto &row) { return row.at >= since && row.at < until; };
    std::ranges::copy_if(allTransitions, std::back_inserter(found), isWanted);
    std::ranges::copy_if(past.notes, std::back_inserter(found), isWanted);
    std::ranges::stable_sort(found, std::ranges::greater{}, momentOf);
    return answer(found.mid(0, limit));
}

QFuture<Result<QList<Rule>>> FakeEngine::rules() { return m_lateRules ? m_lateRules->future() : answer(allRules); }

void FakeEngine::bringRules()
{
    m_lateRules->addResult(allRules);
    m_lateRules->finish();
}

QFuture<Result<QList<RepositoryChoice>>> FakeEngine::findRepositories() { return answer(repositories); }

QFuture<Result<QHash<QString, QString>>> FakeEngine::settings() { return answer(allSettings); }

QFuture<Result<QStringList>> FakeEngine::secretNames() { return answer(secrets); }

QFuture<Result<AchievementId>> FakeEngine::addAchievement(Achievement achievement)
{
    told += u"addAchievement "_s + achievement.title;
    achievement.id.value = allAchievements.size() + 1;
    if (!refusal)
        allAchievements += achievement;
    emit stored();
    return answer(achievement.id);
}

QFuture<Result<>> FakeEngine::updateAchievement(Achievement achievement)
{
    const auto found = std::ranges::find(allAchievements, achievement.id, &Achievement::id);
    if (!refusal && found != allAchievements.end())
        *found = achievement;
    emit stored();
    return done(
        u"updateAchievement %1 %2 %3"_s.arg(achievement.id.value).arg(toText(achievement.status), achievement.title));
}

QFuture<Result<>> FakeEngine::removeAchievement(AchievementId id)
{
    if (!refusal)
        allAchievements.removeIf([id](const Achievement &one) { return one.id == id; });
    emit stored();
    return done(u"removeAchievement %1"_s.arg(id.value));
}

QFuture<Result<Category>> FakeEngine::guessCategory(QString, QString) { return answer(guess); }

QFuture<Result<FailedEvents>> FakeEngine::failedEvents(int limit)
{
    return answer(FailedEvents{failures.items.mid(0, limit), failures.total});
}

QFuture<Result<ImportedPosts>> FakeEngine::importPosts(QByteArray file)
{
    told += u"importPosts "_s + QString::fromUtf8(file);
    return answer(posts);
}

QFuture<Result<ComputedValues>> FakeEngine::computeValues()
{
    told += u"computeValues"_s;
    return answer(computed);
}

QFuture<Result<qint64>> FakeEngine::replayEvents()
{
    told += u"replayEvents"_s;
    const qint64 events = failures.total;
    if (!refusal)
        failures = {};
    emit stored();
    return answer(events);
}

QFuture<Result<>> FakeEngine::saveMetric(Metric metric)
{
    for (auto &one : series) {
        if (!refusal && one.metric.name == metric.name)
            one.metric = metric;
    }
    emit stored();
    return done(u"saveMetric %1 %2"_s.arg(metric.name, metric.target ? QString::number(*metric.target) : u"-"_s));
}

QFuture<Result<>> FakeEngine::removeMetric(QString name)
{
    if (!refusal)
        series.removeIf([&](const Series &one) { return one.metric.name == name; });
    emit stored();
    return done(u"removeMetric %1"_s.arg(name));
}

Alert *FakeEngine::find(AlertId id)
{
    const auto found = std::ranges::find(allAlerts, id, &Alert::id);
    return found == allAlerts.end() ? nullptr : &*found;
}

QFuture<Result<>> FakeEngine::acknowledge(AlertId alert, QString comment)
{
    if (Alert *found = find(alert); found && !refusal) {
        found->acknowledgedAt = now;
        found->acknowledgeComment = comment;
    }
    emit stored();
    return done(u"acknowledge %1 %2"_s.arg(alert.value).arg(comment));
}

QFuture<Result<>> FakeEngine::unacknowledge(AlertId alert)
{
    if (Alert *found = find(alert); found && !refusal)
        found->acknowledgedAt.reset();
    emit stored();
    return done(u"unacknowledge %1"_s.arg(alert.value));
}

QFuture<Result<AlertListPage>> FakeEngine::alertList(AlertListQuery query)
{
    QList<ListedAlert> found;
    if (query.from != AlertListQuery::From::Others) {
        for (const Alert &alert : allAlerts)
            found += {alert, {}, held.contains(alert.id) ? std::optional(held[alert.id]) : std::nullopt};
        std::ranges::stable_sort(found, std::ranges::greater{}, [](const ListedAlert &a) { return a.alert.updatedAt; });
    }
    QStringList sources;
    for (const ListedAlert &listed : foreignAlerts)
        sources += listed.sources;
    sources.sort();
    sources.removeDuplicates();
    if (query.from != AlertListQuery::From::Herald)
        found += foreignAlerts;
    found.removeIf(
        [&](const ListedAlert &listed) { return !query.source.isEmpty() && !listed.sources.contains(query.source); });
    found.removeIf([&](const ListedAlert &listed) {
        return !matches(listed.alert, {.states = query.states, .text = query.text})
               || (!query.severities.isEmpty() && !query.severities.contains(severityOf(listed.alert.labels)));
    });
    return answer(AlertListPage{found.mid(query.offset, query.limit), found.size(), sources});
}

QFuture<Result<AlertRecurrence>> FakeEngine::recurrence(AlertId) { return answer(oftenness); }

QFuture<Result<FireCauses>> FakeEngine::causes(AlertId id)
{
    const Alert *alert = find(id);
    const Rule *rule = alert ? RuleIndex(allRules).ruleOf(alert->rule, alert->labels) : nullptr;
    if (!rule)
        return answer(FireCauses());
    const CauseSpan span = spanAround(*alert, now);
    const CauseNeeds needs = needsOf(*rule);
    std::vector<SeriesData> data;
    for (const auto &one : series) {
        if (needs.metrics.contains(one.metric.name))
            data.push_back(
                {{one.metric.name, one.labels}, sampled(one.curve, span.from - needs.lookBack, span.to + 1ms, 15s)});
    }
    FireCauses causes = causesOf(*rule, *alert, {.series = data, .alerts = allAlerts, .answers = pastAnswers}, now);
    causes.problems = causeProblems;
    return answer(causes);
}

QFuture<Result<SilenceBook>> FakeEngine::silences()
{
    SilenceBook all{allSilences, {}};
    std::ranges::copy_if(allAlerts, std::back_inserter(all.open), [](const Alert &a) { return !a.resolvedAt; });
    return answer(all);
}

QFuture<Result<PastMoment>> FakeEngine::moment(Instant at, Duration)
{
    moments.push_back(at);
    PastMoment then = past;
    if (then.alerts.empty()) {
        std::vector<Transition> rows(allTransitions.begin(), allTransitions.end());
        std::ranges::stable_sort(rows, {}, &Transition::at);
        then.alerts = stateAt(rows, {}, {}, at);
    }
    return answer(then);
}

QFuture<Result<AlertingBook>> FakeEngine::alertingBook()
{
    AlertingBook read = book;
    read.config =
        std::make_shared<const AlertingConfig>(readAlertingConfig(book.yaml, u"book.yml"_s).value_or(AlertingConfig()));
    return answer(read);
}

QFuture<Result<Trial>> FakeEngine::backtest(Rule rule, Instant from)
{
    trials += rule;
    Trial trial;
    std::vector<SeriesData> samples;
    for (const auto &one : series)
        samples.push_back({{one.metric.name, one.labels}, sampled(one.curve, from, now, 30min)});
    for (const Watched &watched : watchedBy(rule))
        trial.watched.push_back(selectedBy(watched.comparison, samples));
    trial.report = herald::backtest({rule}, samples, {.from = from, .to = now});
    return answer(trial);
}

QFuture<Result<RuleAdvice>> FakeEngine::adviceOn(Rule) { return answer(advice); }

QFuture<Result<QStringList>> FakeEngine::checkRules(QByteArray yaml)
{
    checked += yaml;
    return answer(unknownMetrics);
}

QFuture<Result<>> FakeEngine::resolve(AlertId alert, QString comment)
{
    return done(u"resolve %1 %2"_s.arg(alert.value).arg(comment));
}

QFuture<Result<>> FakeEngine::snooze(AlertId alert, Instant until)
{
    return done(u"snooze %1 %2"_s.arg(alert.value).arg(toRfc3339(until)));
}

QFuture<Result<>> FakeEngine::addSilence(Silence silence)
{
    if (!refusal)
        allSilences.push_back(silence);
    emit stored();
    return done(u"addSilence %1 %2 %3"_s.arg(toText(silence.matchers), toText(silence.endsAt - silence.startsAt),
                                             silence.comment));
}

QFuture<Result<>> FakeEngine::expireSilence(SilenceId silence)
{
    emit stored();
    return done(u"expireSilence %1"_s.arg(silence.value));
}

QFuture<Result<>> FakeEngine::silenceElsewhere(QStringList sources, Silence silence)
{
    return done(u"silenceElsewhere %1 %2"_s.arg(sources.join(u','), toText(silence.matchers)));
}

QFuture<Result<>> FakeEngine::expireElsewhere(QList<SourceSilence> silences)
{
    QStringList ids;
    for (const SourceSilence &silence : silences)
        ids += silence.source + u'#' + silence.id;
    return done(u"expireElsewhere "_s + ids.join(u','));
}

QFuture<Result<>> FakeEngine::wishSchedule(QString schedule, ScheduleWish wish)
{
    static const QStringList words{u"pause"_s, u"resume"_s, u"run"_s};
    emit stored();
    return done(u"%1 %2"_s.arg(words[int(wish)], schedule));
}

QFuture<Result<>> FakeEngine::approvePolicy(QString policy) { return done(u"approve "_s + policy); }

QFuture<Result<>> FakeEngine::saveAlerting(QByteArray yaml)
{
    return done(u"saveAlerting "_s + QString::fromUtf8(yaml));
}

QFuture<Result<QStringList>> FakeEngine::saveRules(QByteArray yaml)
{
    told += u"saveRules "_s + QString::fromUtf8(yaml);
    return answer(unknownMetrics);
}

QFuture<Result<>> FakeEngine::watchRepositories(QStringList paths)
{
    for (auto &repository : repositories)
        repository.isWatched = paths.contains(repository.path);
    return done(u"watchRepositories "_s + paths.join(u' '));
}

QFuture<Result<>> FakeEngine::saveSetting(QString name, QString value)
{
    if (!refusal)
        allSettings.insert(name, value);
    return done(u"saveSetting %1=%2"_s.arg(name, value));
}

QFuture<Result<>> FakeEngine::saveSecret(QString name, QString value)
{
    secrets.removeAll(name);
    if (!value.isEmpty() && !refusal)
        secrets += name;
    return done(u"saveSecret %1"_s.arg(name));
}

QFuture<Result<>> FakeEngine::sendTest(Channel channel) { return done(u"sendTest %1"_s.arg(toText(channel))); }

void FakeEngine::scrapeNow()
{
    told += u"scrapeNow"_s;
    emit stored();
}

}  // namespace herald
