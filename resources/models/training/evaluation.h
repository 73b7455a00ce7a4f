// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

namespace herald::training {

/// What was said of the measured examples of repositories that the model had not seen.
struct Judgement {
    size_t example = 0;  ///< into Dataset::examples
    Category said = Category::Development;
    double confidence = 0;
};

struct Settings {
    SampleSettings samples;
    NetworkSettings network;
};

[[nodiscard]] CategoryWeights train(const Dataset &dataset, const std::vector<bool> &isUsed, const Settings &settings);

/// Judges each measured example with a model that was trained without any example of its repository.
[[nodiscard]] std::vector<Judgement> leaveOneRepositoryOut(const Dataset &dataset, const Settings &settings);

/// Accuracy, macro F1 and calibration, then a line for each category and each repository. Markdown.
[[nodiscard]] QString tableOf(const Dataset &dataset, const std::vector<Judgement> &judgements);

}  // namespace herald::training
