// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstory.h"

#include "domain/plainjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// As many digits as a person reads; the alert itself keeps all.
class Number {
public:
    explicit Number(double value)
        : m_size(std::to_chars(m_digits.begin(), m_digits.end(), value, std::chars_format::general, 6).ptr
                 - m_digits.begin())
    {
    }
    [[nodiscard]] QLatin1StringView text() const { return {m_digits.data(), m_size}; }

private:
    std::array<char, 32> m_digits;
    qsizetype m_size;
};

/// In one piece: a backtest may tell a million of them.
QString joined(auto before, QLatin1StringView between, const QString &after = {})
{
    QString text;
    text.reserve(before.size() + between.size() + after.size());
    return text.append(before).append(between).append(after);
}

QString comparison(const CompiledRule &rule, double value)
{
    if (!std::holds_alternative<ThresholdCondition>(rule.rule.condition))
        return joined("the condition holds at "_L1, Number(value).text());
    return joined(""_L1, Number(value).text(), rule.comparison);
}

QString ended(const CompiledRule &rule, const AlertRecord &record)
{
    const double value = record.value;
    if (record.state == AlertState::Resolved && rule.rule.clear
        && std::holds_alternative<ThresholdCondition>(rule.rule.condition))
        return u"%1 is past the clear level %2"_s.arg(Number(value).text(), Number(*rule.rule.clear).text());
    return joined("the condition ended at "_L1, Number(value).text());
}

QString failureText(const Told &told)
{
    const QString reason = toText(told.reading.reason);
    return told.reading.reason == ReadingReason::SourceFailed && !told.failure.isEmpty()
               ? u"%1: %2"_s.arg(reason, told.failure)
               : reason;
}

QString reasonText(const Told &told)
{
    switch (told.step.reason) {
    case StepReason::ConditionHolds: return comparison(told.rule, told.step.record.value);
    case StepReason::HeldLongEnough: return u"held for %1"_s.arg(toText(told.rule.lifecycle.pendingFor));
    case StepReason::ConditionEnded:
        return isGone(told.reading) ? toText(told.reading.reason) : ended(told.rule, told.step.record);
    case StepReason::StayedClear: return u"stayed clear for %1"_s.arg(toText(told.rule.lifecycle.keepFiringFor));
    case StepReason::DataMissing: return toText(told.reading.reason);
    case StepReason::EvaluationFailed: return failureText(told);
    case StepReason::DataBack: return isGone(told.reading) ? toText(told.reading.reason) : u"data came back"_s;
    case StepReason::None: break;
    }
    return {};
}

Alert opened(const Told &told)
{
    Alert alert;
    alert.rule = told.rule.rule.name;
    alert.fingerprint = told.identity;
    alert.threshold = told.rule.threshold();
    alert.activeSince = told.at;
    return alert;
}

std::optional<double> seenValue(const Told &told)
{
    return isSeen(told.step.record.state) ? std::optional(told.step.record.value) : std::nullopt;
}

Transition transitionOf(const AlertStory &story, const Told &told)
{
    const Alert &alert = story.alert;
    // The label set may still rest from its last alert; this one begins at nothing.
    const AlertState from = isAtRest(told.from) ? AlertState::Inactive : told.from;
    return {alert.id, alert.rule, alert.labels, from, alert.state, alert.value, told.at, reasonText(told)};
}

Labels labelsOf(AlertStory &story, const Told &told, std::optional<double> value)
{
    if (!told.rule.hasPlainLabels)
        return told.rule.expandedLabels(told.series, value);
    if (story.plainLabels.isEmpty())
        story.plainLabels = told.rule.expandedLabels(told.series, value);
    return story.plainLabels;
}

