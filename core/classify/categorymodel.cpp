// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/categorymodel.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array<char, 4> kMagic{'H', 'C', 'M', '1'};
constexpr quint32 kMostHidden = 256;
constexpr quint32 kMostFacts = 1'000'000;
constexpr qsizetype kCheckBytes = 2;

tl::unexpected<Error> corrupt(const QString &why)
{
    return fail(ErrorKind::Corrupt,
                u"The category model cannot be used: %1. Install Herald's own model again."_s.arg(why));
}

void setFormat(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

template <class Number>
void readAll(QDataStream &stream, std::vector<Number> &numbers, size_t count)
{
    numbers.resize(count);
    for (Number &number : numbers)
        stream >> number;
}

/// Bytes need no turning, and there are more than a million of them.
void readAll(QDataStream &stream, std::vector<qint8> &bytes, size_t count)
{
    bytes.resize(count);
    stream.readRawData(reinterpret_cast<char *>(bytes.data()), int(count));
}

template <class Number>
void writeAll(QDataStream &stream, const std::vector<Number> &numbers)
{
    for (const Number number : numbers)
        stream << number;
}

bool areFinite(const std::vector<float> &numbers)
{
    return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

Result<std::vector<Category>> readCategories(QDataStream &stream, quint32 count)
{
    std::vector<Category> categories;
    for (quint32 i = 0; i < count; ++i) {
        quint8 length = 0;
        stream >> length;
        QByteArray text(length, '\0');
        if (stream.readRawData(text.data(), length) != length)
            return corrupt(u"it ends too early"_s);
        const std::optional<Category> category = categoryFrom(QString::fromUtf8(text));
        if (!category || std::ranges::find(categories, *category) != categories.end())
            return corrupt(u"it names an unknown category, or one twice"_s);
        categories.push_back(*category);
    }
    return categories;
}

/// Everything between the file's first four bytes and its check.
Result<CategoryWeights> readWeights(QDataStream &stream)
{
    CategoryWeights weights;
    quint32 categories = 0;
    quint32 facts = 0;
    stream >> weights.hidden >> categories >> facts;
    if (categories == 0 || categories > kCategories.size() || weights.hidden > kMostHidden || facts > kMostFacts)
        return corrupt(u"its sizes make no sense"_s);
    auto names = readCategories(stream, categories);
    if (!names)
        return tl::unexpected(names.error());
    weights.categories = std::move(*names);
    const size_t columns = weights.columns();
    const size_t outputs = size_t{categories} * weights.hidden;
    const qint64 expected = qint64(2 * columns + outputs) * 4 + qint64(facts) * qint64(4 + columns);
    if (stream.device()->bytesAvailable() != expected)
        return corrupt(u"its length does not fit its sizes"_s);
    readAll(stream, weights.scales, columns);
    readAll(stream, weights.biases, columns);
    readAll(stream, weights.output, outputs);
    readAll(stream, weights.ids, facts);
    readAll(stream, weights.rows, facts * columns);
    return weights;
}

}  // namespace

Result<CategoryModel> CategoryModel::fromBytes(QByteArrayView bytes)
{
    if (!bytes.startsWith(QByteArrayView(kMagic)))
        return corrupt(u"it is no category model"_s);
    if (bytes.size() < qsizetype(kMagic.size()) + kCheckBytes)
        return corrupt(u"it ends too early"_s);
    const QByteArrayView content = bytes.chopped(kCheckBytes);
    if (qFromLittleEndian<quint16>(bytes.last(kCheckBytes).data()) != qChecksum(content))
        return corrupt(u"its check sum is wrong"_s);

    QDataStream stream(content.sliced(qsizetype(kMagic.size())).toByteArray());
    setFormat(stream);
    auto weights = readWeights(stream);
    if (!weights)
        return tl::unexpected(weights.error());
    if (!areFinite(weights->scales) || !areFinite(weights->biases) || !areFinite(weights->output))
        return corrupt(u"it holds numbers that are not finite"_s);
    if (std::ranges::adjacent_find(weights->ids, std::greater_equal<>()) != weights->ids.end())
        return corrupt(u"its facts are out of order"_s);
    return CategoryModel(std::move(*weights));
}

QByteArray CategoryModel::toBytes() const
{
    QByteArray bytes(kMagic.data(), qsizetype(kMagic.size()));
    QDataStream stream(&bytes, QIODevice::Append);
    setFormat(stream);
    stream << m_weights.hidden << quint32(m_weights.categories.size()) << quint32(m_weights.ids.size());
    for (const Category category : m_weights.categories) {
        const QByteArray text = toText(category).toUtf8();
        stream << quint8(text.size());
        stream.writeRawData(text.data(), int(text.size()));
    }
    writeAll(stream, m_weights.scales);
    writeAll(stream, m_weights.biases);
    writeAll(stream, m_weights.output);
    writeAll(stream, m_weights.ids);
    writeAll(stream, m_weights.rows);
    stream << qChecksum(bytes);
    return bytes;
}

CategoryScores CategoryModel::scoresOf(const Features &features) const
{
    const size_t columns = m_weights.columns();
    std::vector<float> sums(columns, 0);
    auto known = m_weights.ids.begin();
    for (const Feature &feature : features) {
        known = std::lower_bound(known, m_weights.ids.end(), feature.id);
        if (known == m_weights.ids.end())
            break;
        if (*known != feature.id)
            continue;
        const qint8 *row = &m_weights.rows[size_t(known - m_weights.ids.begin()) * columns];
        for (size_t column = 0; column < columns; ++column)
            sums[column] += feature.weight * float(row[column]);
    }
    for (size_t column = 0; column < columns; ++column)
        sums[column] = sums[column] * m_weights.scales[column] + m_weights.biases[column];

    CategoryScores scores;
    scores.fill(kNoScore);
    for (size_t i = 0; i < m_weights.categories.size(); ++i) {
        float score = sums[m_weights.hidden + i];
        for (size_t unit = 0; unit < m_weights.hidden; ++unit)
            score += m_weights.output[i * m_weights.hidden + unit] * std::max(sums[unit], 0.0F);
        scores[size_t(m_weights.categories[i])] = score;
    }
    return scores;
}

Prediction predictionFrom(const CategoryScores &scores)
{
    const auto best = std::ranges::max_element(scores);
    double total = 0;
    for (const float score : scores)
        total += std::exp(double(score) - double(*best));
    return {kCategories[size_t(best - scores.begin())], 1 / total};
}

}  // namespace herald
