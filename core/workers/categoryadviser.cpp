// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/categoryadviser.h"

#include "achievements/workevidence.h"
#include "store/achievementstore.h"

#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Result<CategoryModel> readModel()
{
    QFile file(u":/models/categories.model"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, u"The classifier's model is missing from this build."_s, file.fileName());
    return CategoryModel::fromBytes(file.readAll());
}

/// It never changes and takes a moment to read.
const Result<CategoryModel> &shippedModel()
{
    static const Result<CategoryModel> kModel = readModel();
    return kModel;
}

QList<Evidence> workEvidence(const Achievement &achievement)
{
    QList<Evidence> evidence;
    std::ranges::copy_if(achievement.evidence, std::back_inserter(evidence), isWorkEvidence);
    return evidence;
}

}  // namespace

Result<CategoryJudge> CategoryAdviser::judge()
{
    const auto state = AchievementStore(m_database).correctedState();
    if (!state)
        return tl::unexpected(state.error());
    if (!m_classifier || m_learned != *state) {
        if (auto learned = learn(); !learned)
            return tl::unexpected(learned.error());
        m_learned = *state;
    }
    return CategoryJudge([classifier = m_classifier](const Work &work) {
        const Prediction prediction = classifier->classify(work);
        return CategoryGuess{prediction.category, prediction.confidence, u"its words and files"_s};
    });
}

Result<CategoryGuess> CategoryAdviser::guess(const Work &work)
{
    if (auto said = explicitCategory({work.subject, work.labels, work.paths}))
        return *said;
    return judge().map([&work](const CategoryJudge &judge) { return judge(work); });
}

Result<> CategoryAdviser::advise(Achievement &achievement)
{
    const Work work{.repository = {},
                    .subject = achievement.title,
                    .body = achievement.description,
                    .paths = {},
                    .labels = achievement.tags};
    return guess(work).map([&achievement](const CategoryGuess &guess) {
        achievement.category = guess.category;
        achievement.details.insert(u"category"_s,
                                   QJsonObject{{u"confidence"_s, guess.confidence}, {u"reason"_s, guess.reason}});
    });
}

Result<> CategoryAdviser::learn()
{
    const auto &model = shippedModel();
    if (!model)
        return tl::unexpected(model.error());
    const auto corrected = AchievementStore(m_database).corrected();
    if (!corrected)
        return tl::unexpected(corrected.error());
    auto classifier = std::make_shared<Classifier>(*model);
    for (const Achievement &achievement : *corrected) {
        if (const QList<Evidence> evidence = workEvidence(achievement); !evidence.isEmpty())
            classifier->learn(workOf(evidence), achievement.category);
    }
    m_classifier = std::move(classifier);
    return {};
}

}  // namespace herald
