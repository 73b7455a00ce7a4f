// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertcounts.h"
#include "alerts/backtest.h"
#include "alerts/firecause.h"
#include "alerts/journalfold.h"
#include "alerts/noisecoach.h"
#include "alerts/silence.h"
#include "alerts/suppression.h"
#include "domain/alert.h"
#include "domain/rule.h"
#include "domain/sample.h"
#include "sources/alertmanager.h"

#include <QJsonArray>
#include <QJsonObject>
#include <memory>

namespace herald {

struct AlertingConfig;

/// Why an alert is not told now.
struct Withheld {
    Suppression why;
    QString receiver;                   ///< the only one that is not told; empty: nobody is
    std::optional<Silence> silence;     ///< where one holds it back
    std::optional<Instant> until = {};  ///< where the end is known

    bool operator==(const Withheld &) const = default;
};

/// An alert in a list, Herald's own or somebody else's.
struct ListedAlert {
    Alert alert;          ///< without an id where it is somebody else's
    QStringList sources;  ///< who tells of it; empty: Herald itself
    std::optional<Withheld> held = {};
    QList<SourceSilence> silences = {};  ///< of the sources, that mute it there

    [[nodiscard]] bool isOwn() const { return sources.isEmpty(); }
    /// Why nobody is told; what keeps only one receiver from it is none.
    [[nodiscard]] std::optional<SuppressionKind> heldFromAll() const
    {
        return held && held->receiver.isEmpty() ? std::optional(held->why.kind) : std::nullopt;
    }
    bool operator==(const ListedAlert &) const = default;
};

/// Those that have not ended, Herald's own and others': how many there are, and the worst of them.
struct ActiveAlerts {
    QList<ListedAlert> worst;  ///< worst first
    AlertCounts counts;
};

/// What a list of alerts is narrowed by; Herald's own first, newest change first.
struct AlertListQuery {
    enum class From { Everybody, Herald, Others };
    QList<AlertState> states;  ///< empty for all
    QList<Severity> severities = {};
    From from = From::Everybody;
    QString text = {};
    int limit = 50;
    int offset = 0;
    QString source = {};  ///< only what this one of the others tells of
};

struct AlertListPage {
    QList<ListedAlert> items;
    qint64 total = 0;
    QStringList sources = {};  ///< the others that tell of any alert now, sorted
};

/// How often the label set of an alert has fired lately.
struct AlertRecurrence {
    int fires = 0;  ///< in the last seven days
    bool isFlapping = false;
    QString runbook = {};  ///< the annotation `runbook_url`, or `runbook`
};

/// What a person silences by.
struct SilenceBook {
    std::vector<Silence> silences;  ///< those that ended within the last week too
    QList<Alert> open;              ///< for the preview
};

/// A row of the journal that is no transition: told, answered, held back, edited.
struct JournalNote {
    Instant at;
    QString kind;
    AlertId alert;
    QString rule = {};
    QString text = {};
    QJsonObject data = {};

    bool operator==(const JournalNote &) const = default;
};

/// Herald as it was at a moment of the past.
struct PastMoment {
    std::vector<PastAlert> alerts;     ///< as they were last seen
    std::optional<WatchGap> gap = {};  ///< nobody looked then
    QList<JournalNote> notes;          ///< of the time before the moment that was asked for, newest first
};

/// Everything that decides what happens after a rule fired, with how its parts do now.
struct AlertingBook {
    std::shared_ptr<const AlertingConfig> config;  ///< never null
    QByteArray yaml;
    QJsonArray schedules;  ///< in the words of workers/alertingviews.h
    QJsonArray policies;
};

/// A rule on the past, with what it looked at.
struct Trial {
    BacktestReport report;
    std::vector<std::vector<SeriesData>> watched;  ///< for each of watchedBy() its series, thinned for drawing
    std::map<SuppressionKind, int> held = {};      ///< fires that were held back, by why
    std::vector<Incident> missed = {};             ///< that it would not have told of
};

/// What the noise coach has to say of one rule.
struct RuleAdvice {
    std::optional<RuleNoise> noise;  ///< absent where it never fired
    std::vector<QuieterRule> quieter = {};
    std::vector<InhibitionAdvice> inhibitions = {};
};

enum class ScheduleWish { Pause, Resume, RunNow };

}  // namespace herald
