// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

namespace herald {

/// How often an amount recurs; amounts of different periods are never added.
enum class Period { Once, Month, Year };

/// An amount with how it came about. Stored with its inputs so that it can be computed again.
struct Money {
    double amount = 0;
    QString currency = QStringLiteral("USD");  ///< ISO 4217
    Period period = Period::Once;
    QString method;         ///< the name of the value model
    QJsonObject inputs;     ///< name -> number
    double confidence = 0;  ///< 0..1

    bool operator==(const Money &) const = default;
};

/// How a metric's value is turned into money: `factor` x (value, or saving against `baseline` where there is one).
struct ValueModel {
    double factor = 0;
    std::optional<double> baseline;
    QString currency = QStringLiteral("USD");
    Period period = Period::Month;
    double confidence = 0.5;

    bool operator==(const ValueModel &) const = default;
};

/// factor x value without a baseline, factor x (baseline - value) with one; nothing where the value is not finite.
[[nodiscard]] std::optional<Money> valueOf(const ValueModel &model, double value, const QString &method);

[[nodiscard]] QString toText(Period period);
[[nodiscard]] std::optional<Period> periodFrom(QStringView text);
[[nodiscard]] QJsonObject toJson(const Money &money);
[[nodiscard]] std::optional<Money> moneyFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const ValueModel &model);
/// Nothing where the factor or the period is missing or malformed.
[[nodiscard]] std::optional<ValueModel> valueModelFromJson(const QJsonObject &object);

}  // namespace herald
