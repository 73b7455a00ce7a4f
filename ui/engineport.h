// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/cost.h"
#include "domain/achievement.h"
#include "domain/alert.h"
#include "domain/health.h"
#include "domain/metric.h"
#include "domain/notification.h"
#include "domain/rule.h"
#include "domain/sample.h"
#include "ui/alertingport.h"
#include "ui/collectorport.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <array>

namespace herald {

/// A metric's series with what a tile needs of it.
struct MetricTile {
    Metric metric;
    SeriesKey series;
    std::optional<Sample> latest;  ///< absent: cannot see
    std::vector<Sample> spark;     ///< the last 24 h, thinned to at most 120 points, oldest first
    std::optional<double>
        change;  ///< of the last hour's mean against the 23 h before, in per cent of it; absent if unknown
};

/// What the Overview page shows.
struct Overview {
    Overall overall = Overall::CannotSee;
    QList<MetricTile> tiles;
    ActiveAlerts alerts;
    QList<Achievement> latestAchievements;  ///< newest first, without evidence
    QList<Health> components;
};

/// Asks for one chart: all series of one metric in [from, to), thinned for `columns` pixels.
struct ChartQuery {
    QString metric;
    Instant from;
    Instant to;
    int columns = 800;
    bool isCourse = false;  ///< as the analysis looks at it: a counter by its rate
};

/// A mark on a chart: an award or an alert's life.
struct ChartMark {
    enum class Kind { Award, Alert, TargetChange };
    Kind kind = Kind::Award;
    Instant from;
    Instant to;  ///< equals `from` for a moment
    QString text;
};

/// The answer. Each series has at most two samples (lowest and highest) a column, so that no peak is lost; rates are
/// those of every five minutes.
struct ChartData {
    Metric metric;
    std::vector<SeriesData> series;
    QList<ChartMark> marks;
    std::optional<double> target;
};

/// What the newest analysis says, in the words of analytics/snapshotjson.h.
struct AnalysisReport {
    QJsonObject summary;        ///< scores and recommendations; empty before the first
    QList<QJsonObject> series;  ///< with how earlier forecasts did
};

/// What the first-run page and the Settings page need to know.
struct RepositoryChoice {
    QString path;
    bool isWatched = false;
};

/// Names of settings that the engine acts upon; the values are text, durations as parseDuration() reads them.
namespace setting {
inline constexpr QLatin1StringView kPrometheusUrl{"prometheus_url"};
inline constexpr QLatin1StringView kAlertmanagerUrl{"alertmanager_url"};
inline constexpr QLatin1StringView kThreadsUrl{"threads_adaptor_url"};
inline constexpr QLatin1StringView kOrchestratorUrl{"orchestrator_url"};
inline constexpr QLatin1StringView kGitHubUrl{"github_api_url"};
inline constexpr QLatin1StringView kMetricsOpen{"metrics_open"};  ///< "yes" or "no"
inline constexpr QLatin1StringView kPrometheusInterval{"prometheus_interval"};
inline constexpr QLatin1StringView kKeepRaw{"retention_raw"};
inline constexpr QLatin1StringView kKeepFiveMinutes{"retention_5m"};
inline constexpr QLatin1StringView kKeepHours{"retention_1h"};
inline constexpr QLatin1StringView kDesktopNotifications{"desktop_notifications"};  ///< "true" or "false"
inline constexpr QLatin1StringView kFirstRunDone{"first_run_done"};  ///< "true" once the first-run page was answered
}  // namespace setting

/// The keychain's names of what GitHub is asked with, and of what its webhooks are signed with.
inline constexpr QLatin1StringView kGitHubToken{"GITHUB_TOKEN"};
inline constexpr QLatin1StringView kGitHubWebhookSecret{"GITHUB_WEBHOOK_SECRET"};

/// The keychain's name of the Discord webhook that alerts go to.
inline constexpr QLatin1StringView kDiscordSecret{"DISCORD_ALERT_WEBHOOK"};

/// The engine as the screen sees it. Queries answer from the store on a pool thread; commands return when they are on
/// disk. Every future finishes on any thread: continue with `future.then(context, …)`. Lives on the main thread.
class EnginePort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<Result<Overview>> overview() = 0;
    [[nodiscard]] virtual QFuture<Result<AchievementPage>> achievements(AchievementQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<Achievement>> achievement(AchievementId id) = 0;
    /// What `query` matches, whatever its limit, counted in each stretch [edges[i], edges[i + 1]); `edges` rise.
    [[nodiscard]] virtual QFuture<Result<QList<CategoryCounts>>> activity(AchievementQuery query,
                                                                          QList<Instant> edges) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<MetricTile>>> metricTiles() = 0;
    [[nodiscard]] virtual QFuture<Result<ChartData>> chart(ChartQuery query) = 0;
    /// The newest analysis with the series of one metric, or of all where none is named.
    [[nodiscard]] virtual QFuture<Result<AnalysisReport>> analysis(QString metric) = 0;
    [[nodiscard]] virtual QFuture<Result<AlertPage>> alerts(AlertQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<Alert>> alert(AlertId id) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<Transition>>> transitions(AlertId alert) = 0;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<JournalItem>>> journal(Instant since, Instant until, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<Rule>>> rules() = 0;
    [[nodiscard]] virtual QFuture<Result<AlertListPage>> alertList(AlertListQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<AlertRecurrence>> recurrence(AlertId alert) = 0;
    /// Each condition of the rule of one of Herald's own alerts; none where the rule is gone.
    [[nodiscard]] virtual QFuture<Result<FireCauses>> causes(AlertId alert) = 0;
    [[nodiscard]] virtual QFuture<Result<SilenceBook>> silences() = 0;
    /// The state at `at` and the notes of the time `before` it.
    [[nodiscard]] virtual QFuture<Result<PastMoment>> moment(Instant at, Duration before) = 0;
    [[nodiscard]] virtual QFuture<Result<AlertingBook>> alertingBook() = 0;
    /// Runs one metric rule over the stored samples of [from, now).
    [[nodiscard]] virtual QFuture<Result<Trial>> backtest(Rule rule, Instant from) = 0;
    /// Of a rule of the book, which its name and labels name.
    [[nodiscard]] virtual QFuture<Result<RuleAdvice>> adviceOn(Rule rule) = 0;
    /// What saveRules() would say to these groups; nothing is changed.
    [[nodiscard]] virtual QFuture<Result<QStringList>> checkRules(QByteArray yaml) = 0;
    /// Git repositories found under the home folder and those already watched. Looking may take seconds.
    [[nodiscard]] virtual QFuture<Result<QList<RepositoryChoice>>> findRepositories() = 0;
    /// Name -> value of the settings the screen may change, with their defaults where nobody chose.
    [[nodiscard]] virtual QFuture<Result<QHash<QString, QString>>> settings() = 0;
    /// At most `limit` of the events that could not be read.
    [[nodiscard]] virtual QFuture<Result<FailedEvents>> failedEvents(int limit) = 0;
    /// Which secrets are set, by name; their values stay in the keychain.
    [[nodiscard]] virtual QFuture<Result<QStringList>> secretNames() = 0;
    /// What kind of work it is, by its title, its description and the person's corrections so far.
    [[nodiscard]] virtual QFuture<Result<Category>> guessCategory(QString title, QString description) = 0;

    [[nodiscard]] virtual QFuture<Result<AchievementId>> addAchievement(Achievement achievement) = 0;
    [[nodiscard]] virtual QFuture<Result<>> updateAchievement(Achievement achievement) = 0;
    /// For good, with its evidence.
    [[nodiscard]] virtual QFuture<Result<>> removeAchievement(AchievementId id) = 0;
    /// The posts of a file: a JSON list, an object with a list "posts", or an object a line.
    [[nodiscard]] virtual QFuture<Result<ImportedPosts>> importPosts(QByteArray file) = 0;
    /// Values that models made, from their stored inputs and today's models.
    [[nodiscard]] virtual QFuture<Result<ComputedValues>> computeValues() = 0;
    /// Has every event that came in processed again; tells how many those are.
    [[nodiscard]] virtual QFuture<Result<qint64>> replayEvents() = 0;
    [[nodiscard]] virtual QFuture<Result<>> saveMetric(Metric metric) = 0;
    [[nodiscard]] virtual QFuture<Result<>> removeMetric(QString name) = 0;
    /// A person's word on one moment of a series: later scores of it take it into account.
    [[nodiscard]] virtual QFuture<Result<>> judgeAnomaly(SeriesKey series, Instant at, bool isNormal) = 0;
    /// What one unit of a metric costs; nothing takes the price away.
    [[nodiscard]] virtual QFuture<Result<>> setPrice(QString metric, std::optional<Price> price) = 0;
    [[nodiscard]] virtual QFuture<Result<>> acknowledge(AlertId alert, QString comment) = 0;
    [[nodiscard]] virtual QFuture<Result<>> unacknowledge(AlertId alert) = 0;
    /// The engine ends it at its next look.
    [[nodiscard]] virtual QFuture<Result<>> resolve(AlertId alert, QString comment) = 0;
    [[nodiscard]] virtual QFuture<Result<>> snooze(AlertId alert, Instant until) = 0;
    /// Its author is who uses the program.
    [[nodiscard]] virtual QFuture<Result<>> addSilence(Silence silence) = 0;
    [[nodiscard]] virtual QFuture<Result<>> expireSilence(SilenceId silence) = 0;
    /// At the Alertmanagers among the sources; its author is who uses the program. Only those that the settings name
    /// are asked.
    [[nodiscard]] virtual QFuture<Result<>> silenceElsewhere(QStringList sources, Silence silence) = 0;
    [[nodiscard]] virtual QFuture<Result<>> expireElsewhere(QList<SourceSilence> silences) = 0;
    [[nodiscard]] virtual QFuture<Result<>> wishSchedule(QString schedule, ScheduleWish wish) = 0;
    [[nodiscard]] virtual QFuture<Result<>> approvePolicy(QString policy) = 0;
    /// Puts the file's sections in force; the old ones stay where it is wrong.
    [[nodiscard]] virtual QFuture<Result<>> saveAlerting(QByteArray yaml) = 0;
    /// Puts the file's groups in force, all or none; says which rules can match nothing yet.
    [[nodiscard]] virtual QFuture<Result<QStringList>> saveRules(QByteArray yaml) = 0;
    [[nodiscard]] virtual QFuture<Result<>> watchRepositories(QStringList paths) = 0;
    [[nodiscard]] virtual QFuture<Result<>> saveSetting(QString name, QString value) = 0;
    /// Into the keychain; an empty value removes it. The error says what to do where there is no keychain.
    [[nodiscard]] virtual QFuture<Result<>> saveSecret(QString name, QString value) = 0;
    /// Sends one test message; answers when the receiver has taken or refused it.
    [[nodiscard]] virtual QFuture<Result<>> sendTest(Channel channel) = 0;
    virtual void scrapeNow() = 0;

signals:
    /// New facts are stored; ask again for what you show. At most four times a second.
    void stored();
    /// The state of the components or the number of alerts changed.
    void overallChanged(herald::Overall overall, herald::AlertCounts alerts);
    /// A desktop notification to show now. `reference` is "alert:ID" or "achievement:ID".
    void notificationWanted(QString title, QString body, QString reference, herald::Severity severity);
};

}  // namespace herald