void expandTexts(AlertStory &story, const Told &told)
{
    Alert &alert = story.alert;
    const auto value = seenValue(told);
    alert.labels = labelsOf(story, told, value);
    const TemplateData data{alert.labels, {}, value};
    alert.summary = told.rule.summary.expand(data);
    alert.description = told.rule.description.expand(data);
    for (const auto &[name, text] : told.rule.annotations)
        alert.annotations.set(name, text.expand(data));
}

/// What of an AlertMemory could be read.
struct ReadMemory {
    std::optional<Instant> countedFrom;
    std::optional<Instant> clearingFrom;
    std::optional<AlertState> behind;
    std::optional<double> told;
    std::vector<Instant> fires;
};

/// As toText() writes it.
std::optional<ReadMemory> plainMemory(const QByteArray &text)
{
    PlainJson json(text);
    const auto instant = [&json]() -> std::optional<Instant> {
        const auto ms = json.number<qint64>();
        return ms ? std::optional(fromMs(*ms)) : std::nullopt;
    };
    if (!json.take("{\"counted_from\":"))
        return std::nullopt;
    ReadMemory memory{.countedFrom = instant()};
    const auto behind = memory.countedFrom && json.take(",\"behind\":") ? json.word() : std::nullopt;
    if (!behind)
        return std::nullopt;
    memory.behind = alertStateFrom(QString::fromLatin1(*behind));
    if (json.take(",\"told\":"))
        memory.told = json.number<double>();
    if (json.take(",\"clearing_from\":"))
        memory.clearingFrom = instant();
    if (!json.take(",\"fires\":["))
        return std::nullopt;
    while (const auto fire = instant()) {
        memory.fires.push_back(*fire);
        std::ignore = json.take(",");
    }
    return json.take("]}") && json.isAtEnd() ? std::optional(std::move(memory)) : std::nullopt;
}

std::optional<Instant> instantIn(const QJsonValue &ms)
{
    return ms.isDouble() ? std::optional(fromMs(qint64(ms.toDouble()))) : std::nullopt;
}

ReadMemory memoryFrom(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (auto plain = plainMemory(utf8))
        return std::move(*plain);
    const QJsonObject json = QJsonDocument::fromJson(utf8).object();
    ReadMemory memory{.countedFrom = instantIn(json.value("counted_from"_L1)),
                      .clearingFrom = instantIn(json.value("clearing_from"_L1)),
                      .behind = alertStateFrom(json.value("behind"_L1).toString())};
    if (const QJsonValue told = json.value("told"_L1); told.isDouble())
        memory.told = told.toDouble();
    const QJsonArray fires = json.value("fires"_L1).toArray();
    for (const QJsonValue &fire : fires)
        memory.fires.push_back(fromMs(qint64(fire.toDouble())));
    return memory;
}

}  // namespace

Transition tell(AlertStory &story, const Told &told)
{
    const AlertState to = told.step.record.state;
    if (isAtRest(told.from)) {
        story.alert = opened(told);
        story.toldValue = 0;
    }
    Alert &alert = story.alert;
    alert.state = to;
    alert.updatedAt = told.at;
    if (told.step.reason == StepReason::ConditionHolds)
        alert.activeSince = told.step.record.activeSince;
    if (to == AlertState::Firing && told.step.reason != StepReason::DataBack) {
        alert.firedAt = told.at;
        story.fires.fired(told.at);
    }
    if (to == AlertState::Resolved)
        alert.resolvedAt = told.at;
    setNumbers(alert, told.step.record);
    // What is gone has nothing new to say: it keeps the value that was told last, for one that was seen since is not
    // stored, and its texts.
    alert.value = story.toldValue = isSeen(to) && !isGone(told.reading) ? alert.value : story.toldValue;
    if (!isGone(told.reading))
        expandTexts(story, told);
    return transitionOf(story, told);
}

