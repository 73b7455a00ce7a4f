// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/storeengine.h"

#include "desktop/pagequeries.h"
#include "desktop/settingsinforce.h"
#include "desktop/setup.h"
#include "local/repositoryfinder.h"
#include "secrets/secretnames.h"
#include "sources/pageaddress.h"
#include "store/achievementstore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/settingstore.h"
#include "store/watchstore.h"
#include "ui/settings/storedsettings.h"
#include "workers/rulebook.h"
#include "workers/unwatch.h"
#include "workers/watching.h"

#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kAnnouncePause = 250ms;

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// One a line.
QString targetsOf(const QList<Watch> &watches)
{
    QStringList targets;
    for (const Watch &watch : watches)
        targets += watch.target;
    return targets.join(u'\n');
}

Result<QHash<QString, QString>> allSettings(Database &database, const QProcessEnvironment &environment)
{
    const auto chosen = SettingStore(database).all();
    const auto pages = WatchStore(database).all(WatchKind::Page);
    if (!chosen)
        return chosen;
    const auto forges = WatchStore(database).all(WatchKind::Forge);
    if (!pages)
        return tl::unexpected(pages.error());
    if (!forges)
        return tl::unexpected(forges.error());
    QHash<QString, QString> all = settingsInForce(*chosen, environment);
    const auto isSetUp = wasSetUp(database);
    if (!isSetUp)
        return tl::unexpected(isSetUp.error());
    if (*isSetUp)
        all.insert(setting::kFirstRunDone, u"true"_s);
    all.insert(setting::kMetricPages, targetsOf(*pages));
    all.insert(setting::kForges, targetsOf(*forges));
    return all;
}

Result<QList<RepositoryChoice>> repositoryChoices(Database &database, const QString &home)
{
    const auto watched = WatchStore(database).all(WatchKind::Repository);
    if (!watched)
        return tl::unexpected(watched.error());
    QList<RepositoryChoice> choices;
    for (const Watch &watch : *watched)
        choices += {watch.target, watch.isEnabled};
    for (const QString &path : home.isEmpty() ? QStringList() : findRepositories(home).paths) {
        if (std::ranges::none_of(choices, [&](const RepositoryChoice &known) { return known.path == path; }))
            choices += {path, false};
    }
    return choices;
}

/// Makes what is watched of a kind exactly these; those that stay keep their pace.
Result<> watchExactly(Database &database, WatchKind kind, const QStringList &targets, Instant now)
{
    return database.inTransaction([&]() -> Result<> {
        WatchStore store(database);
        const auto watched = store.all(kind);
        if (!watched)
            return tl::unexpected(watched.error());
        QHash<QString, Watch> known;
        for (const Watch &watch : *watched) {
            known.insert(watch.target, watch);
            if (targets.contains(watch.target))
                continue;
            if (auto removed = unwatch(database, kind, watch.target); !removed)
                return removed;
        }
        for (const QString &target : targets) {
            Watch watch = known.value(target, Watch{.kind = kind, .target = target, .addedAt = now});
            watch.isEnabled = true;
            if (auto saved = store.save(watch); !saved)
                return saved;
        }
        return {};
    });
}

/// Each page of the text is checked before the first is stored.
Result<> watchPages(Database &database, const QString &text, Instant now)
{
    QStringList pages;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto page = pageAddress(line);
        if (!page)
            return tl::unexpected(page.error());
        pages += page->toString();
    }
    return watchExactly(database, WatchKind::Page, pages, now);
}

JournalItem journalItem(const JournalRow &row)
{
    const auto to = alertStateFrom(row.state);
    if (!to)
        return JournalNote{row.at, row.kind, row.alert, row.rule, row.text, row.data};
    return Transition{row.alert, row.rule,  row.labels, alertStateFrom(row.from).value_or(AlertState::Error),
                      *to,       row.value, row.at,     row.text};
}

/// As watchPages().
Result<> watchForges(Database &database, const QString &text, Instant now)
{
    const QStringList forges = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &forge : forges) {
        if (auto sound = checkForge(forge); !sound)
            return sound;
    }
    return watchExactly(database, WatchKind::Forge, forges, now);
}

}  // namespace

StoreEngine::StoreEngine(Options options, QObject *parent)
    : EnginePort(parent), m_options(std::move(options)), m_jobs(m_options.database, m_options.keeper)
{
}

