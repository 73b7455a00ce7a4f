// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rule.h"

#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array<std::pair<Function, QLatin1StringView>, 12> kFunctions{{
    {Function::Last, "last"_L1},
    {Function::Avg, "avg"_L1},
    {Function::Min, "min"_L1},
    {Function::Max, "max"_L1},
    {Function::P50, "p50"_L1},
    {Function::P90, "p90"_L1},
    {Function::P95, "p95"_L1},
    {Function::P99, "p99"_L1},
    {Function::Rate, "rate"_L1},
    {Function::Increase, "increase"_L1},
    {Function::Change, "change"_L1},
    {Function::Share, "share"_L1},
}};

constexpr std::array<std::pair<Operator, QLatin1StringView>, 6> kOperators{{
    {Operator::Greater, ">"_L1},
    {Operator::GreaterOrEqual, ">="_L1},
    {Operator::Less, "<"_L1},
    {Operator::LessOrEqual, "<="_L1},
    {Operator::Equal, "=="_L1},
    {Operator::NotEqual, "!="_L1},
}};

constexpr std::array<std::pair<Tendency, QLatin1StringView>, 3> kTendencies{{
    {Tendency::Rising, "rising"_L1},
    {Tendency::Falling, "falling"_L1},
    {Tendency::Either, "either"_L1},
}};

template <class Enum, size_t N>
QString nameOf(Enum value, const std::array<std::pair<Enum, QLatin1StringView>, N> &names)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

template <class Enum, size_t N>
std::optional<Enum> valueOfName(QStringView text, const std::array<std::pair<Enum, QLatin1StringView>, N> &names)
{
    for (const auto &[known, name] : names) {
        if (text == name)
            return known;
    }
    return std::nullopt;
}

}  // namespace

QString toText(Function function) { return nameOf(function, kFunctions); }
QString toText(Operator op) { return nameOf(op, kOperators); }
QString toText(Tendency tendency) { return nameOf(tendency, kTendencies); }
std::optional<Function> functionFrom(QStringView text) { return valueOfName(text, kFunctions); }
std::optional<Operator> operatorFrom(QStringView text) { return valueOfName(text, kOperators); }
std::optional<Tendency> tendencyFrom(QStringView text) { return valueOfName(text, kTendencies); }

bool compare(double value, Operator op, double threshold)
{
    switch (op) {
    case Operator::Greater: return value > threshold;
    case Operator::GreaterOrEqual: return value >= threshold;
    case Operator::Less: return value < threshold;
    case Operator::LessOrEqual: return value <= threshold;
    case Operator::Equal: return value == threshold;
    case Operator::NotEqual: return value != threshold;
    }
    return false;
}

}  // namespace herald
