// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxDecimals = 12;
constexpr double kLargestWritten = 1e15;  ///< above it, digits after the third say nothing
constexpr double kComparable = 1000;      ///< numbers further apart need no common scale to be compared

/// How a unit is written: numbers are multiplied by `factor` and put between `prefix` and `suffix`.
struct Scale {
    double factor = 1;
    QString prefix;
    QString suffix;
};

Scale bytesScale(double size, const QString &rest)
{
    constexpr std::array kUnits{"B"_L1, "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1, "PiB"_L1};
    size_t unit = 0;
    double factor = 1;
    while (size * factor >= 1024 && unit + 1 < kUnits.size()) {
        factor /= 1024;
        ++unit;
    }
    return {factor, {}, u' ' + kUnits[unit] + rest};
}

Scale secondsScale(double size)
{
    if (size == 0 || size >= 1)
        return {1, {}, u" s"_s};
    return size >= 1e-3 ? Scale{1e3, {}, u" ms"_s} : Scale{1e6, {}, u" µs"_s};
}

/// `size` is the largest of the numbers that share the scale.
Scale scaleFor(const QString &unit, double size)
{
    if (unit == "ratio"_L1)
        return {100, {}, u" %"_s};
    if (unit == "bytes"_L1 || unit == "bytes/s"_L1)
        return bytesScale(size, unit.mid(5));
    if (unit == "s"_L1)
        return secondsScale(size);
    if (unit == "USD"_L1)
        return {1, u"$"_s, {}};
    return {1, {}, unit.isEmpty() ? QString() : u' ' + unit};
}

QString fixed(double value, int decimals)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(value, 'f', decimals);
}

/// Numbers that nobody could read in full. A share of that size is no share.
QStringList inPowers(std::span<const double> values, const QString &unit)
{
    const Scale scale =
        unit == "ratio"_L1 ? Scale{} : scaleFor(unit.startsWith("bytes"_L1) ? u'B' + unit.mid(5) : unit, 1);
    QStringList texts;
    for (const double value : values)
        texts.append(scale.prefix + QString::number(value, 'g', 3) + scale.suffix);
    return texts;
}

/// The decimals that show three significant digits of `value`, fewer where the last ones are zeros.
int decimalsFor(double value)
{
    if (value == 0)
        return 0;
    const int whole = int(std::floor(std::log10(std::abs(value)))) + 1;
    int decimals = std::clamp(3 - whole, 0, kMaxDecimals);
    const QString digits = fixed(value, decimals);
    for (auto it = digits.crbegin(); decimals > 0 && it != digits.crend() && *it == u'0'; ++it)
        --decimals;
    return decimals;
}

bool hidesADifference(std::span<const double> values, int decimals)
{
    for (size_t i = 1; i < values.size(); ++i) {
        if (values[i] != values[0] && fixed(values[i], decimals) == fixed(values[0], decimals))
            return true;
    }
    return false;
}

/// A share close to the whole is told by what is missing: 99.95 %, not 100 %.
int decimalsForShare(double percent)
{
    return percent > 90 && percent < 100 ? decimalsFor(100 - percent) : decimalsFor(percent);
}

int sharedDecimals(std::span<const double> scaled, const QString &unit)
{
    const bool isMoney = unit == "USD"_L1;
    int decimals = 0;
    for (const double value : scaled)
        decimals = std::max(decimals, unit == "ratio"_L1 ? decimalsForShare(value) : decimalsFor(value));
    while (decimals < kMaxDecimals && hidesADifference(scaled, decimals))
        ++decimals;
    return isMoney && decimals == 1 ? 2 : decimals;
}

QString verbFor(const Metric &metric, const AwardFacts &facts)
{
    if (!facts.target || facts.value == *facts.target)
        return u"Reached"_s;
    return metric.direction == Direction::LowerIsBetter ? u"Reduced"_s : u"Exceeded"_s;
}

QString dayText(Instant at) { return toRfc3339(at).left(10); }

/// Text of the value beside that of another number.
std::pair<QString, QString> pairText(double value, double other, const QString &unit)
{
    const double least = std::min(std::abs(value), std::abs(other));
    if (least > 0 && std::max(std::abs(value), std::abs(other)) / least > kComparable)
        return {comparableTexts(std::array{value}, unit)[0], comparableTexts(std::array{other}, unit)[0]};
    const QStringList texts = comparableTexts(std::array{value, other}, unit);
    return {texts[0], texts[1]};
}

