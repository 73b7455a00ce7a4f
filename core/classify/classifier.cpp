// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifier.h"

#include "achievements/categories.h"

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
    // Without paths: what files say of themselves is the model's to weigh.
    if (const auto said = explicitCategory({.subject = work.subject, .labels = work.labels}))
        return {said->category, kExplicitConfidence};
    const Features features = featuresOf(work);
    return predictionFrom(m_corrections.adjusted(m_model.scoresOf(features), correctable(work, features)));
}

void Classifier::learn(const Work &work, Category truth)
{
    const Features features = featuresOf(work);
    m_corrections.learn(correctable(work, features), m_model.scoresOf(features), truth);
}

}  // namespace herald