QFuture<Result<Overview>> StoreEngine::overview()
{
    return m_jobs.read(
        [this, config = m_options.config, now = m_options.clock.now(), trouble = m_trouble](Database &database) {
            return PageQueries(database, config, m_days, person(), now).overview().map([&](Overview overview) {
                if (trouble) {
                    overview.components.prepend(*trouble);
                    overview.overall = overallOf(overview.components, overview.alerts.counts.firing);
                }
                return overview;
            });
        });
}

QFuture<Result<QList<MetricTile>>> StoreEngine::metricTiles()
{
    return m_jobs.read([this, config = m_options.config, now = m_options.clock.now()](Database &database) {
        return PageQueries(database, config, m_days, person(), now).metricTiles();
    });
}

QFuture<Result<ChartData>> StoreEngine::chart(ChartQuery query)
{
    return m_jobs.read([this, config = m_options.config, now = m_options.clock.now(), query](Database &database) {
        return PageQueries(database, config, m_days, person(), now).chart(query);
    });
}

QFuture<Result<AchievementPage>> StoreEngine::achievements(AchievementQuery query)
{
    return m_jobs.read([query](Database &database) { return AchievementStore(database).find(query); });
}

QFuture<Result<Achievement>> StoreEngine::achievement(AchievementId id)
{
    return m_jobs.read([id](Database &database) { return AchievementStore(database).achievement(id); });
}

QFuture<Result<QList<CategoryCounts>>> StoreEngine::activity(AchievementQuery query, QList<Instant> edges)
{
    return m_jobs.read(
        [query, edges](Database &database) { return AchievementStore(database).activity(query, edges); });
}

QFuture<Result<AlertPage>> StoreEngine::alerts(AlertQuery query)
{
    return m_jobs.read([query](Database &database) { return AlertStore(database).find(query); });
}

QFuture<Result<Alert>> StoreEngine::alert(AlertId id)
{
    return m_jobs.read([id](Database &database) { return AlertStore(database).alert(id); });
}

QFuture<Result<QList<Transition>>> StoreEngine::transitions(AlertId alert)
{
    return m_jobs.read([alert](Database &database) { return JournalStore(database).transitions({.alert = alert}); });
}

QFuture<Result<QList<JournalItem>>> StoreEngine::journal(Instant since, Instant until, int limit)
{
    return m_jobs.read([since, until, limit](Database &database) {
        return JournalStore(database)
            .latest({.since = since, .until = until, .limit = limit}, {})
            .map([](const QList<JournalRow> &rows) {
                QList<JournalItem> items;
                std::ranges::transform(rows, std::back_inserter(items), journalItem);
                return items;
            });
    });
}

QFuture<Result<QList<Rule>>> StoreEngine::rules()
{
    return m_jobs.read([](Database &database) { return loadRules(database); });
}

QFuture<Result<QList<RepositoryChoice>>> StoreEngine::findRepositories()
{
    return m_jobs.read([home = m_options.home](Database &database) { return repositoryChoices(database, home); });
}

QFuture<Result<QHash<QString, QString>>> StoreEngine::settings()
{
    return m_jobs.read(
        [environment = m_options.environment](Database &database) { return allSettings(database, environment); });
}

QFuture<Result<QStringList>> StoreEngine::secretNames()
{
    return m_options.secrets ? m_options.secrets->names() : ready<QStringList>({});
}

QFuture<Result<AchievementId>> StoreEngine::addAchievement(Achievement achievement)
{
    if (achievement.key.isEmpty())
        achievement.key = u"manual:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Instant now = m_options.clock.now();
    return changed(m_jobs.write([achievement, now](Database &database) {
        return AchievementStore(database).put(achievement, now).map([](const Stored &stored) { return stored.id; });
    }));
}

QFuture<Result<>> StoreEngine::updateAchievement(Achievement achievement)
{
    return changed(m_jobs.write([achievement, now = m_options.clock.now()](Database &database) {
        return AchievementStore(database).update(achievement, now);
    }));
}

QFuture<Result<>> StoreEngine::saveMetric(Metric metric)
{
    return changed(m_jobs.write([metric, now = m_options.clock.now()](Database &database) {
        return saveMetricWithHistory(database, metric, now);
    }));
}

QFuture<Result<>> StoreEngine::removeMetric(QString name)
{
    return changed(m_jobs.write([name](Database &database) { return MetricStore(database).remove(name); }));
}

