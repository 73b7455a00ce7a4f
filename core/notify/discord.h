// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"

#include <QByteArray>

namespace herald {

// A message to a Discord webhook: {"content": …, "embeds": [{title, description, url, color, fields[{name, value,
// inline}], footer{text}, timestamp}], "allowed_mentions": {"parse": []}}. Limits:
// docs.discord.com/developers/resources/message, "Embed Limits", and …/webhook, "Execute Webhook".

inline constexpr qsizetype kDiscordContent = 2000;
inline constexpr qsizetype kDiscordTitle = 256;
inline constexpr qsizetype kDiscordDescription = 4096;
inline constexpr qsizetype kDiscordFieldName = 256;
inline constexpr qsizetype kDiscordFieldValue = 1024;
inline constexpr qsizetype kDiscordFooter = 2048;
inline constexpr qsizetype kDiscordFields = 25;
inline constexpr qsizetype kDiscordEmbeds = 10;
inline constexpr qsizetype kDiscordTotal = 6000;  ///< of all texts in all embeds of a message

struct DiscordField {
    QString name;
    QString value;
    bool isInline = true;

    bool operator==(const DiscordField &) const = default;
};

/// One card. Texts are Discord's Markdown: what comes from outside has gone through escaped().
struct DiscordEmbed {
    QString title;
    QString description;
    QString url;  ///< of the title; may be empty
    int colour = 0;
    QList<DiscordField> fields;
    QString footer;
    std::optional<Instant> at;

    bool operator==(const DiscordEmbed &) const = default;
};

/// cleanText() with Markdown, mentions, channels, emoji and time stamps made harmless; http and https addresses stay as
/// they are.
[[nodiscard]] QString escaped(const QString &text);

/// `<t:UNIX:f>`, which Discord shows in the reader's own zone.
[[nodiscard]] QString discordTime(Instant at);

/// An alert's change of state. `to` is Firing, Resolved, NoData or Error; values are shown with `unit`.
[[nodiscard]] DiscordEmbed alertEmbed(const Alert &alert, const Transition &transition, const QString &unit = {});

[[nodiscard]] DiscordEmbed achievementEmbed(const Achievement &achievement);

/// Request bodies that keep all limits: long texts go on in the next embed, long lists of embeds in the next message.
/// Only beyond some 12,000 characters a text ends, and says how much is missing. Empty for nothing to say.
[[nodiscard]] QList<QByteArray> discordPayloads(const QString &content, const QList<DiscordEmbed> &embeds);

}  // namespace herald
