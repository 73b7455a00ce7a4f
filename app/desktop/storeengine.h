// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/daycache.h"
#include "desktop/overallstate.h"
#include "desktop/pastasker.h"
#include "desktop/storejobs.h"
#include "domain/clock.h"
#include "engine/config.h"
#include "secrets/secretstore.h"
#include "ui/engineport.h"
#include "workers/alertmanagerdesk.h"

namespace herald {

/// What a server said of the past: good for a while, so that a change of `for` asks nothing anew.
struct AskedPast {
    QString expr;
    Duration interval{};
    Duration offset{};
    Duration length{};
    Instant at;
    std::shared_ptr<const PastAnswers> past;
};

/// The engine's port over the store: it does not matter to a page whether the engine runs in this process or in
/// another. Lives on the main thread and waits for nothing there.
class StoreEngine final : public EnginePort {
    Q_OBJECT
public:
    struct Options {
        QString database;
        Config config;
        const Clock &clock;                 ///< outlives this
        SecretStore *secrets = nullptr;     ///< none in the demo; outlives this
        QProcessEnvironment environment{};  ///< which wins over settings; empty in the demo
        QString home = {};                  ///< where repositories are looked for; nowhere in the demo
        StoreJobs::Keeper keeper = StoreJobs::Keeper::Done;
    };

    explicit StoreEngine(Options options, QObject *parent = nullptr);

    QFuture<Result<Overview>> overview() override;
    QFuture<Result<AchievementPage>> achievements(AchievementQuery query) override;
    QFuture<Result<Achievement>> achievement(AchievementId id) override;
    QFuture<Result<QList<CategoryCounts>>> activity(AchievementQuery query, QList<Instant> edges) override;
    QFuture<Result<QList<MetricTile>>> metricTiles() override;
    QFuture<Result<ChartData>> chart(ChartQuery query) override;
    QFuture<Result<AnalysisReport>> analysis(QString metric) override;
    QFuture<Result<AlertPage>> alerts(AlertQuery query) override;
    QFuture<Result<Alert>> alert(AlertId id) override;
    QFuture<Result<QList<Transition>>> transitions(AlertId alert) override;
    QFuture<Result<QList<JournalItem>>> journal(Instant since, Instant until, int limit) override;
    QFuture<Result<QList<Rule>>> rules() override;
    QFuture<Result<AlertListPage>> alertList(AlertListQuery query) override;
    QFuture<Result<AlertRecurrence>> recurrence(AlertId alert) override;
    QFuture<Result<FireCauses>> causes(AlertId alert) override;
    QFuture<Result<SilenceBook>> silences() override;
    QFuture<Result<PastMoment>> moment(Instant at, Duration before) override;
    QFuture<Result<AlertingBook>> alertingBook() override;
    QFuture<Result<Trial>> backtest(Rule rule, Instant from) override;
    QFuture<Result<RuleAdvice>> adviceOn(Rule rule) override;
    QFuture<Result<QStringList>> checkRules(QByteArray yaml) override;
    QFuture<Result<QList<RepositoryChoice>>> findRepositories() override;
    QFuture<Result<QHash<QString, QString>>> settings() override;
    QFuture<Result<FailedEvents>> failedEvents(int limit) override;
    QFuture<Result<QStringList>> secretNames() override;
    QFuture<Result<Category>> guessCategory(QString title, QString description) override;