QFuture<Result<>> StoreEngine::acknowledge(AlertId alert, QString comment)
{
    const Acknowledgement acknowledgement{
        .by = qEnvironmentVariable("USER"), .comment = comment, .at = m_options.clock.now()};
    return changed(m_jobs.write([alert, acknowledgement](Database &database) {
        return AlertStore(database).acknowledge(alert, acknowledgement);
    }));
}

QFuture<Result<>> StoreEngine::unacknowledge(AlertId alert)
{
    const Acknowledgement takenBack{.by = qEnvironmentVariable("USER"), .comment = {}, .at = m_options.clock.now()};
    return changed(m_jobs.write(
        [alert, takenBack](Database &database) { return AlertStore(database).unacknowledge(alert, takenBack); }));
}

QFuture<Result<>> StoreEngine::watchRepositories(QStringList paths)
{
    return watch(
        [paths](Database &database, Instant now) { return watchExactly(database, WatchKind::Repository, paths, now); });
}

QFuture<Result<>> StoreEngine::watch(const std::function<Result<>(Database &, Instant)> &store)
{
    return changed(
               m_jobs.write([store, now = m_options.clock.now()](Database &database) { return store(database, now); }))
        .then(this, [this](const Result<> &result) {
            emit watchesChanged();
            return result;
        });
}

QFuture<Result<>> StoreEngine::saveSetting(QString name, QString value)
{
    if (name == setting::kMetricPages)
        return watch([value](Database &database, Instant now) { return watchPages(database, value, now); });
    if (name == setting::kForges)
        return watch([value](Database &database, Instant now) { return watchForges(database, value, now); });
    if (settingNames().contains(name) && !value.isEmpty()) {
        if (const auto sound = checkSetting(name, value); !sound)
            return ready<void>(sound);
    }
    return changed(m_jobs.write([name, value](Database &database) {
               SettingStore store(database);
               return value.isEmpty() ? store.remove(name) : store.set(name, value);
           }))
        .then(this, [this](const Result<> &result) {
            emit settingsChanged();
            return result;
        });
}

QFuture<Result<>> StoreEngine::saveSecret(QString name, QString value)
{
    if (!m_options.secrets)
        return ready<void>(fail(ErrorKind::Refused, u"The sample data keeps no secrets."_s));
    auto done = value.isEmpty() ? m_options.secrets->remove(name) : m_options.secrets->write(name, value);
    return done.then(this, [this, name, value](const Result<> &result) {
        if (result)
            emit secretChanged(name, value);
        return result;
    });
}

QFuture<Result<>> StoreEngine::sendTest(Channel channel)
{
    if (channel == Channel::Desktop) {
        emit notificationWanted(tr("Herald can reach you here"), tr("This is the test that you asked for."), {},
                                Severity::Info);
        return ready<void>({});
    }
    return m_test ? m_test() : ready<void>(fail(ErrorKind::Refused, u"The sample data sends nothing."_s));
}

void StoreEngine::scrapeNow() { emit scrapeWanted(); }

void StoreEngine::setTrouble(const Error &trouble)
{
    const bool isNew = !m_trouble || m_trouble->error != trouble.text();
    if (!isNew)
        return;
    m_trouble = Health{.component = u"store"_s,
                       .state = HealthState::CannotSee,
                       .error = trouble.text(),
                       .since = m_options.clock.now()};
    announceStored();
}

void StoreEngine::clearTrouble()
{
    if (std::exchange(m_trouble, std::nullopt))
        announceStored();
}

void StoreEngine::announceStored()
{
    if (std::exchange(m_isAnnouncing, true))
        return;
    QTimer::singleShot(kAnnouncePause, this, [this] {
        m_isAnnouncing = false;
        emit stored();
        announceOverall();
    });
}

void StoreEngine::announceOverall()
{
    m_jobs.read([now = m_options.clock.now()](Database &database) { return overallState(database, person(), now); })
        .then(this, [this](const Result<OverallState> &state) {
            OverallState known = state.value_or(OverallState{});
            if (m_trouble && known.overall == Overall::Well)
                known.overall = Overall::CannotSee;
            if (m_overall != known) {
                m_overall = known;
                emit overallChanged(known.overall, known.alerts);
            }
        });
}

}  // namespace herald
