// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/desktop.h"

#include "domain/plaintext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kTitle = 100;
constexpr qsizetype kBody = 300;
constexpr qsizetype kNamedAchievements = 3;

QString headingOf(AlertState state)
{
    switch (state) {
    case AlertState::Resolved: return u"Over"_s;
    case AlertState::NoData: return u"Cannot see"_s;
    case AlertState::Error: return u"Cannot evaluate"_s;
    default: return u"Alert"_s;
    }
}

/// The first text that says something.
QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (const QString clean = cleanText(text); !clean.isEmpty())
            return clean;
    }
    return {};
}

QString achievementReference(const Achievement &achievement) { return u"achievement:%1"_s.arg(achievement.id.value); }

}  // namespace

DesktopNote alertNote(const Alert &alert, const Transition &transition)
{
    const bool isBad = transition.to != AlertState::Resolved;
    const QString repeats = isBad ? repeatText(alert) : QString();
    const QString body = shortened(firstOf({alert.summary, alert.description, transition.reason}),
                                   repeats.isEmpty() ? kBody : kBody - repeats.size() - 1);
    return {.title = shortened(headingOf(transition.to) + ": "_L1 + cleanLine(alert.rule), kTitle),
            .body = repeats.isEmpty() ? body : body + u'\n' + repeats,
            .reference = u"alert:%1"_s.arg(alert.id.value),
            .severity = isBad ? severityOf(alert) : Severity::Info};
}

DesktopNote achievementNote(const Achievement &achievement)
{
    const QString title = cleanLine(achievement.title);
    const QString body = cleanText(achievement.description);
    return {.title = shortened(title, kTitle),
            .body = shortened(title.size() > kTitle ? title : body, kBody),
            .reference = achievementReference(achievement),
            .severity = Severity::Info};
}

DesktopNote achievementsNote(const QList<Achievement> &achievements)
{
    QStringList lines;
    for (const Achievement &achievement : achievements.first(std::min(achievements.size(), kNamedAchievements)))
        lines.append(shortened(cleanLine(achievement.title), 80));
    if (achievements.size() > kNamedAchievements)
        lines.append(u"and %1 more"_s.arg(achievements.size() - kNamedAchievements));
    return {.title = u"%1 new achievements"_s.arg(achievements.size()),
            .body = lines.join(u'\n'),
            .reference = achievementReference(achievements.first()),
            .severity = Severity::Info};
}

QByteArray toPayload(const DesktopNote &note)
{
    return QJsonDocument({{u"title"_s, note.title},
                          {u"body"_s, note.body},
                          {u"reference"_s, note.reference},
                          {u"severity"_s, toText(note.severity)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<DesktopNote> desktopNoteFrom(const QByteArray &payload)
{
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    if (!json.value("title"_L1).isString() || !json.value("reference"_L1).isString())
        return std::nullopt;
    return DesktopNote{.title = json.value("title"_L1).toString(),
                       .body = json.value("body"_L1).toString(),
                       .reference = json.value("reference"_L1).toString(),
                       .severity = severityOf({{u"severity"_s, json.value("severity"_L1).toString()}})};
}

}  // namespace herald
