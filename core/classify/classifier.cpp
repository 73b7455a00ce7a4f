// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifier.h"

#include "classify/explicitsignal.h"

#include <utility>

namespace herald {

namespace {

/// What corrections are remembered by: the model's facts, and the repository, whose habits a person may correct.
Features correctable(const Work &work, Features features)
{
    if (work.repository.isEmpty())
        return features;
    const Feature repository{featureId('r', work.repository.toStdString())};
    features.insert(std::ranges::upper_bound(features, repository), repository);
    return features;
}

}  // namespace

Classifier::Classifier(CategoryModel model, CategoryCorrections corrections)
    : m_model(std::move(model)), m_corrections(std::move(corrections))
{
}

Prediction Classifier::classify(const Work &work) const
{
    if (const std::optional<Category> said = explicitCategory(work))
        return {*said, kExplicitConfidence};
    const Features features = featuresOf(work);
    return predictionFrom(m_corrections.adjusted(m_model.scoresOf(features), correctable(work, features)));
}

void Classifier::learn(const Work &work, Category truth)
{
    const Features features = featuresOf(work);
    m_corrections.learn(correctable(work, features), m_model.scoresOf(features), truth);
}

}  // namespace herald
