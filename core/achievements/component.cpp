// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/component.h"

#include "achievements/issues.h"
#include "achievements/workgrouping.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

void add(const Evidence &piece, Pieces &pieces)
{
    const auto [place, isNew] = pieces.try_emplace({piece.kind, piece.reference}, piece);
    if (!isNew)
        place->second = joined(place->second, piece);
}

QString nameOf(const Evidence &piece)
{
    if (piece.kind == "pull_request"_L1)
        return u"pr:"_s + piece.reference;
    if (piece.kind == "review"_L1)
        return u"review:"_s + piece.reference.section(u'/', 0, 1);
    if (piece.kind == "deployment"_L1)
        return u"deploy:"_s + piece.reference;
    if (piece.kind == "ci_run"_L1)
        return u"run:"_s + piece.reference;
    return piece.kind + u':' + piece.reference;
}

QString pushOf(const Evidence &piece)
{
    const QString push = piece.data.value("push"_L1).toString();
    return push.isEmpty() ? QString() : u"push:"_s + push;
}

NameOrder nameOrder(const QString &name)
{
    constexpr std::array kTelling{"pr:"_L1,  "release:"_L1, "issue:"_L1, "review:"_L1, "deploy:"_L1,
                                  "run:"_L1, "merge:"_L1,   "work:"_L1,  "commit:"_L1, "push:"_L1};
    const auto rank =
        std::ranges::find_if(kTelling, [&name](QLatin1StringView prefix) { return name.startsWith(prefix); });
    return std::tuple(int(rank - kTelling.begin()), name.size(), name);
}

bool isLoose(const Sighting &sighting)
{
    return std::ranges::all_of(sighting.names, [](const QString &name) { return isLooseWork(name); });
}

bool isOpen(const Sighting &sighting) { return isLoose(sighting) || std::ranges::all_of(sighting.names, isIssueName); }

}  // namespace herald
