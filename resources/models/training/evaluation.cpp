// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"

#include <QTextStream>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald::training {

namespace {

/// Counts of one category or repository.
struct Tally {
    double is = 0;
    double said = 0;
    double hits = 0;

    double precision() const { return said > 0 ? hits / said : 0; }
    double recall() const { return is > 0 ? hits / is : 0; }
    double f1() const { return is + said > 0 ? 2 * hits / (is + said) : 0; }
};

QString number(double value) { return QString::number(value, 'f', 3); }

bool isMeasured(const Dataset &dataset, size_t repository)
{
    return std::ranges::any_of(dataset.examples, [repository](const Example &example) {
        return example.isMeasured && example.repository == repository;
    });
}

/// How far the confidence is from the share of hits, over ten classes of confidence, weighted by their size.
/// Source: Guo et al.: "On Calibration of Modern Neural Networks", ICML 2017.
double calibrationError(const Dataset &dataset, const std::vector<Judgement> &judgements)
{
    std::array<double, 10> gaps{};
    for (const Judgement &judgement : judgements) {
        const bool isHit = judgement.said == dataset.categories[dataset.examples[judgement.example].category];
        gaps[size_t(std::min(judgement.confidence * 10, 9.0))] += (isHit ? 1 : 0) - judgement.confidence;
    }
    double error = 0;
    for (const double gap : gaps)
        error += std::abs(gap);
    return error / double(std::max<size_t>(judgements.size(), 1));
}

QString rowOf(const QString &name, const Tally &tally)
{
    return u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(name).arg(tally.is).arg(number(tally.precision()),
                                                                         number(tally.recall()), number(tally.f1()));
}

}  // namespace

CategoryWeights train(const Dataset &dataset, const std::vector<bool> &isUsed, const Settings &settings)
{
    return trainNetwork(samplesOf(dataset, isUsed, settings.samples), dataset.categories, settings.network);
}

std::vector<Judgement> leaveOneRepositoryOut(const Dataset &dataset, const Settings &settings)
{
    std::vector<Judgement> judgements;
    for (size_t repository = 0; repository < size_t(dataset.repositories.size()); ++repository) {
        if (!isMeasured(dataset, repository))
            continue;
        std::vector<bool> isUsed;
        for (const Example &example : dataset.examples)
            isUsed.push_back(example.repository != repository);
        const CategoryModel model(train(dataset, isUsed, settings));
        for (size_t i = 0; i < dataset.examples.size(); ++i) {
            if (isUsed[i] || !dataset.examples[i].isMeasured)
                continue;
            const Prediction prediction = predictionFrom(model.scoresOf(dataset.examples[i].features));
            judgements.push_back({i, prediction.category, prediction.confidence});
        }
    }
    return judgements;
}

QString tableOf(const Dataset &dataset, const std::vector<Judgement> &judgements)
{
    std::vector<Tally> categories(dataset.categories.size());
    std::vector<Tally> repositories(size_t(dataset.repositories.size()));
    double hits = 0;
    for (const Judgement &judgement : judgements) {
        const Example &example = dataset.examples[judgement.example];
        const auto said = size_t(std::ranges::find(dataset.categories, judgement.said) - dataset.categories.begin());
        const double hit = said == example.category ? 1 : 0;
        hits += hit;
        ++categories[example.category].is;
        ++categories[said].said;
        categories[said].hits += hit;
        ++repositories[example.repository].is;
        repositories[example.repository].hits += hit;
    }
    double f1 = 0;
    for (const Tally &tally : categories)
        f1 += tally.f1() / double(categories.size());

    QString text;
    QTextStream out(&text);
    out << judgements.size() << " examples, accuracy " << number(hits / double(judgements.size())) << ", macro F1 "
        << number(f1) << ", calibration error " << number(calibrationError(dataset, judgements)) << "\n\n"
        << "| category | examples | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n";
    for (size_t c = 0; c < categories.size(); ++c)
        out << rowOf(toText(dataset.categories[c]), categories[c]);
    out << "\n| left out | examples | accuracy |\n| --- | --- | --- |\n";
    for (size_t r = 0; r < repositories.size(); ++r) {
        if (repositories[r].is > 0)
            out << u"| %1 | %2 | %3 |\n"_s.arg(dataset.repositories[qsizetype(r)])
                       .arg(repositories[r].is)
                       .arg(number(repositories[r].recall()));
    }
    return text;
}

}  // namespace herald::training