Transition replayed(AlertStory &story, const Told &told)
{
    Alert &alert = story.alert;
    alert.rule = told.rule.rule.name;
    alert.state = told.step.record.state;
    if (isAtRest(told.from))
        story.toldValue = 0;
    if (isSeen(alert.state) && !isGone(told.reading))
        story.toldValue = told.step.record.value;
    alert.value = story.toldValue;
    alert.labels = labelsOf(story, told, seenValue(told));
    return transitionOf(story, told);
}

QString relabelled(const Labels &before, const Labels &after)
{
    const QString was = before.value(u"severity");
    const QString is = after.value(u"severity");
    return was == is ? u"the rule's labels changed"_s : u"severity %1 → %2"_s.arg(was, is);
}

std::optional<Transition> relabel(AlertStory &story, const Told &told)
{
    Alert &alert = story.alert;
    if (told.rule.expandedLabels(told.series, seenValue(told)) == alert.labels)
        return std::nullopt;
    const Labels before = alert.labels;
    setNumbers(alert, told.step.record);
    story.toldValue = alert.value;
    alert.updatedAt = told.at;
    expandTexts(story, told);
    const QString reason = relabelled(before, alert.labels);
    return Transition{alert.id, alert.rule, alert.labels, alert.state, alert.state, alert.value, told.at, reason};
}

std::optional<bool> flapNews(AlertStory &story, const FlapRule &rule, Instant now)
{
    Alert &alert = story.alert;
    alert.repeats = story.fires.countOfDay(now);
    alert.isFlapping = story.fires.isFlapping(rule, now);
    if (std::exchange(story.isFlapping, alert.isFlapping) == alert.isFlapping)
        return std::nullopt;
    return alert.isFlapping;
}

Alert withNumbers(Alert alert, const AlertRecord &record)
{
    setNumbers(alert, record);
    return alert;
}

void setNumbers(Alert &alert, const AlertRecord &record)
{
    alert.value = record.value;
    if (record.lastTrueAt != Instant{})
        alert.lastTrueAt = record.lastTrueAt;
}

QString toText(const AlertMemory &kept)
{
    const auto &[record, fires, toldValue] = kept;
    // Numbers and known words only, so that nothing needs escaping; a JSON document would cost more than the
    // evaluation.
    QString memory = u"{\"counted_from\":"_s + QString::number(toMs(record.countedFrom));
    memory += u",\"behind\":\""_s + toText(record.behind) + u'"';
    if (std::isfinite(toldValue))  // JSON has no other numbers
        memory += u",\"told\":"_s + QString::number(toldValue, 'g', 17);
    if (record.isClearing)
        memory += u",\"clearing_from\":"_s + QString::number(toMs(record.clearingFrom));
    memory += u",\"fires\":["_s;
    QChar separator;
    for (const Instant fire : fires.fires()) {
        if (!separator.isNull())
            memory += separator;
        memory += QString::number(toMs(fire));
        separator = u',';
    }
    return memory + u"]}"_s;
}

std::pair<AlertStory, AlertRecord> resumed(const RestoredAlert &restored, Instant evaluatedAt)
{
    const Alert &alert = restored.alert;
    ReadMemory memory = memoryFrom(restored.memory);
    if (memory.fires.empty() && alert.firedAt)
        memory.fires.push_back(*alert.firedAt);
    const AlertState fallback = alert.firedAt ? AlertState::Firing : AlertState::Inactive;
    AlertRecord record;
    record.activeSince = alert.activeSince;
    record.countedFrom = memory.countedFrom.value_or(alert.activeSince);
    record.isClearing = memory.clearingFrom.has_value();
    record.clearingFrom = memory.clearingFrom.value_or(Instant{});
    record.lastTrueAt = alert.lastTrueAt.value_or(Instant{});
    record.evaluatedAt = evaluatedAt;
    record.value = alert.value;
    record.state = alert.state;
    record.behind = memory.behind.value_or(fallback);
    return {{alert, FireHistory(std::move(memory.fires)), {}, alert.isFlapping, memory.told.value_or(alert.value)},
            record};
}

}  // namespace herald
