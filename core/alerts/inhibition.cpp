// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/inhibition.h"

#include <algorithm>
#include <map>

namespace herald {

namespace {

size_t hashOf(const QString &name, const QString &value) { return qHashMulti(size_t(0), name, value); }

size_t equalKey(const InhibitRule &rule, const Labels &labels)
{
    size_t key = 0;
    for (const QString &name : rule.equal)
        key = qHashMulti(key, labels.value(name));
    return key;
}

QStringList equalValues(const InhibitRule &rule, const Labels &labels)
{
    QStringList values;
    for (const QString &name : rule.equal)
        values += labels.value(name);
    return values;
}

bool haveEqualValues(const InhibitRule &rule, const Labels &labels, const QStringList &values)
{
    return std::ranges::equal(rule.equal, values, {}, [&labels](const QString &name) { return labels.value(name); });
}

/// The target's exact value that the fewest rules share.
const Matcher *mostTelling(const InhibitRule &rule, const std::map<size_t, int> &shared)
{
    const Matcher *best = nullptr;
    for (const Matcher &matcher : rule.target) {
        // "" also matches alerts without the label, which would not be found under it.
        if (matcher.kind() != Matcher::Kind::Equal || matcher.value().isEmpty())
            continue;
        if (!best
            || shared.at(hashOf(matcher.name(), matcher.value())) < shared.at(hashOf(best->name(), best->value())))
            best = &matcher;
    }
    return best;
}

}  // namespace

InhibitionIndex::InhibitionIndex(std::vector<InhibitRule> rules) : m_rules(std::move(rules)), m_sources(m_rules.size())
{
    std::map<size_t, int> shared;
    for (const InhibitRule &rule : m_rules) {
        for (const Matcher &matcher : rule.target)
            ++shared[hashOf(matcher.name(), matcher.value())];
    }
    for (qsizetype i = 0; i < qsizetype(m_rules.size()); ++i) {
        if (const Matcher *matcher = mostTelling(m_rules[size_t(i)], shared))
            m_byExactValue[hashOf(matcher->name(), matcher->value())].push_back(i);
        else
            m_unindexed.push_back(i);
    }
}

void InhibitionIndex::add(quint64 fingerprint, const Labels &labels)
{
    if (m_entries.contains(fingerprint))
        return;
    std::vector<Entry> entries;
    for (qsizetype i = 0; i < qsizetype(m_rules.size()); ++i) {
        const InhibitRule &rule = m_rules[size_t(i)];
        if (!matchesAll(rule.source, labels))
            continue;
        const size_t key = equalKey(rule, labels);
        m_sources[size_t(i)][key].push_back({fingerprint, matchesAll(rule.target, labels), equalValues(rule, labels)});
        entries.push_back({i, key});
    }
    if (entries.empty())
        return;
    m_entries.insert(fingerprint, entries);
    ++m_revision;
}

void InhibitionIndex::remove(quint64 fingerprint)
{
    const auto entries = m_entries.take(fingerprint);
    m_revision += entries.empty() ? 0 : 1;
    for (const Entry &entry : entries) {
        auto &byKey = m_sources[size_t(entry.rule)];
        auto &sources = byKey[entry.key];
        std::erase_if(sources, [fingerprint](const Source &source) { return source.fingerprint == fingerprint; });
        if (sources.empty())
            byKey.remove(entry.key);
    }
}

std::optional<Inhibition> InhibitionIndex::checkRule(qsizetype index, quint64 fingerprint, const Labels &labels) const
{
    const InhibitRule &rule = m_rules[size_t(index)];
    const auto &byKey = m_sources[size_t(index)];
    if (byKey.isEmpty() || !matchesAll(rule.target, labels))
        return std::nullopt;
    const auto sources = byKey.constFind(equalKey(rule, labels));
    if (sources == byKey.cend())
        return std::nullopt;
    const bool isSourceToo = matchesAll(rule.source, labels);
    const auto found = std::ranges::find_if(*sources, [&](const Source &source) {
        return source.fingerprint != fingerprint && !(isSourceToo && source.isTargetToo)
               && haveEqualValues(rule, labels, source.equal);
    });
    return found == sources->end() ? std::nullopt : std::optional(Inhibition{index, found->fingerprint});
}

std::optional<Inhibition> InhibitionIndex::check(quint64 fingerprint, const Labels &labels) const
{
    std::optional<Inhibition> first;
    const auto consider = [&](qsizetype rule) {
        if (first && first->rule < rule)
            return;
        if (const auto found = checkRule(rule, fingerprint, labels))
            first = found;
    };
    for (const auto &[name, value] : labels) {
        const auto rules = m_byExactValue.constFind(hashOf(name, value));
        if (rules != m_byExactValue.cend())
            std::ranges::for_each(*rules, consider);
    }
    std::ranges::for_each(m_unindexed, consider);
    return first;
}

}  // namespace herald
