// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonwriter.h"

#include "domain/jsonbytes.h"

#include <QJsonDocument>

namespace herald {

namespace {

constexpr qsizetype kUsualBytes = 512;

}  // namespace

void JsonWriter::start(QLatin1StringView name)
{
    if (m_out.size() > 1)
        m_out += ',';
    else
        m_out.reserve(kUsualBytes);
    m_out += '"';
    m_out.append(name.data(), name.size());
    m_out += "\":";
}

void JsonWriter::text(QLatin1StringView name, const QString &value)
{
    start(name);
    appendJsonText(m_out, value.toUtf8());
}

void JsonWriter::number(QLatin1StringView name, double value)
{
    start(name);
    appendJsonNumber(m_out, value);
}

void JsonWriter::count(QLatin1StringView name, std::optional<qint64> value)
{
    if (!value)
        return;
    start(name);
    m_out += QByteArray::number(*value);
}

void JsonWriter::json(QLatin1StringView name, const QByteArray &value)
{
    start(name);
    m_out += value;
}

QByteArray JsonWriter::finish()
{
    m_out += '}';
    return std::move(m_out);
}

QByteArray jsonList(const QList<QByteArray> &items) { return '[' + items.join(',') + ']'; }

QJsonObject jsonObject(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

}  // namespace herald
