// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/corrections.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array<char, 4> kMagic{'H', 'C', 'C', '1'};
constexpr quint32 kMostFacts = 50'000;
constexpr qint64 kEntryBytes = 4 + qint64(sizeof(CategoryScores));
constexpr float kMargin = 1;
/// The most that one correction changes the gap between two categories for the corrected work itself.
constexpr float kMostChange = 1.5F;
/// Where a category that the model does not know begins: below those it does, but within reach of a few corrections.
constexpr float kBelowLowest = 1;

tl::unexpected<Error> corrupt()
{
    return fail(ErrorKind::Corrupt,
                u"What was learned from corrections of categories cannot be read. Reset it to learn anew."_s);
}

bool areFinite(const CategoryScores &nudge)
{
    return std::ranges::all_of(nudge, [](float number) { return std::isfinite(number); });
}

float sizeOf(const CategoryScores &nudge)
{
    float size = 0;
    for (const float number : nudge)
        size = std::max(size, std::abs(number));
    return size;
}

/// The model's scores, with the categories that it does not know in reach of corrections.
CategoryScores reachable(CategoryScores scores)
{
    float lowest = 0;
    for (const float score : scores) {
        if (score > kNoScore)
            lowest = std::min(lowest, score);
    }
    std::ranges::replace(scores, kNoScore, lowest - kBelowLowest);
    return scores;
}

}  // namespace

Result<CategoryCorrections> CategoryCorrections::fromBytes(QByteArrayView bytes)
{
    CategoryCorrections corrections;
    if (bytes.isEmpty())
        return corrections;
    if (!bytes.startsWith(QByteArrayView(kMagic)))
        return corrupt();
    QDataStream stream(bytes.sliced(qsizetype(kMagic.size())).toByteArray());
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint32 facts = 0;
    stream >> facts;
    if (stream.status() != QDataStream::Ok || facts > kMostFacts
        || stream.device()->bytesAvailable() != facts * kEntryBytes)
        return corrupt();
    for (quint32 i = 0; i < facts; ++i) {
        quint32 id = 0;
        CategoryScores nudge{};
        stream >> id;
        for (float &number : nudge)
            stream >> number;
        if (!areFinite(nudge) || corrections.m_nudges.contains(id))
            return corrupt();
        corrections.m_nudges.insert(id, nudge);
    }
    return corrections;
}

QByteArray CategoryCorrections::toBytes() const
{
    if (m_nudges.isEmpty())
        return {};
    QByteArray bytes(kMagic.data(), qsizetype(kMagic.size()));
    QDataStream stream(&bytes, QIODevice::Append);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << quint32(m_nudges.size());
    QList<quint32> ids = m_nudges.keys();
    std::ranges::sort(ids);
    for (const quint32 id : ids) {
        stream << id;
        for (const float number : m_nudges[id])
            stream << number;
    }
    return bytes;
}

CategoryScores CategoryCorrections::adjusted(CategoryScores scores, const Features &features) const
{
    if (m_nudges.isEmpty())
        return scores;
    CategoryScores sums{};
    for (const Feature &feature : features) {
        const auto nudge = m_nudges.constFind(feature.id);
        for (size_t i = 0; nudge != m_nudges.cend() && i < sums.size(); ++i)
            sums[i] += feature.weight * (*nudge)[i];
    }
    const CategoryScores base = reachable(scores);
    for (size_t i = 0; i < scores.size(); ++i) {
        if (sums[i] != 0)
            scores[i] = base[i] + sums[i];
    }
    return scores;
}

void CategoryCorrections::learn(const Features &features, const CategoryScores &scores, Category truth)
{
    const CategoryScores now = adjusted(reachable(scores), features);
    CategoryScores rivals = now;
    rivals[size_t(truth)] = kNoScore;
    const auto rival = size_t(std::ranges::max_element(rivals) - rivals.begin());
    const float loss = kMargin - (now[size_t(truth)] - now[rival]);
    float norm = 0;
    for (const Feature &feature : features)
        norm += feature.weight * feature.weight;
    if (loss <= 0 || norm <= 0)
        return;

    const float step = std::min(loss, kMostChange) / (2 * norm);
    for (const Feature &feature : features) {
        CategoryScores &nudge = m_nudges[feature.id];
        nudge[size_t(truth)] += step * feature.weight;
        nudge[rival] -= step * feature.weight;
    }
    forgetFaintest();
}

void CategoryCorrections::forgetFaintest()
{
    if (m_nudges.size() <= kMostFacts)
        return;
    std::vector<std::pair<float, quint32>> bySize;
    for (auto it = m_nudges.cbegin(); it != m_nudges.cend(); ++it)
        bySize.emplace_back(sizeOf(*it), it.key());
    std::ranges::sort(bySize);
    // A tenth more than needed, so that this is not done again at the next correction.
    const size_t surplus = bySize.size() - kMostFacts + kMostFacts / 10;
    for (size_t i = 0; i < surplus; ++i)
        m_nudges.remove(bySize[i].second);
}

}  // namespace herald