    QFuture<Result<AchievementId>> addAchievement(Achievement achievement) override;
    QFuture<Result<>> updateAchievement(Achievement achievement) override;
    QFuture<Result<>> removeAchievement(AchievementId id) override;
    QFuture<Result<ImportedPosts>> importPosts(QByteArray file) override;
    QFuture<Result<ComputedValues>> computeValues() override;
    QFuture<Result<qint64>> replayEvents() override;
    QFuture<Result<>> saveMetric(Metric metric) override;
    QFuture<Result<>> removeMetric(QString name) override;
    QFuture<Result<>> judgeAnomaly(SeriesKey series, Instant at, bool isNormal) override;
    QFuture<Result<>> setPrice(QString metric, std::optional<Price> price) override;
    QFuture<Result<>> acknowledge(AlertId alert, QString comment) override;
    QFuture<Result<>> unacknowledge(AlertId alert) override;
    QFuture<Result<>> resolve(AlertId alert, QString comment) override;
    QFuture<Result<>> snooze(AlertId alert, Instant until) override;
    QFuture<Result<>> addSilence(Silence silence) override;
    QFuture<Result<>> expireSilence(SilenceId silence) override;
    QFuture<Result<>> silenceElsewhere(QStringList sources, Silence silence) override;
    QFuture<Result<>> expireElsewhere(QList<SourceSilence> silences) override;
    QFuture<Result<>> wishSchedule(QString schedule, ScheduleWish wish) override;
    QFuture<Result<>> approvePolicy(QString policy) override;
    QFuture<Result<>> saveAlerting(QByteArray yaml) override;
    QFuture<Result<QStringList>> saveRules(QByteArray yaml) override;
    QFuture<Result<>> watchRepositories(QStringList paths) override;
    QFuture<Result<>> saveSetting(QString name, QString value) override;
    QFuture<Result<>> saveSecret(QString name, QString value) override;
    QFuture<Result<>> sendTest(Channel channel) override;
    void scrapeNow() override;

    /// Who sits before this screen, by the name of the login.
    [[nodiscard]] static QString person();

    void setConfig(const Config &config);
    /// For whoever starts the engine: the file is ready, or will not be. What pages asked meanwhile is answered.
    void settle() { m_jobs.settle(); }
    /// What stops the engine from storing; it stands among the sources until the engine stores again.
    void setTrouble(const Error &trouble);
    void clearTrouble();
    /// For whoever hears of the facts: tells the pages, at most four times a second.
    void announceStored();
    /// Looks again how everything is; time alone can make a source blind.
    void announceOverall();
    /// How a test message goes out; without it, none does.
    void setDiscordTest(std::function<QFuture<Result<>>()> test) { m_test = std::move(test); }

signals:
    void scrapeWanted();
    void watchesChanged();
    /// Events wait in the inbox.
    void inboxChanged();
    void settingsChanged();
    void secretChanged(QString name, QString value);

private:
    [[nodiscard]] QFuture<Result<QStringList>> storeRules(const std::vector<RuleGroup> &groups,
                                                          const QStringList &warnings);
    template <class T>
    [[nodiscard]] QFuture<Result<T>> changed(QFuture<Result<T>> written);
    [[nodiscard]] QFuture<Result<>> watch(const std::function<Result<>(Database &, Instant)> &store);
    [[nodiscard]] HttpClient &http();
    [[nodiscard]] AlertmanagerDesk &desk();
    /// What the rule's server answers; of a rule that needs none it is empty.
    [[nodiscard]] QFuture<std::shared_ptr<const PastAnswers>> pastOf(const Rule &rule, Instant from, Instant now);
    /// What was done elsewhere is written down here, and the others are asked anew.
    [[nodiscard]] QFuture<Result<>> recorded(QFuture<Result<>> done, const QString &text);

    Options m_options;
    DayCache m_days;  // outlives the jobs that use it
    std::optional<Health> m_trouble;
    StoreJobs m_jobs;
    std::unique_ptr<HttpClient> m_http;
    PastAsker m_past;
    std::unique_ptr<AlertmanagerDesk> m_desk;
    std::function<QFuture<Result<>>()> m_test;
    std::optional<AskedPast> m_asked;       // last
    std::optional<OverallState> m_overall;  // as last announced
    bool m_isAnnouncing = false;
};

/// The pages are told of it.
template <class T>
QFuture<Result<T>> StoreEngine::changed(QFuture<Result<T>> written)
{
    return written.then(this, [this](const Result<T> &result) {
        announceStored();
        return result;
    });
}

}  // namespace herald
