// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/time.h"

#include <optional>
#include <vector>

namespace herald {

/// What a rule makes of the samples in its window.
enum class Function { Last, Avg, Min, Max, P50, P90, P95, P99, Rate, Increase, Change, Share };

enum class Operator { Greater, GreaterOrEqual, Less, LessOrEqual, Equal, NotEqual };

/// A threshold rule over stored series. The words are those of the rule file.
struct Rule {
    QString name;    ///< `alert:` unique over all groups
    QString group;   ///< `name:` of its group
    QString metric;  ///< the registry's name
    Labels matchers;  ///< series must carry these labels with these values
    Function function = Function::Last;
    Duration window{};  ///< 0: the newest sample only
    Operator op = Operator::Greater;
    double threshold = 0;
    std::optional<double> clear;  ///< hysteresis: a firing alert resolves only past this level
    Duration pendingFor{};        ///< `for:`
    Duration keepFiringFor{};
    int minSamples = 1;
    Duration interval{};  ///< of its group; 0 means the engine's own
    Labels labels;        ///< severity, category, …
    std::vector<Labels::Pair> annotations;  ///< in the file's order
    bool isEnabled = true;

    bool operator==(const Rule &) const = default;
};

[[nodiscard]] QString toText(Function function);  ///< "last", "p99", …
[[nodiscard]] QString toText(Operator op);        ///< ">", ">=", …
[[nodiscard]] std::optional<Function> functionFrom(QStringView text);
[[nodiscard]] std::optional<Operator> operatorFrom(QStringView text);
[[nodiscard]] bool compare(double value, Operator op, double threshold);

}  // namespace herald
