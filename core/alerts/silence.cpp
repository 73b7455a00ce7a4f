// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silence.h"

#include "alerts/severitywords.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Kind = Matcher::Kind;

QJsonObject matcherJson(const Matcher &matcher)
{
    const bool isRegex = matcher.kind() == Kind::Matches || matcher.kind() == Kind::NotMatches;
    const bool isEqual = matcher.kind() == Kind::Equal || matcher.kind() == Kind::Matches;
    return {
        {u"name"_s, matcher.name()}, {u"value"_s, matcher.value()}, {u"isRegex"_s, isRegex}, {u"isEqual"_s, isEqual}};
}

Result<Matcher> matcherFromJson(const QJsonObject &object)
{
    const bool isRegex = object.value("isRegex"_L1).toBool(false);
    const bool isEqual = object.value("isEqual"_L1).toBool(true);
    const Kind kind = isRegex ? (isEqual ? Kind::Matches : Kind::NotMatches) : (isEqual ? Kind::Equal : Kind::NotEqual);
    return Matcher::make(object.value("name"_L1).toString(), kind, object.value("value"_L1).toString());
}

Result<Instant> timeMember(const QJsonObject &object, const QString &name)
{
    const auto at = parseInstant(object.value(name).toString());
    if (!at)
        return fail(ErrorKind::Invalid, at.error().what, name);
    return *at;
}

}  // namespace

SilenceState stateOf(const Silence &silence, Instant now)
{
    if (now < silence.startsAt)
        return SilenceState::Pending;
    return now < silence.endsAt ? SilenceState::Active : SilenceState::Expired;
}

QString toText(SilenceState state)
{
    switch (state) {
    case SilenceState::Pending: return u"pending"_s;
    case SilenceState::Active: return u"active"_s;
    case SilenceState::Expired: return u"expired"_s;
    }
    return {};
}

Result<> check(const Silence &silence, Instant now)
{
    const auto refusesEmpty = [](const Matcher &matcher) { return !matcher.matchesValue({}); };
    if (!std::ranges::any_of(silence.matchers, refusesEmpty))
        return fail(ErrorKind::Invalid, u"This would mute every alert; add a matcher such as alertname=\"…\"."_s,
                    u"matchers"_s);
    if (silence.endsAt <= silence.startsAt)
        return fail(ErrorKind::Invalid, u"The end lies before the start; move it."_s, u"endsAt"_s);
    if (silence.endsAt <= now)
        return fail(ErrorKind::Invalid, u"The end has passed already; move it."_s, u"endsAt"_s);
    if (silence.createdBy.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"Say who mutes."_s, u"createdBy"_s);
    if (silence.comment.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"Say why, for those who wonder later."_s, u"comment"_s);
    return {};
}

const Silence *silencing(std::span<const Silence> silences, const Labels &labels, Instant now)
{
    const auto found = std::ranges::find_if(silences, [&](const Silence &silence) {
        return stateOf(silence, now) == SilenceState::Active && matchesAll(silence.matchers, labels);
    });
    return found == silences.end() ? nullptr : &*found;
}

bool isSnoozed(std::span<const Snooze> snoozes, AlertId alert, const QString &who, Instant now)
{
    return std::ranges::any_of(snoozes, [&](const Snooze &snooze) {
        return snooze.alert == alert && snooze.who == who && now < snooze.until;
    });
}

/// Only Herald's own alerts are muted by a person's words: others' sources do not know them.
static Matchers widenedFor(const Alert &alert, const Matchers &matchers)
{
    if (!alert.rank || !alert.id.isStored())
        return matchers;
    return widened(matchers, {{alert.labels.value(u"severity").toLower(), *alert.rank}});
}

QList<Alert> preview(const Matchers &matchers, const QList<Alert> &open)
{
    QList<Alert> muted;
    std::ranges::copy_if(open, std::back_inserter(muted),
                         [&](const Alert &alert) { return matchesAll(widenedFor(alert, matchers), alert.labels); });
    return muted;
}

std::vector<Silence> recentlyExpired(std::span<const Silence> silences, Instant now, Duration span)
{
    std::vector<Silence> recent;
    std::ranges::copy_if(silences, std::back_inserter(recent), [&](const Silence &silence) {
        return stateOf(silence, now) == SilenceState::Expired && now - silence.endsAt <= span;
    });
    std::ranges::sort(recent, std::ranges::greater{}, &Silence::endsAt);
    return recent;
}

Silence renewed(const Silence &silence, Instant now)
{
    Silence again = silence;
    again.id = {};
    again.startsAt = now;
    again.endsAt = now + (silence.endsAt - silence.startsAt);
    again.updatedAt = now;
    return again;
}

QJsonObject toJson(const Silence &silence, Instant now)
{
    QJsonArray matchers;
    for (const Matcher &matcher : silence.matchers)
        matchers.append(matcherJson(matcher));
    return {{u"id"_s, QString::number(silence.id.value)},
            {u"matchers"_s, matchers},
            {u"startsAt"_s, toRfc3339(silence.startsAt)},
            {u"endsAt"_s, toRfc3339(silence.endsAt)},
            {u"updatedAt"_s, toRfc3339(silence.updatedAt)},
            {u"createdBy"_s, silence.createdBy},
            {u"comment"_s, silence.comment},
            {u"status"_s, QJsonObject{{u"state"_s, toText(stateOf(silence, now))}}}};
}

Result<Silence> silenceFromJson(const QJsonObject &object)
{
    Silence silence;
    const QJsonArray matchers = object.value("matchers"_L1).toArray();
    for (qsizetype i = 0; i < matchers.size(); ++i) {
        auto matcher = matcherFromJson(matchers[i].toObject());
        if (!matcher)
            return fail(ErrorKind::Invalid, matcher.error().what, u"matchers[%1]"_s.arg(i));
        silence.matchers.push_back(std::move(*matcher));
    }
    const auto startsAt = timeMember(object, u"startsAt"_s);
    if (!startsAt)
        return tl::unexpected(startsAt.error());
    const auto endsAt = timeMember(object, u"endsAt"_s);
    if (!endsAt)
        return tl::unexpected(endsAt.error());
    silence.startsAt = *startsAt;
    silence.endsAt = *endsAt;
    silence.createdBy = object.value("createdBy"_L1).toString();
    silence.comment = object.value("comment"_L1).toString();
    return silence;
}

}  // namespace herald
