// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/share.h"

using namespace Qt::StringLiterals;

namespace herald {

std::optional<QString> shareProblem(double value, const QString &unit)
{
    if (unit != "ratio"_L1 || (value >= 0 && value <= 1))
        return std::nullopt;
    return u"%1 is no share, which lies between 0 and 1. Write 0.08 for 8 %."_s.arg(value);
}

std::optional<QString> goalProblem(const Metric &metric)
{
    if (metric.target) {
        if (auto problem = shareProblem(*metric.target, metric.unit))
            return problem;
    }
    for (const double milestone : metric.milestones) {
        if (auto problem = shareProblem(milestone, metric.unit))
            return problem;
    }
    return std::nullopt;
}

}  // namespace herald
