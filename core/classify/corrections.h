// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/categorymodel.h"

#include <QHash>

namespace herald {

/// What a person's corrections taught: a layer over the model that moves the scores of work like the corrected.
/// Each correction changes as little as makes the corrected work come out right with a margin of 1, and no more than
/// a step, so that one slip does not turn everything and a habit does: passive-aggressive learning, PA-I in Crammer et
/// al., "Online Passive-Aggressive Algorithms", JMLR 7 (2006), with its multiclass update.
class CategoryCorrections {
public:
    CategoryCorrections() = default;
    /// Reads what toBytes() wrote; no bytes are no corrections. Little-endian:
    ///
    ///     file = "HCC1" facts:u32 entry{facts}      entry = id:u32, rising   nudge:f32{15, in the order of
    ///     kCategories}
    ///
    /// Corrupt where the bytes are anything else or hold a number that is not finite.
    [[nodiscard]] static Result<CategoryCorrections> fromBytes(QByteArrayView bytes);
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] CategoryScores adjusted(CategoryScores scores, const Features &features) const;
    /// `scores` are the model's own for these features. Learns any category, also those that the model does not know.
    void learn(const Features &features, const CategoryScores &scores, Category truth);

    bool operator==(const CategoryCorrections &) const = default;

private:
    void forgetFaintest();

    QHash<quint32, CategoryScores> m_nudges;
};

}  // namespace herald
