// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/compound.h"

namespace herald {

namespace {

void collect(const Term &term, std::vector<const Term *> &found)
{
    for (const Term &inner : term.terms)
        collect(inner, found);
    if (term.terms.empty() && term.alert.isEmpty())
        found.push_back(&term);
}

}  // namespace

std::vector<const Term *> metricTermsOf(const Term &root)
{
    std::vector<const Term *> found;
    collect(root, found);
    return found;
}

Reading readingOf(const TermResult &result)
{
    switch (result.truth) {
    case Truth::Yes: return {result.value, ReadingKind::Holds, ReadingReason::None};
    case Truth::No: return {result.value, ReadingKind::Clears, ReadingReason::None};
    case Truth::Unknown:
    case Truth::Absent: break;
    }
    return {0, ReadingKind::NoData, ReadingReason::NoSample};
}

}  // namespace herald