QString heldText(const AwardFacts &facts)
{
    if (facts.held <= Duration::zero())
        return {};
    return u" It lasted for %1 over %2 samples."_s.arg(toText(facts.held)).arg(facts.sampleCount);
}

}  // namespace

QString headline(const QString &line)
{
    static const QRegularExpression kPlainWord(u"\\A\\p{Ll}[\\p{Ll}'’-]*[,:;.!?]?(?=\\s|\\z)"_s);
    const QString text = line.trimmed();
    if (!kPlainWord.match(text).hasMatch())
        return text;
    return text.at(0).toUpper() + text.mid(1);
}

QStringList comparableTexts(std::span<const double> values, const QString &unit)
{
    double size = 0;
    for (const double value : values)
        size = std::max(size, std::abs(value));
    if (size > kLargestWritten)
        return inPowers(values, unit);
    const Scale scale = scaleFor(unit, size);
    std::vector<double> scaled;
    for (const double value : values)
        scaled.push_back(value * scale.factor);
    const int decimals = sharedDecimals(scaled, unit);
    QStringList texts;
    for (const double value : scaled) {
        const QString digits = fixed(std::abs(value), decimals);
        texts.append((value < 0 ? u"-"_s : QString()) + scale.prefix + digits + scale.suffix);
    }
    return texts;
}

QString percentText(double percent)
{
    const int decimals = std::abs(percent) >= 10 ? std::min(1, decimalsFor(percent)) : decimalsFor(percent);
    QString digits = fixed(percent, decimals);
    if (decimals == 1 && digits.endsWith(".0"_L1))
        digits.chop(2);
    return digits + " %"_L1;
}

QString awardTitle(const Metric &metric, const AwardFacts &facts)
{
    const QString verb = verbFor(metric, facts);
    if (!facts.target)
        return u"%1 %2: %3"_s.arg(verb, metric.title, comparableTexts(std::array{facts.value}, metric.unit).first());
    const auto [value, target] = pairText(facts.value, *facts.target, metric.unit);
    return u"%1 %2: %3 (target %4)"_s.arg(verb, metric.title, value, target);
}

QString awardDescription(const Metric &metric, const AwardFacts &facts)
{
    QString text = awardTitle(metric, facts);
    if (facts.target) {
        const auto gain = improvementPercent(metric.direction, facts.value, *facts.target);
        if (gain && *gain > 0)
            text += u", %1 better than the target"_s.arg(percentText(*gain));
    }
    text += u'.';
    if (facts.previous) {
        const auto [value, previous] = pairText(facts.value, *facts.previous, metric.unit);
        const auto gain = improvementPercent(metric.direction, facts.value, *facts.previous);
        text += u" The award before stood at %1"_s.arg(previous);
        if (facts.previousAt)
            text += u" (%1)"_s.arg(dayText(*facts.previousAt));
        text += gain ? u"; this is %1 better."_s.arg(percentText(*gain)) : u"."_s;
    }
    return text + heldText(facts);
}

QString milestoneTitle(const Metric &metric, double milestone)
{
    // The title says what was counted, so only money and shares keep their sign.
    const bool keepsUnit = metric.unit == "USD"_L1 || metric.unit == "ratio"_L1 || metric.unit.startsWith("bytes"_L1);
    const QString number = comparableTexts(std::array{milestone}, keepsUnit ? metric.unit : QString()).first();
    return u"Milestone: %1 %2"_s.arg(number, metric.title);
}

QString milestoneDescription(const Metric &metric, double milestone, double total, std::span<const double> alsoPassed)
{
    const auto [passed, now] = pairText(milestone, total, metric.unit);
    QString text = u"%1 passed %2 and stands at %3."_s.arg(metric.title, passed, now);
    if (!alsoPassed.empty()) {
        text += u" It was already there when Herald first looked, as were %1; when is not known."_s.arg(
            comparableTexts(alsoPassed, metric.unit).join(u", "_s));
    }
    return text;
}

}  // namespace herald
