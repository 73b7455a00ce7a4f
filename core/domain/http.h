// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>
#include <QUrl>
#include <initializer_list>
#include <utility>
#include <vector>

namespace herald {

enum class HttpMethod { Get, Head, Post, Put, Patch, Delete };

/// Header fields in the order they were added; names compare without case.
class HttpHeaders {
public:
    using Field = std::pair<QByteArray, QByteArray>;

    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Field> fields) : m_fields(fields) {}

    [[nodiscard]] bool has(QByteArrayView name) const;
    /// The first field of that name; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// Replaces all fields of that name.
    void set(const QByteArray &name, const QByteArray &value);
    /// Adds a field, also where there is one of that name.
    void add(const QByteArray &name, const QByteArray &value) { m_fields.emplace_back(name, value); }

    [[nodiscard]] auto begin() const { return m_fields.cbegin(); }
    [[nodiscard]] auto end() const { return m_fields.cend(); }
    bool operator==(const HttpHeaders &) const = default;

private:
    std::vector<Field> m_fields;
};

/// What to send. Built by pure code, sent by an HttpClient.
struct HttpRequest {
    HttpMethod method = HttpMethod::Get;
    QUrl url{};  ///< http or https; may hold a secret, so show it only through redacted()
    HttpHeaders headers{};
    QByteArray body{};
    Duration timeout = std::chrono::seconds(10);  ///< for the whole exchange, not for each read
    qint64 maxBytes = 16 * 1024 * 1024;           ///< of the reply's body, after decompression

    bool operator==(const HttpRequest &) const = default;
};

/// An answer of any status.
struct HttpReply {
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{};
    QUrl url{};  ///< after redirects

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    bool operator==(const HttpReply &) const = default;
};

/// "GET", "POST", …
[[nodiscard]] QByteArray toBytes(HttpMethod method);

}  // namespace herald
