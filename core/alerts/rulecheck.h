// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <QHash>
#include <QMap>
#include <QStringList>
#include <optional>
#include <span>

namespace herald {

/// What the rules of a file may name.
struct RuleSurroundings {
    QHash<QString, QString> units;           ///< of the registry's metrics, by name
    QStringList rules;                       ///< names of those in force outside of the file's groups
    std::optional<QStringList> escalations;  ///< none: nobody can tell
    QHash<QString, QList<Labels>> series{};  ///< of the metrics, as far as any are stored
    QHash<QString, Duration> intervals{};    ///< between the samples of the metrics, as far as they are known
};

/// The metrics that rules watch, each once.
[[nodiscard]] QStringList metricsOf(std::span<const RuleGroup> groups);
/// Those that PromQL rules ask their server for and no recording rule of the groups makes, each with the first rule
/// that does.
[[nodiscard]] QMap<QString, QString> queriedMetrics(std::span<const RuleGroup> groups);

/// Is what the function gives in the metric's own unit? The rate or the change of a share may be anything.
[[nodiscard]] bool givesLevel(Function function);

/// What is in order as it stands and yet will not do what its writer expects: a full sentence each, in English, with
/// the rule's name. A metric may come later, so these do not keep a rule out. Pure.
[[nodiscard]] QStringList warningsOn(std::span<const RuleGroup> groups, const RuleSurroundings &known);
/// The same of the metrics that the rules' server does not know.
[[nodiscard]] QStringList warningsOnQueries(const QMap<QString, QString> &queried, const QStringList &known);

}  // namespace herald
