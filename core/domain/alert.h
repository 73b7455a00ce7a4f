// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/labels.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <optional>

namespace herald {

/// Where one label set of one rule stands. NoData and Error are states of their own: neither is "well".
enum class AlertState { Inactive, Pending, Firing, Resolved, NoData, Error };

/// Known severities; a rule may carry any word, which is then shown as it is and ranked as a warning.
enum class Severity { Info, Warning, Critical };

/// What a person's own words for severities mean, in lower case.
using SeverityWords = QMap<QString, Severity>;

/// One label set of one rule, from its first breach to its end. Its id is unique; its fingerprint returns when it does.
struct Alert {
    AlertId id;
    QString rule;
    quint64 fingerprint = 0;  ///< of `labels`, with `alertname`
    Labels labels;            ///< the series' labels, overlaid by the rule's, with `alertname`
    AlertState state = AlertState::Inactive;
    double value = 0;                 ///< the last evaluated value; meaningless in NoData and Error
    std::optional<double> threshold;  ///< what it was compared with, where the rule compares one number
    QString summary;                  ///< the expanded annotation
    QString description;
    Labels annotations;   ///< the others, expanded, such as runbook_url
    Instant activeSince;  ///< when the condition first held
    std::optional<Instant> firedAt;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> lastTrueAt;  ///< when the condition last held
    std::optional<Instant> acknowledgedAt;
    QString acknowledgedBy;
    QString acknowledgeComment;
    Instant updatedAt;
    int repeats = 0;                    ///< how often its label set fired within a day, as its state last changed
    bool isFlapping = false;            ///< it fired too often within an hour
    std::optional<Severity> rank = {};  ///< of its severity's word, where that is a person's own

    bool operator==(const Alert &) const = default;
};

/// One change of state: a row of the journal.
struct Transition {
    AlertId alert;
    QString rule;
    Labels labels;
    AlertState from = AlertState::Inactive;
    AlertState to = AlertState::Inactive;
    double value = 0;
    Instant at;
    QString reason;  ///< why, in a few words: "held for 2m", "no sample for 5m"

    bool operator==(const Transition &) const = default;
};

/// What a list of alerts is narrowed by; newest change first.
struct AlertQuery {
    QList<AlertState> states;  ///< empty for all
    QString text;              ///< in rule, labels or summary
    std::optional<Instant> since;
    int limit = 100;
    int offset = 0;
};

struct AlertPage {
    QList<Alert> items;
    qint64 total = 0;
};

/// The `severity` label as a rank; an unknown word is a Warning. An alert knows a person's own words, see Alert::rank.
[[nodiscard]] Severity severityOf(const Labels &labels);
[[nodiscard]] Severity severityOf(const Alert &alert);
/// The rank of labels whose severity is one of these words.
[[nodiscard]] std::optional<Severity> rankOf(const Labels &labels, const SeverityWords &words);
[[nodiscard]] QString toText(Severity severity);
[[nodiscard]] std::optional<Severity> severityFrom(QStringView text);

/// "pending", "firing", "resolved", "nodata", "error", "inactive".
[[nodiscard]] QString toText(AlertState state);
[[nodiscard]] std::optional<AlertState> alertStateFrom(QStringView text);

/// "Fired 3 times within a day.", or that it flaps; empty where it fired once.
[[nodiscard]] QString repeatText(const Alert &alert);

/// The shape of `heraldctl alerts --json`; `state` is "acknowledged" while an acknowledged alert fires.
[[nodiscard]] QJsonObject toJson(const Alert &alert);
[[nodiscard]] QJsonObject toJson(const Transition &transition);

}  // namespace herald
