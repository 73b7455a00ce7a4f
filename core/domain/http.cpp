// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/http.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isNamed(const HttpHeaders::Field &field, QByteArrayView name)
{
    return field.first.compare(name, Qt::CaseInsensitive) == 0;
}

}  // namespace

bool HttpHeaders::has(QByteArrayView name) const
{
    return std::ranges::any_of(m_fields, [name](const Field &field) { return isNamed(field, name); });
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const auto it = std::ranges::find_if(m_fields, [name](const Field &field) { return isNamed(field, name); });
    return it == m_fields.end() ? QByteArray() : it->second;
}

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    std::erase_if(m_fields, [&name](const Field &field) { return isNamed(field, name); });
    add(name, value);
}

QByteArray toBytes(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get: return "GET"_ba;
    case HttpMethod::Head: return "HEAD"_ba;
    case HttpMethod::Post: return "POST"_ba;
    case HttpMethod::Put: return "PUT"_ba;
    case HttpMethod::Patch: return "PATCH"_ba;
    case HttpMethod::Delete: return "DELETE"_ba;
    }
    return {};
}

}  // namespace herald
