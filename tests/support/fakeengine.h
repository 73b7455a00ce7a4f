// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QPromise>

namespace herald {

/// An engine in memory: answers from its public lists and writes down what it was told. Answers arrive through the
/// event loop, as the real one's do; after holdAnswers() only when released.
class FakeEngine final : public EnginePort {
    Q_OBJECT
public:
    using EnginePort::EnginePort;

    /// Gives a metric's value at a moment; nothing where there is a gap.
    using Curve = std::function<std::optional<double>(Instant)>;
    struct Series {
        Metric metric;
        Labels labels;
        Curve curve;
    };

    QList<Series> series;
    QList<Achievement> allAchievements;  ///< in any order
    QList<Alert> allAlerts;
    QList<Transition> allTransitions;
    QList<Rule> allRules;
    QList<Health> components;
    QList<ChartMark> marks;
    AnalysisReport report;
    QHash<AlertId, Withheld> held;
    QList<ListedAlert> foreignAlerts;
    AlertRecurrence oftenness;
    std::vector<PastAnswer> pastAnswers;  ///< of the server behind PromQL rules
    QStringList causeProblems;
    std::vector<Silence> allSilences;
    PastMoment past;
    AlertingBook book;  ///< with the configuration of its YAML
    RuleAdvice advice;
    QStringList unknownMetrics;    ///< what saving or checking rules warns of
    QList<QByteArray> checked;     ///< rule files, in their order
    std::vector<Instant> moments;  ///< that were asked for
    QList<Rule> trials;            ///< that were asked for
    QList<RepositoryChoice> repositories;
    QHash<QString, QString> allSettings;
    QStringList secrets;
    Category guess = Category::Feature;
    FailedEvents failures;
    ImportedPosts posts;  ///< what an import brings
    ComputedValues computed;
    Instant now;
    std::optional<Error> refusal;  ///< where set, every question and command is answered by it
    QStringList told;              ///< commands in their order: "acknowledge 7 I look", "saveSetting a=b"
    QList<ChartQuery> chartQueries;
    QList<AchievementQuery> achievementQueries;

    /// Questions wait for releaseAnswers().
    void holdAnswers() { m_isHolding = true; }
    void releaseAnswers();
    /// The question about the rules waits for bringRules(), whatever else is answered.
    void holdRules() { m_lateRules.emplace().start(); }
    void bringRules();

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

private:
    template <class T>
    QFuture<Result<T>> answer(T value);
    QFuture<Result<>> done(const QString &command);
    [[nodiscard]] MetricTile tileOf(const Series &one) const;
    [[nodiscard]] QList<Achievement> matching(const AchievementQuery &query) const;
    Alert *find(AlertId id);

    bool m_isHolding = false;
    std::optional<QPromise<Result<QList<Rule>>>> m_lateRules;
    std::vector<std::function<void()>> m_held;
};

}  // namespace herald
