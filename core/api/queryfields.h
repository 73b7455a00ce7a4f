// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/errors.h"
#include "domain/time.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <optional>

namespace herald {

/// Reads the parameters of a request's query. As with JsonFields, the first thing wrong is kept and finish() tells it;
/// a parameter that nobody asked for is wrong as well, since a filter that is passed over silently gives a wrong list.
class QueryFields {
public:
    /// `name=value&…` with percent signs; a plus is a blank. A parameter without a value counts as absent.
    explicit QueryFields(const QByteArray &query);

    [[nodiscard]] QString text(const QString &name, qsizetype maxLength = 200);
    [[nodiscard]] int integer(const QString &name, int fallback, int low, int high);
    /// Finite numbers only.
    [[nodiscard]] std::optional<double> number(const QString &name, double low, double high);
    [[nodiscard]] std::optional<bool> flag(const QString &name);
    [[nodiscard]] std::optional<Instant> instant(const QString &name);
    /// Words of an enumeration, as "a,b" or "name=a&name=b".
    template <class Enum>
    [[nodiscard]] QList<Enum> words(const QString &name, std::optional<Enum> (*from)(QStringView), QStringView known);

    void refuse(const QString &name, const QString &what);
    /// 422 with the parameter's name.
    [[nodiscard]] ApiResult<void> finish();

private:
    [[nodiscard]] QStringList take(const QString &name);

    QHash<QString, QStringList> m_values;
    QSet<QString> m_known;
    std::optional<ApiError> m_error;
};

template <class Enum>
QList<Enum> QueryFields::words(const QString &name, std::optional<Enum> (*from)(QStringView), QStringView known)
{
    QList<Enum> found;
    const QStringList all = take(name).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &word : all) {
        if (const std::optional<Enum> value = from(word.trimmed()))
            found.append(*value);
        else
            refuse(name, QStringLiteral("\"%1\" is not known. Use: %2.").arg(word.left(40), known));
    }
    return found;
}

}  // namespace herald
