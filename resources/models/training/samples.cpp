// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace herald::training {

namespace {

using Examples = std::vector<const Example *>;

Examples usedOf(const Dataset &dataset, const std::vector<bool> &isUsed)
{
    Examples used;
    for (size_t i = 0; i < dataset.examples.size(); ++i) {
        if (isUsed[i])
            used.push_back(&dataset.examples[i]);
    }
    return used;
}

std::vector<quint32> knownFacts(const Examples &examples, size_t minRepositories)
{
    QHash<quint32, QSet<size_t>> repositories;
    for (const Example *example : examples) {
        for (const Feature &feature : example->features) {
            QSet<size_t> &seenIn = repositories[feature.id];
            if (size_t(seenIn.size()) < minRepositories)
                seenIn.insert(example->repository);
        }
    }
    std::vector<quint32> ids;
    for (auto it = repositories.cbegin(); it != repositories.cend(); ++it) {
        if (size_t(it->size()) >= minRepositories)
            ids.push_back(it.key());
    }
    std::ranges::sort(ids);
    return ids;
}

/// What each example counts before the categories are balanced.
std::vector<double> sourceWeights(const Examples &examples, size_t repositories, const SampleSettings &settings)
{
    std::vector<double> sizes(repositories, 0);
    for (const Example *example : examples)
        ++sizes[example->repository];
    std::vector<double> weights;
    weights.reserve(examples.size());
    for (const Example *example : examples) {
        const double crowd = std::min(1.0, std::sqrt(settings.ampleRepository / sizes[example->repository]));
        weights.push_back(example->isMeasured ? 1 : settings.otherWeight * crowd);
    }
    return weights;
}

/// What each category counts, 1 on average over the categories where they are as common as one another.
std::vector<double> categoryWeights(const Examples &examples, size_t categories, const SampleSettings &settings)
{
    std::vector<double> sizes(categories, 0);
    for (const Example *example : examples)
        sizes[example->category] += example->isMeasured ? 1 : settings.otherWeight;
    const double mean = std::accumulate(sizes.begin(), sizes.end(), 0.0) / double(categories);
    for (double &size : sizes)
        size = size > 0 ? std::pow(mean / size, settings.balance) : 0;
    return sizes;
}

}  // namespace

Samples samplesOf(const Dataset &dataset, const std::vector<bool> &isUsed, const SampleSettings &settings)
{
    const Examples examples = usedOf(dataset, isUsed);
    Samples result{.ids = knownFacts(examples, settings.minRepositories)};
    const auto source = sourceWeights(examples, size_t(dataset.repositories.size()), settings);
    const auto category = categoryWeights(examples, dataset.categories.size(), settings);
    result.samples.reserve(examples.size());
    for (size_t i = 0; i < examples.size(); ++i) {
        Sample sample{.category = examples[i]->category, .weight = float(source[i] * category[examples[i]->category])};
        for (const Feature &feature : examples[i]->features) {
            const auto id = std::ranges::lower_bound(result.ids, feature.id);
            if (id != result.ids.end() && *id == feature.id)
                sample.facts.push_back({size_t(id - result.ids.begin()), feature.weight});
        }
        result.samples.push_back(std::move(sample));
    }
    return result;
}

}  // namespace herald::training
