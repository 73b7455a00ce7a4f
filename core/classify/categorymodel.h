// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/features.h"
#include "domain/category.h"
#include "domain/error.h"

#include <QByteArray>
#include <array>
#include <vector>

namespace herald {

/// Log-odds of each of kCategories, in its order; kNoScore where the model was never taught the category.
using CategoryScores = std::array<float, kCategories.size()>;
inline constexpr float kNoScore = -30.0F;

/// The numbers of a small neural network: each fact adds a row; the first `hidden` columns pass a rectifier and the
/// matrix `output`, the others are added to the categories' scores at once.
struct CategoryWeights {
    std::vector<Category> categories;  ///< each once
    quint32 hidden = 0;
    std::vector<quint32> ids;   ///< of the facts it knows, rising, each once
    std::vector<qint8> rows;    ///< ids.size() rows of hidden + categories.size() columns
    std::vector<float> scales;  ///< one for each column: a weight is its byte times the column's scale
    std::vector<float> biases;  ///< one for each column
    std::vector<float> output;  ///< categories.size() rows of `hidden` columns

    [[nodiscard]] size_t columns() const { return hidden + categories.size(); }
    bool operator==(const CategoryWeights &) const = default;
};

/// Tells from a piece of work's facts how likely each category is. Trained by resources/models/training.
class CategoryModel {
public:
    /// Reads a model file, little-endian:
    ///
    ///     file     = "HCM1" columns facts category{categories} float{scales, biases, output} id{facts} row{facts}
    ///     check columns  = hidden:u32 categories:u32        category = length:u8 text facts    = u32     id = u32,
    ///     rising         row = i8{hidden + categories} check    = u16: qChecksum() of all bytes before it
    ///
    /// Corrupt where the bytes are anything else, hold a number that is not finite, or name a category twice.
    [[nodiscard]] static Result<CategoryModel> fromBytes(QByteArrayView bytes);
    /// The weights must be as CategoryWeights says; those of fromBytes() and of the training program are.
    explicit CategoryModel(CategoryWeights weights) : m_weights(std::move(weights)) {}

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] CategoryScores scoresOf(const Features &features) const;
    [[nodiscard]] const CategoryWeights &weights() const { return m_weights; }

private:
    CategoryWeights m_weights;
};

/// The most likely category, and how likely it is in 0..1.
struct Prediction {
    Category category = Category::Development;
    double confidence = 0;

    bool operator==(const Prediction &) const = default;
};

/// The highest score wins; the confidence is its share after exponentiation.
[[nodiscard]] Prediction predictionFrom(const CategoryScores &scores);

}  // namespace herald
