// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/discord.h"

#include "domain/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Beyond this a text from outside is a flood: three full descriptions.
constexpr qsizetype kMaxText = 3 * kDiscordDescription;

/// `text`, or its beginning and how much is missing.
QString bounded(const QString &text)
{
    if (text.size() <= kMaxText)
        return text;
    constexpr qsizetype kNoticeRoom = 80;
    const QString kept = shortened(text, kMaxText - kNoticeRoom);
    const QString missing = QLocale(QLocale::English, QLocale::UnitedStates).toString(text.size() - kept.size());
    return kept + u"\n(%1 more characters; see Herald)"_s.arg(missing);
}

qsizetype lengthOf(const DiscordEmbed &embed)
{
    qsizetype length = embed.title.size() + embed.description.size() + embed.footer.size();
    for (const DiscordField &field : embed.fields)
        length += field.name.size() + field.value.size();
    return length;
}

/// The field in pieces that keep the limits of one field; Discord refuses fields without a name or a value.
QList<DiscordField> fieldPieces(const DiscordField &field)
{
    const QString name = field.name.isEmpty() ? u"–"_s : shortened(field.name, kDiscordFieldName);
    const bool isCut = field.name.size() > kDiscordFieldName;
    const QString value = isCut ? field.name + u'\n' + field.value : field.value;
    QList<DiscordField> pieces;
    for (const QString &part : splitText(bounded(value), kDiscordFieldValue))
        pieces.append({name, part, field.isInline});
    if (pieces.isEmpty())
        pieces.append({name, u"–"_s, field.isInline});
    return pieces;
}

DiscordEmbed continuationOf(const DiscordEmbed &embed)
{
    DiscordEmbed next;
    next.colour = embed.colour;
    return next;
}

/// Adds a field to the last piece, or to a new one where the last is full. The footer's room is kept free.
void addField(const DiscordField &field, qsizetype budget, QList<DiscordEmbed> &pieces)
{
    const qsizetype needed = field.name.size() + field.value.size();
    if (pieces.last().fields.size() == kDiscordFields || lengthOf(pieces.last()) + needed > budget)
        pieces.append(continuationOf(pieces.last()));
    pieces.last().fields.append(field);
}

/// The embed in pieces that each keep the limits of one embed and fit into one message.
QList<DiscordEmbed> embedPieces(const DiscordEmbed &embed)
{
    const QString footer = shortened(embed.footer, kDiscordFooter);
    const bool isCut = embed.title.size() > kDiscordTitle;
    const QString description = isCut ? embed.title + u"\n\n"_s + embed.description : embed.description;
    DiscordEmbed first = continuationOf(embed);
    first.title = shortened(embed.title, kDiscordTitle);
    first.url = embed.url;
    QList<DiscordEmbed> pieces{first};
    for (const QString &part : splitText(bounded(description), kDiscordDescription)) {
        if (!pieces.last().description.isEmpty())
            pieces.append(continuationOf(embed));
        pieces.last().description = part;
    }
    for (const DiscordField &field : embed.fields) {
        for (const DiscordField &part : fieldPieces(field))
            addField(part, kDiscordTotal - footer.size(), pieces);
    }
    if (lengthOf(pieces.last()) + footer.size() > kDiscordTotal)
        pieces.append(continuationOf(embed));
    pieces.last().footer = footer;
    pieces.last().at = embed.at;
    return pieces;
}

QJsonObject toJson(const DiscordEmbed &embed, bool withUrl)
{
    QJsonObject json{{u"color"_s, embed.colour}};
    const auto text = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    text(u"title"_s, embed.title);
    text(u"description"_s, embed.description);
    if (withUrl)
        text(u"url"_s, embed.url);
    if (!embed.footer.isEmpty())
        json.insert(u"footer"_s, QJsonObject{{u"text"_s, embed.footer}});
    if (embed.at)
        json.insert(u"timestamp"_s, toRfc3339(*embed.at));
    QJsonArray fields;
    for (const DiscordField &field : embed.fields)
        fields.append(QJsonObject{{u"name"_s, field.name}, {u"value"_s, field.value}, {u"inline"_s, field.isInline}});
    if (!fields.isEmpty())
        json.insert(u"fields"_s, fields);
    return json;
}

/// A message in the making.
struct Message {
    QString content;
    QList<DiscordEmbed> embeds;
    qsizetype length = 0;
};

QByteArray toPayload(const Message &message)
{
    QJsonArray embeds;
    QSet<QString> urls;
    for (const DiscordEmbed &embed : message.embeds) {
        // Discord merges embeds of the same address into one.
        const bool withUrl = !urls.contains(embed.url);
        urls.insert(embed.url);
        embeds.append(toJson(embed, withUrl));
    }
    QJsonObject json{{u"allowed_mentions"_s, QJsonObject{{u"parse"_s, QJsonArray()}}}};
    if (!message.content.isEmpty())
        json.insert(u"content"_s, message.content);
    if (!embeds.isEmpty())
        json.insert(u"embeds"_s, embeds);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void addEmbed(const DiscordEmbed &embed, QList<Message> &messages)
{
    const qsizetype length = lengthOf(embed);
    const bool isFull =
        !messages.isEmpty()
        && (messages.last().embeds.size() == kDiscordEmbeds || messages.last().length + length > kDiscordTotal);
    if (messages.isEmpty() || isFull)
        messages.append(Message());
    messages.last().embeds.append(embed);
    messages.last().length += length;
}

}  // namespace

QList<QByteArray> discordPayloads(const QString &content, const QList<DiscordEmbed> &embeds)
{
    QList<Message> messages;
    for (const QString &part : splitText(bounded(content), kDiscordContent))
        messages.append({part, {}, 0});
    for (const DiscordEmbed &embed : embeds) {
        for (const DiscordEmbed &piece : embedPieces(embed))
            addEmbed(piece, messages);
    }
    QList<QByteArray> payloads;
    for (const Message &message : messages)
        payloads.append(toPayload(message));
    return payloads;
}

}  // namespace herald
