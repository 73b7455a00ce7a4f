// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <algorithm>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace herald {

namespace {

QString compact(const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); }

QJsonArray arrayFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array(); }

bool needsEscape(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate(); });
}

/// Reads `{"a":"b","c":"d"}` as jsonText() writes it where nothing needs an escape.
std::optional<Labels> plainLabels(QStringView text)
{
    if (!text.startsWith(u'{') || !text.endsWith(u'}') || text.contains(u'\\'))
        return std::nullopt;
    std::vector<Labels::Pair> pairs;
    text = text.sliced(1).chopped(1);
    // Takes `"word"` off the front.
    const auto word = [&text]() -> std::optional<QString> {
        const qsizetype end = text.startsWith(u'"') ? text.indexOf(u'"', 1) : -1;
        if (end < 0)
            return std::nullopt;
        const QStringView found = text.sliced(1, end - 1);
        text = text.sliced(end + 1);
        return found.toString();
    };
    const auto take = [&text](QChar c) {
        const bool isThere = text.startsWith(c);
        text = text.sliced(isThere ? 1 : 0);
        return isThere;
    };
    while (!text.isEmpty()) {
        if (!pairs.empty() && !take(u','))
            return std::nullopt;
        auto name = word();
        if (!name || !take(u':'))
            return std::nullopt;
        auto value = word();
        if (!value)
            return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return Labels(std::move(pairs));
}

}  // namespace

QString jsonText(const QJsonObject &object) { return compact(QJsonDocument(object)); }

QString jsonText(const QStringList &list) { return compact(QJsonDocument(QJsonArray::fromStringList(list))); }

QString jsonText(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return compact(QJsonDocument(array));
}

// Labels stand in every row of alerts and their journal, and hardly ever need an escape: a JSON document of each would
// cost more than its row.

QString jsonText(const Labels &labels) { return QString::fromUtf8(jsonBytes(labels)); }

QByteArray jsonBytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray jsonBytes(const Labels &labels)
{
    qsizetype longest = 2;
    for (const auto &[name, value] : labels) {
        if (needsEscape(name) || needsEscape(value))
            return jsonBytes(labels.toJson());
        longest += 3 * (name.size() + value.size()) + 6;
    }
    QByteArray text(longest, Qt::Uninitialized);
    QStringEncoder encode(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    char *end = text.data();
    *end++ = '{';
    for (const auto &[name, value] : labels) {
        if (end[-1] != '{')
            *end++ = ',';
        *end++ = '"';
        end = encode.appendToBuffer(end, name);
        end = std::ranges::copy(R"(":")"sv, end).out;
        end = encode.appendToBuffer(end, value);
        *end++ = '"';
    }
    *end++ = '}';
    text.truncate(end - text.constData());
    return text;
}

QJsonObject objectFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QStringList stringsFromText(const QString &text)
{
    QStringList list;
    for (const QJsonValue value : arrayFromText(text))
        list << value.toString();
    return list;
}

std::vector<double> numbersFromText(const QString &text)
{
    std::vector<double> numbers;
    for (const QJsonValue value : arrayFromText(text))
        numbers.push_back(value.toDouble());
    return numbers;
}

Labels labelsFromText(const QString &text)
{
    if (const auto labels = plainLabels(text))
        return *labels;
    return Labels::fromJson(objectFromText(text));
}

}  // namespace herald
