// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace herald {

/// Writes a JSON object as text, many times as fast as by way of a QJsonObject. Give the members in the order of their
/// names: then it is the text that QJsonDocument writes, and equal values give equal text.
class JsonWriter {
public:
    void text(QLatin1StringView name, const QString &value);
    /// null where it is not finite.
    void number(QLatin1StringView name, double value);
    /// Left out where it is not known.
    void count(QLatin1StringView name, std::optional<qint64> value);
    /// A value that is JSON already.
    void json(QLatin1StringView name, const QByteArray &value);

    /// The whole object. Nothing may be added afterwards.
    [[nodiscard]] QByteArray finish();

private:
    void start(QLatin1StringView name);

    QByteArray m_out = QByteArrayLiteral("{");
};

/// A JSON list of values that are JSON already.
[[nodiscard]] QByteArray jsonList(const QList<QByteArray> &items);

/// The object that such a text is; empty where it is none.
[[nodiscard]] QJsonObject jsonObject(const QByteArray &text);

}  // namespace herald
