// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/categorymodel.h"

#include <algorithm>

namespace herald {

/// A model that a reader can follow: "fix" in a subject means bugfix, "add" feature, both as strongly; else feature is
/// a little likelier. Its one hidden unit takes 2 from feature when the subject says "typo".
[[nodiscard]] inline CategoryWeights smallWeights()
{
    struct Fact {
        quint32 id;
        std::array<qint8, 3> row;  // hidden unit, bugfix, feature
    };
    std::array facts{Fact{featureId('s', "fix"), {0, 127, 0}}, Fact{featureId('s', "add"), {0, 0, 127}},
                     Fact{featureId('s', "typo"), {127, 0, 0}}};
    std::ranges::sort(facts, {}, &Fact::id);
    CategoryWeights weights{.categories = {Category::Bugfix, Category::Feature}, .hidden = 1};
    for (const Fact &fact : facts) {
        weights.ids.push_back(fact.id);
        weights.rows.insert(weights.rows.end(), fact.row.begin(), fact.row.end());
    }
    weights.scales = {1 / 127.0F, 2 / 127.0F, 2 / 127.0F};
    weights.biases = {0, 0, 0.5F};
    weights.output = {0, -2};
    return weights;
}

}  // namespace herald
