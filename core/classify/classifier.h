// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/categorymodel.h"
#include "classify/corrections.h"
#include "classify/work.h"

namespace herald {

/// The confidence in what people said themselves, by prefix or label.
inline constexpr double kExplicitConfidence = 0.99;

/// Says what kind of work something is: an explicit signal first, then the model as corrected so far.
/// A correction of one achievement is stored with that achievement; here it is only learned from.
class Classifier {
public:
    explicit Classifier(CategoryModel model, CategoryCorrections corrections = {});

    [[nodiscard]] Prediction classify(const Work &work) const;
    /// Learns that `work` is of category `truth`. The caller stores corrections().toBytes().
    void learn(const Work &work, Category truth);
    [[nodiscard]] const CategoryCorrections &corrections() const { return m_corrections; }

private:
    CategoryModel m_model;
    CategoryCorrections m_corrections;
};

}  // namespace herald
