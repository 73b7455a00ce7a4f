// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/evaluator.h"

namespace herald {

/// What became of one term. Absent: nothing of this label set exists there; Unknown: it exists and cannot be seen.
enum class Truth : quint8 { No, Yes, Unknown, Absent };

struct TermResult {
    Truth truth = Truth::Unknown;
    double value = 0;  ///< of the first leaf that decided

    bool operator==(const TermResult &) const = default;
};

/// The metric terms of a tree, in the order in which they stand.
[[nodiscard]] std::vector<const Term *> metricTermsOf(const Term &root);

/// `all` needs every term and is Absent where one is; `any` passes over terms that are absent. What cannot be seen
/// decides nothing: an `all` with one No is No, an `any` with one Yes is Yes, whatever else is unknown.
template <class LeafReader>
[[nodiscard]] TermResult evaluateTerm(const Term &term, const LeafReader &readLeaf)
{
    if (term.terms.empty())
        return readLeaf(term);
    const bool isAll = term.join == Term::Join::All;
    const Truth decisive = isAll ? Truth::No : Truth::Yes;
    TermResult result{isAll ? Truth::Yes : Truth::Absent, 0};
    bool isFirst = true;
    bool isAbsent = false;
    bool isUnknown = false;
    for (const Term &inner : term.terms) {
        const TermResult leaf = evaluateTerm(inner, readLeaf);
        isAbsent = isAbsent || leaf.truth == Truth::Absent;
        isUnknown = isUnknown || leaf.truth == Truth::Unknown;
        if (leaf.truth == Truth::Absent || leaf.truth == Truth::Unknown)
            continue;
        if (isFirst || (leaf.truth == decisive && result.truth != decisive))
            result = leaf;
        isFirst = false;
    }
    if (isAll && isAbsent)
        return {Truth::Absent, 0};
    if (result.truth != decisive && isUnknown)
        return {Truth::Unknown, 0};
    return result;
}

/// Yes holds, No clears, everything else is no data.
[[nodiscard]] Reading readingOf(const TermResult &result);

}  // namespace herald
