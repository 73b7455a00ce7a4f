// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/discord.h"

#include "domain/metric.h"
#include "domain/plaintext.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kRed = 0xED4245;
constexpr int kOrange = 0xF0A020;
constexpr int kBlue = 0x3498DB;
constexpr int kGreen = 0x57F287;
constexpr int kGrey = 0x95A5A6;
constexpr int kGold = 0xF1C40F;
constexpr QChar kZeroWidthSpace(0x200B);

/// One stretch of text without addresses.
QString escapedProse(const QString &text)
{
    static const QRegularExpression kInline(u"([\\\\*_~`|\\[\\]()<])"_s);
    static const QRegularExpression kLineStart(u"^([ ]*)([#>+-])"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression kNumbered(u"^([ ]*\\d+)\\."_s, QRegularExpression::MultilineOption);
    QString safe = text;
    safe.replace(kInline, u"\\\\1"_s);
    safe.replace(kLineStart, u"\\1\\\\2"_s);
    safe.replace(kNumbered, u"\\1\\."_s);
    safe.replace(u'@', QString(u'@') + kZeroWidthSpace);
    return safe;
}

int alertColour(const Alert &alert, AlertState state)
{
    if (state == AlertState::Resolved)
        return kGreen;
    if (state != AlertState::Firing)
        return kGrey;
    switch (severityOf(alert)) {
    case Severity::Critical: return kRed;
    case Severity::Warning: return kOrange;
    case Severity::Info: return kBlue;
    }
    return kOrange;
}

QString headingOf(AlertState state)
{
    switch (state) {
    case AlertState::Firing: return u"Firing"_s;
    case AlertState::Resolved: return u"Resolved"_s;
    case AlertState::NoData: return u"Cannot see"_s;
    case AlertState::Error: return u"Cannot evaluate"_s;
    default: return toText(state);
    }
}

/// In its own word, where it has one.
QString severityText(const Alert &alert)
{
    const QString word = alert.labels.value(u"severity");
    return word.isEmpty() ? toText(severityOf(alert)) : escaped(word);
}

/// Labels as fields, without those that the embed shows elsewhere.
void addLabels(const Labels &labels, QList<DiscordField> &fields)
{
    for (const auto &[name, value] : labels) {
        if (name != "alertname"_L1 && name != "severity"_L1 && !value.isEmpty())
            fields.append({escaped(name), escaped(value)});
    }
}

QString joinedLines(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (!line.isEmpty() && !kept.contains(line))
            kept.append(line);
    }
    return kept.join(u'\n');
}

QString moneyText(const Money &money)
{
    const bool isDollars = money.currency == "USD"_L1;
    QString text = valueText(money.amount, isDollars ? u"USD"_s : money.currency);
    if (money.period != Period::Once)
        text += u" a "_s + toText(money.period);
    return text + u" (confidence %1 %)"_s.arg(qRound(100 * money.confidence));
}

QString gradeText(const Achievement &achievement)
{
    const auto best = std::ranges::min_element(achievement.evidence, {}, &Evidence::grade);
    return best == achievement.evidence.end() ? QString() : toText(best->grade);
}

bool isWebAddress(const QString &url)
{
    return (url.startsWith("https://"_L1) || url.startsWith("http://"_L1)) && url.size() <= 2048;
}

}  // namespace

QString escaped(const QString &text)
{
    static const QRegularExpression kAddress(u"https?://[^\\s<>\"`*|\\\\()\\[\\]]+"_s);
    const QString clean = cleanText(text);
    QString safe;
    qsizetype done = 0;
    for (auto it = kAddress.globalMatch(clean); it.hasNext();) {
        const auto match = it.next();
        safe += escapedProse(clean.mid(done, match.capturedStart() - done)) + match.captured();
        done = match.capturedEnd();
    }
    return safe + escapedProse(clean.mid(done));
}

QString discordTime(Instant at)
{
    return u"<t:%1:f>"_s.arg(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
}

DiscordEmbed alertEmbed(const Alert &alert, const Transition &transition, const QString &unit)
{
    DiscordEmbed embed;
    embed.title = headingOf(transition.to) + ": "_L1 + escaped(alert.rule);
    embed.description = joinedLines({escaped(alert.summary), escaped(alert.description), escaped(transition.reason)});
    embed.colour = alertColour(alert, transition.to);
    embed.fields.append({u"Severity"_s, severityText(alert)});
    if (transition.to == AlertState::Firing || transition.to == AlertState::Resolved) {
        embed.fields.append({u"Value"_s, valueText(transition.value, unit)});
        if (alert.threshold)
            embed.fields.append({u"Threshold"_s, valueText(*alert.threshold, unit)});
    }
    embed.fields.append({u"Since"_s, discordTime(alert.firedAt.value_or(alert.activeSince))});
    if (transition.to == AlertState::Resolved && alert.firedAt && transition.at >= *alert.firedAt) {
        const auto lasted = std::chrono::floor<std::chrono::seconds>(transition.at - *alert.firedAt);
        embed.fields.append({u"Lasted"_s, toText(Duration(lasted))});
    }
    if (const QString repeats = repeatText(alert); !repeats.isEmpty() && transition.to == AlertState::Firing)
        embed.fields.append({alert.isFlapping ? u"Flapping"_s : u"Repeats"_s, repeats});
    addLabels(alert.labels, embed.fields);
    embed.footer = u"Herald"_s;
    embed.at = transition.at;
    return embed;
}

DiscordEmbed achievementEmbed(const Achievement &achievement)
{
    DiscordEmbed embed;
    embed.title = escaped(achievement.title);
    embed.description = escaped(achievement.description);
    embed.url = isWebAddress(achievement.sourceUrl) ? achievement.sourceUrl : QString();
    embed.colour = kGold;
    embed.fields.append({u"Category"_s, toText(achievement.category)});
    if (const auto impact = effectiveImpact(achievement))
        embed.fields.append({u"Impact"_s, u"%1 of 100"_s.arg(qRound(*impact))});
    if (achievement.value)
        embed.fields.append({u"Value"_s, escaped(moneyText(*achievement.value))});
    if (const QString grade = gradeText(achievement); !grade.isEmpty())
        embed.fields.append({u"Evidence"_s, grade});
    embed.fields.append({u"Completed"_s, discordTime(achievement.completedAt)});
    embed.footer = u"Herald"_s;
    embed.at = achievement.completedAt;
    return embed;
}

}  // namespace herald
