// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/awardstate.h"

#include "achievements/awardrecord.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonArray toArray(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

std::optional<double> numberAt(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<Instant> instantAt(const QJsonObject &object, QLatin1StringView name)
{
    const auto at = parseInstant(object.value(name).toString());
    return at ? std::optional(*at) : std::nullopt;
}

std::vector<double> numbersAt(const QJsonObject &object, QLatin1StringView name)
{
    std::vector<double> numbers;
    const QJsonArray array = object.value(name).toArray();
    for (const QJsonValue value : array) {
        if (value.isDouble())
            numbers.push_back(value.toDouble());
    }
    return numbers;
}

QJsonObject toJson(const HeldRun &run)
{
    return {{u"since"_s, toRfc3339(run.since)},
            {u"until"_s, toRfc3339(run.until)},
            {u"count"_s, run.count},
            {u"low"_s, run.low},
            {u"high"_s, run.high},
            {u"stride"_s, run.stride},
            {u"values"_s, toArray(run.values)}};
}

std::optional<HeldRun> heldRunFrom(const QJsonObject &object)
{
    const auto since = instantAt(object, "since"_L1);
    const auto until = instantAt(object, "until"_L1);
    const auto low = numberAt(object, "low"_L1);
    const auto high = numberAt(object, "high"_L1);
    HeldRun run;
    run.values = numbersAt(object, "values"_L1);
    run.count = object.value("count"_L1).toInt();
    run.stride = object.value("stride"_L1).toInt();
    if (!since || !until || !low || !high || run.count < 1 || run.stride < 1 || run.values.empty())
        return std::nullopt;
    run.since = *since;
    run.until = *until;
    run.low = *low;
    run.high = *high;
    return run;
}

/// Takes what one award's evidence says into the state.
void take(const QJsonObject &award, AwardState &state)
{
    const int number = award.value("award"_L1).toInt();
    const auto value = numberAt(award, "value"_L1);
    if (number > state.awards && value) {
        state.awards = number;
        state.lastAwarded = value;
        state.lastAwardedAt = instantAt(award, "at"_L1);
    }
    if (const auto milestone = numberAt(award, "milestone"_L1)) {
        state.milestones.push_back(*milestone);
        const auto passed = numbersAt(award, "also_passed"_L1);
        state.milestones.insert(state.milestones.end(), passed.begin(), passed.end());
    }
    const Instant at = instantAt(award, "at"_L1).value_or(state.at);
    if (at >= state.at) {
        state.at = at;
        state.lastRaw = numberAt(award, "raw"_L1);
        state.counterOffset = numberAt(award, "counter_offset"_L1).value_or(0);
    }
}

}  // namespace

void addTo(HeldRun &run, const Sample &sample)
{
    if (run.count == 0) {
        run.since = sample.at;
        run.low = run.high = sample.value;
    }
    run.until = sample.at;
    run.low = std::min(run.low, sample.value);
    run.high = std::max(run.high, sample.value);
    if (run.count % run.stride == 0)
        run.values.push_back(sample.value);
    ++run.count;
    if (run.values.size() < kMaxHeldValues)
        return;
    for (size_t i = 0; 2 * i < run.values.size(); ++i)
        run.values[i] = run.values[2 * i];
    run.values.resize(run.values.size() / 2);
    run.stride *= 2;
}

QJsonObject toJson(const AwardState &state)
{
    return {
        {u"at"_s, toRfc3339(state.at)},
        {u"last_awarded"_s, orNull(state.lastAwarded)},
        {u"last_awarded_at"_s, state.lastAwardedAt ? QJsonValue(toRfc3339(*state.lastAwardedAt)) : QJsonValue()},
        {u"awards"_s, state.awards},
        {u"milestones"_s, toArray(state.milestones)},
        {u"last_raw"_s, orNull(state.lastRaw)},
        {u"counter_offset"_s, state.counterOffset},
        {u"judged_target"_s, orNull(state.judgedTarget)},
        {u"run"_s, state.run ? QJsonValue(toJson(*state.run)) : QJsonValue()},
    };
}

AwardState awardStateFromJson(const QJsonObject &object)
{
    AwardState state;
    state.at = instantAt(object, "at"_L1).value_or(Instant{});
    state.lastAwarded = numberAt(object, "last_awarded"_L1);
    state.lastAwardedAt = instantAt(object, "last_awarded_at"_L1);
    state.awards = std::max(0, object.value("awards"_L1).toInt());
    state.milestones = numbersAt(object, "milestones"_L1);
    std::ranges::sort(state.milestones);
    state.lastRaw = numberAt(object, "last_raw"_L1);
    state.counterOffset = numberAt(object, "counter_offset"_L1).value_or(0);
    state.judgedTarget = numberAt(object, "judged_target"_L1);
    state.run = heldRunFrom(object.value("run"_L1).toObject());
    return state;
}

AwardState awardStateFrom(const SeriesKey &series, const QList<Achievement> &achievements)
{
    AwardState state;
    for (const Achievement &achievement : achievements) {
        if (!isAwardOf(series, achievement.key))
            continue;
        for (const Evidence &piece : achievement.evidence) {
            if (piece.kind == "samples"_L1)
                take(piece.data, state);
        }
    }
    std::ranges::sort(state.milestones);
    state.milestones.erase(std::unique(state.milestones.begin(), state.milestones.end()), state.milestones.end());
    return state;
}

}  // namespace herald
