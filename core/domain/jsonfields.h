// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace herald {

/// Reads the members of a JSON object that somebody else wrote. The first thing wrong is kept, with the member's name;
/// what follows is read as absent, so that readers stay linear and ask once, with finish(), whether all was sound.
/// A null is as good as no member. Members that nobody asks for are ignored. Texts with a NUL or half a surrogate pair
/// are wrong, as are numbers that are not finite.
class JsonFields {
public:
    /// `path` goes before the names in errors, as "pull_request".
    explicit JsonFields(QJsonObject object, QString path = {});

    /// Is it there, and not null?
    [[nodiscard]] bool has(QLatin1StringView name) const;
    /// Is it there as null: to be forgotten rather than left alone?
    [[nodiscard]] bool isNull(QLatin1StringView name) const;

    [[nodiscard]] std::optional<QString> text(QLatin1StringView name, qsizetype maxLength);
    /// At least one character that is not blank.
    [[nodiscard]] QString requiredText(QLatin1StringView name, qsizetype maxLength);
    [[nodiscard]] std::optional<double> number(QLatin1StringView name, double low, double high);
    [[nodiscard]] double requiredNumber(QLatin1StringView name, double low, double high);
    /// A whole number from 0 to 10^15.
    [[nodiscard]] std::optional<qint64> count(QLatin1StringView name);
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView name);
    /// RFC 3339 and what else parseInstant() reads, as text.
    [[nodiscard]] std::optional<Instant> instant(QLatin1StringView name);
    [[nodiscard]] std::optional<QStringList> texts(QLatin1StringView name, qsizetype maxItems, qsizetype maxLength);
    [[nodiscard]] std::optional<QJsonObject> object(QLatin1StringView name);
    /// One word of an enumeration, by the function that knows the words; `known` lists them in the error.
    template <class Enum>
    [[nodiscard]] std::optional<Enum> word(QLatin1StringView name, std::optional<Enum> (*from)(QStringView),
                                           QStringView known);

    void refuse(QLatin1StringView name, const QString &what);
    [[nodiscard]] Result<> finish() const;

private:
    [[nodiscard]] std::optional<QJsonValue> valueOf(QLatin1StringView name, QJsonValue::Type type, QStringView wanted);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

template <class Enum>
std::optional<Enum> JsonFields::word(QLatin1StringView name, std::optional<Enum> (*from)(QStringView),
                                     QStringView known)
{
    const auto given = text(name, 100);
    if (!given)
        return std::nullopt;
    const std::optional<Enum> value = from(*given);
    if (!value)
        refuse(name, QStringLiteral("\"%1\" is not known. Use one of: %2.").arg(given->left(40), known));
    return value;
}

}  // namespace herald
