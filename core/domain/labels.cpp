// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels.h"

#include <QHashFunctions>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool nameBefore(const Labels::Pair &pair, QStringView name) { return pair.first < name; }

void appendEscaped(QString &text, const QString &value)
{
    for (const QChar c : value) {
        if (c == u'\\' || c == u'"')
            text += u'\\';
        if (c == u'\n')
            text += "\\n"_L1;
        else
            text += c;
    }
}

}  // namespace

Labels::Labels(std::initializer_list<Pair> pairs) : Labels(std::vector<Pair>(pairs)) {}

Labels::Labels(std::vector<Pair> pairs)
{
    std::ranges::stable_sort(pairs, {}, &Pair::first);
    // Keeping the last of equal names: unique() keeps the first, so walk from the back.
    const auto kept =
        std::unique(pairs.rbegin(), pairs.rend(), [](const Pair &a, const Pair &b) { return a.first == b.first; });
    m_pairs = QList<Pair>(std::make_move_iterator(kept.base()), std::make_move_iterator(pairs.end()));
}

Labels Labels::fromJson(const QJsonObject &object)
{
    std::vector<Pair> pairs;
    pairs.reserve(size_t(object.size()));
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isString())
            pairs.emplace_back(it.key(), it->toString());
    }
    return Labels(std::move(pairs));
}

const Labels::Pair *Labels::find(QStringView name) const
{
    const auto it = std::lower_bound(m_pairs.cbegin(), m_pairs.cend(), name, nameBefore);
    return it != m_pairs.cend() && it->first == name ? &*it : nullptr;
}

QString Labels::value(QStringView name) const
{
    const Pair *pair = find(name);
    return pair ? pair->second : QString();
}

void Labels::set(const QString &name, const QString &value)
{
    const auto it = std::lower_bound(m_pairs.begin(), m_pairs.end(), QStringView(name), nameBefore);
    if (it != m_pairs.end() && it->first == name)
        it->second = value;
    else
        m_pairs.insert(it, {name, value});
}

void Labels::remove(QStringView name)
{
    m_pairs.removeIf([name](const Pair &pair) { return pair.first == name; });
}

Labels Labels::with(const Labels &other) const
{
    std::vector<Pair> all(m_pairs.begin(), m_pairs.end());
    all.insert(all.end(), other.m_pairs.begin(), other.m_pairs.end());
    return Labels(std::move(all));
}

std::weak_ordering Labels::operator<=>(const Labels &other) const
{
    return std::lexicographical_compare_three_way(begin(), end(), other.begin(), other.end());
}

quint64 Labels::fingerprint() const
{
    constexpr quint64 kOffset = 14695981039346656037ULL;
    constexpr quint64 kPrime = 1099511628211ULL;
    quint64 hash = kOffset;
    const auto add = [&hash](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        for (const char byte : bytes)
            hash = (hash ^ quint8(byte)) * kPrime;
        hash = (hash ^ 0xFFU) * kPrime;
    };
    for (const auto &[name, value] : m_pairs) {
        add(name);
        add(value);
    }
    return hash;
}

QString Labels::toText() const
{
    if (m_pairs.empty())
        return {};
    qsizetype length = 2;
    for (const auto &[name, value] : m_pairs)
        length += name.size() + value.size() + 5;
    QString text(u'{');
    text.reserve(length);
    for (const auto &[name, value] : m_pairs) {
        if (text.size() > 1)
            text += ", "_L1;
        text.append(name).append("=\""_L1);
        appendEscaped(text, value);
        text += u'"';
    }
    return text += u'}';
}

QJsonObject Labels::toJson() const
{
    QJsonObject object;
    for (const auto &[name, value] : m_pairs)
        object.insert(name, value);
    return object;
}

size_t qHash(const Labels &labels, size_t seed) noexcept
{
    for (const auto &[name, value] : labels)
        seed = qHashMulti(seed, name, value);
    return seed;
}

}  // namespace herald
