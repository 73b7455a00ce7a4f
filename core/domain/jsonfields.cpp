// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonfields.h"

#include <QJsonArray>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kMaxCount = 1e15;

bool isSound(const QString &text) { return !text.contains(QChar(u'\0')) && text.isValidUtf16(); }

}  // namespace

JsonFields::JsonFields(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

bool JsonFields::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

bool JsonFields::isNull(QLatin1StringView name) const { return m_object.value(name).isNull(); }

void JsonFields::refuse(QLatin1StringView name, const QString &what)
{
    if (m_error)
        return;
    const QString where = m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
    m_error = Error{ErrorKind::Invalid, u"%1: %2"_s.arg(where, what), where};
}

Result<> JsonFields::finish() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

std::optional<QJsonValue> JsonFields::valueOf(QLatin1StringView name, QJsonValue::Type type, QStringView wanted)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object.value(name);
    if (value.type() == type)
        return value;
    refuse(name, u"Send %1 here."_s.arg(wanted));
    return std::nullopt;
}

std::optional<QString> JsonFields::text(QLatin1StringView name, qsizetype maxLength)
{
    const auto value = valueOf(name, QJsonValue::String, u"a text");
    if (!value)
        return std::nullopt;
    const QString text = value->toString();
    if (text.size() > maxLength)
        refuse(name, u"It is longer than %1 characters."_s.arg(maxLength));
    else if (!isSound(text))
        refuse(name, u"It holds characters that are no text."_s);
    else
        return text;
    return std::nullopt;
}

QString JsonFields::requiredText(QLatin1StringView name, qsizetype maxLength)
{
    const QString value = text(name, maxLength).value_or(QString());
    if (value.trimmed().isEmpty())
        refuse(name, u"Send a text that is not empty."_s);
    return value;
}

std::optional<double> JsonFields::number(QLatin1StringView name, double low, double high)
{
    const auto value = valueOf(name, QJsonValue::Double, u"a number");
    if (!value)
        return std::nullopt;
    const double number = value->toDouble();
    if (std::isfinite(number) && number >= low && number <= high)
        return number;
    refuse(name, u"Send a number from %1 to %2."_s.arg(low).arg(high));
    return std::nullopt;
}

double JsonFields::requiredNumber(QLatin1StringView name, double low, double high)
{
    const auto value = number(name, low, high);
    if (!value)
        refuse(name, u"Send a number."_s);
    return value.value_or(0);
}

std::optional<qint64> JsonFields::count(QLatin1StringView name)
{
    const auto value = number(name, 0, kMaxCount);
    if (!value)
        return std::nullopt;
    if (*value == std::floor(*value))
        return qint64(*value);
    refuse(name, u"Send a whole number."_s);
    return std::nullopt;
}

std::optional<bool> JsonFields::flag(QLatin1StringView name)
{
    const auto value = valueOf(name, QJsonValue::Bool, u"true or false");
    return value ? std::optional(value->toBool()) : std::nullopt;
}

std::optional<Instant> JsonFields::instant(QLatin1StringView name)
{
    const auto given = text(name, 100);
    if (!given)
        return std::nullopt;
    const auto at = parseInstant(*given);
    if (at)
        return *at;
    refuse(name, u"Send a time like 2026-01-31T12:00:00Z."_s);
    return std::nullopt;
}

std::optional<QStringList> JsonFields::texts(QLatin1StringView name, qsizetype maxItems, qsizetype maxLength)
{
    const auto value = valueOf(name, QJsonValue::Array, u"a list of texts");
    if (!value)
        return std::nullopt;
    const QJsonArray array = value->toArray();
    QStringList texts;
    for (const QJsonValue item : array) {
        const QString text = item.toString();
        if (!item.isString() || text.size() > maxLength || !isSound(text) || texts.size() == maxItems) {
            refuse(name, u"Send at most %1 texts of at most %2 characters."_s.arg(maxItems).arg(maxLength));
            return std::nullopt;
        }
        texts.append(text);
    }
    return texts;
}

std::optional<QJsonObject> JsonFields::object(QLatin1StringView name)
{
    const auto value = valueOf(name, QJsonValue::Object, u"an object");
    return value ? std::optional(value->toObject()) : std::nullopt;
}

}  // namespace herald
