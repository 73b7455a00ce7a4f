// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/jsonwriter.h"
#include "domain/moneyjson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

std::optional<Money> valueOf(const ValueModel &model, double value, const QString &method)
{
    const double amount = model.factor * (model.baseline ? *model.baseline - value : value);
    if (!std::isfinite(amount))
        return std::nullopt;
    QJsonObject inputs{{u"value"_s, value}, {u"factor"_s, model.factor}};
    if (model.baseline)
        inputs.insert(u"baseline"_s, *model.baseline);
    return Money{amount, model.currency, model.period, method, inputs, model.confidence};
}

QString toText(Period period)
{
    switch (period) {
    case Period::Once: return u"once"_s;
    case Period::Month: return u"month"_s;
    case Period::Year: return u"year"_s;
    }
    return {};
}

std::optional<Period> periodFrom(QStringView text)
{
    for (const Period period : {Period::Once, Period::Month, Period::Year}) {
        if (text == toText(period))
            return period;
    }
    return std::nullopt;
}

QByteArray jsonOf(const Money &money, const QByteArray &inputs)
{
    JsonWriter writer;
    writer.number("amount"_L1, money.amount);
    writer.number("confidence"_L1, money.confidence);
    writer.text("currency"_L1, money.currency);
    writer.json("inputs"_L1, inputs);
    writer.text("method"_L1, money.method);
    writer.text("period"_L1, toText(money.period));
    return writer.finish();
}

QJsonObject toJson(const Money &money)
{
    QJsonObject json = jsonObject(jsonOf(money, "{}"));
    json.insert(u"inputs"_s, money.inputs);
    return json;
}

std::optional<Money> moneyFromJson(const QJsonObject &object)
{
    const auto period = periodFrom(object.value("period"_L1).toString());
    if (!period || !object.value("amount"_L1).isDouble())
        return std::nullopt;
    return Money{object.value("amount"_L1).toDouble(),
                 object.value("currency"_L1).toString(),
                 *period,
                 object.value("method"_L1).toString(),
                 object.value("inputs"_L1).toObject(),
                 object.value("confidence"_L1).toDouble()};
}

QJsonObject toJson(const ValueModel &model)
{
    return {{u"factor"_s, model.factor},
            {u"baseline"_s, model.baseline ? QJsonValue(*model.baseline) : QJsonValue(QJsonValue::Null)},
            {u"currency"_s, model.currency},
            {u"period"_s, toText(model.period)},
            {u"confidence"_s, model.confidence}};
}

std::optional<ValueModel> valueModelFromJson(const QJsonObject &object)
{
    const auto period = periodFrom(object.value("period"_L1).toString());
    if (!period || !object.value("factor"_L1).isDouble())
        return std::nullopt;
    const QJsonValue baseline = object.value("baseline"_L1);
    return ValueModel{.factor = object.value("factor"_L1).toDouble(),
                      .baseline = baseline.isDouble() ? std::optional(baseline.toDouble()) : std::nullopt,
                      .currency = object.value("currency"_L1).toString(),
                      .period = *period,
                      .confidence = object.value("confidence"_L1).toDouble()};
}

}  // namespace herald
