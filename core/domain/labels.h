// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <compare>
#include <initializer_list>
#include <utility>
#include <vector>

namespace herald {

/// A set of label names and values, sorted by name, each name once. Copies share until one is changed: an alert, its
/// transitions and its groups all carry the same set.
class Labels {
public:
    using Pair = std::pair<QString, QString>;

    Labels() = default;
    Labels(std::initializer_list<Pair> pairs);
    /// Any order; of a repeated name the last value wins.
    explicit Labels(std::vector<Pair> pairs);
    /// Members that are not strings are left out.
    [[nodiscard]] static Labels fromJson(const QJsonObject &object);

    [[nodiscard]] bool isEmpty() const { return m_pairs.empty(); }
    [[nodiscard]] size_t size() const { return m_pairs.size(); }
    [[nodiscard]] bool has(QStringView name) const { return find(name) != nullptr; }
    /// Empty where there is no such label, as in Prometheus.
    [[nodiscard]] QString value(QStringView name) const;
    void set(const QString &name, const QString &value);
    void remove(QStringView name);
    /// These labels, overlaid by `other`'s.
    [[nodiscard]] Labels with(const Labels &other) const;

    /// Same labels, same number, on every machine and for ever: FNV-1a over "name 0xFF value 0xFF" in UTF-8.
    /// Source: prometheus/common model/signature.go.
    [[nodiscard]] quint64 fingerprint() const;
    /// `{a="b", c="d"}` with Prometheus's escapes; empty text for no labels.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] auto begin() const { return m_pairs.cbegin(); }
    [[nodiscard]] auto end() const { return m_pairs.cend(); }
    std::weak_ordering operator<=>(const Labels &other) const;
    bool operator==(const Labels &) const = default;

private:
    [[nodiscard]] const Pair *find(QStringView name) const;

    QList<Pair> m_pairs;
};

[[nodiscard]] size_t qHash(const Labels &labels, size_t seed = 0) noexcept;

}  // namespace herald
