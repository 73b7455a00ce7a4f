// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/queryfields.h"

#include <QUrl>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString decoded(QByteArray text) { return QUrl::fromPercentEncoding(text.replace('+', ' ')); }

}  // namespace

QueryFields::QueryFields(const QByteArray &query)
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(equals < 0 ? pair : pair.left(equals));
        const QString value = equals < 0 ? QString() : decoded(pair.mid(equals + 1));
        if (name.isEmpty())
            continue;
        QStringList &values = m_values[name];
        if (!value.isEmpty())
            values.append(value);
    }
}

void QueryFields::refuse(const QString &name, const QString &what)
{
    if (!m_error)
        m_error = ApiError{.status = 422,
                           .code = "invalid_field",
                           .what = u"%1: %2"_s.arg(name.left(40), what),
                           .field = name.left(40)};
}

QStringList QueryFields::take(const QString &name)
{
    m_known.insert(name);
    return m_values.value(name);
}

ApiResult<void> QueryFields::finish()
{
    QStringList known = m_known.values();
    known.sort();
    for (auto it = m_values.keyBegin(); it != m_values.keyEnd(); ++it) {
        if (!m_known.contains(*it))
            refuse(*it, u"There is no such parameter. Use: %1."_s.arg(known.join(u", "_s)));
    }
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

QString QueryFields::text(const QString &name, qsizetype maxLength)
{
    const QString text = take(name).value(0);
    if (text.size() <= maxLength && !text.contains(QChar(u'\0')))
        return text;
    refuse(name, u"Send a text of at most %1 characters."_s.arg(maxLength));
    return {};
}

int QueryFields::integer(const QString &name, int fallback, int low, int high)
{
    const QString given = text(name);
    if (given.isEmpty())
        return fallback;
    bool isNumber = false;
    const int value = given.toInt(&isNumber);
    if (isNumber && value >= low && value <= high)
        return value;
    refuse(name, u"Send a whole number from %1 to %2."_s.arg(low).arg(high));
    return fallback;
}

std::optional<double> QueryFields::number(const QString &name, double low, double high)
{
    const QString given = text(name);
    if (given.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = given.toDouble(&isNumber);
    if (isNumber && std::isfinite(value) && value >= low && value <= high)
        return value;
    refuse(name, u"Send a number from %1 to %2."_s.arg(low).arg(high));
    return std::nullopt;
}

std::optional<bool> QueryFields::flag(const QString &name)
{
    const QString given = text(name).toLower();
    if (given.isEmpty())
        return std::nullopt;
    if (given == "true"_L1 || given == "1"_L1)
        return true;
    if (given != "false"_L1 && given != "0"_L1)
        refuse(name, u"Send true or false."_s);
    return false;
}

std::optional<Instant> QueryFields::instant(const QString &name)
{
    const QString given = text(name);
    if (given.isEmpty())
        return std::nullopt;
    if (const auto at = parseInstant(given))
        return *at;
    refuse(name, u"Send a time like 2026-01-31T12:00:00Z or 2026-01-31."_s);
    return std::nullopt;
}

}  // namespace herald
