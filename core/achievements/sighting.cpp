// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/sighting.h"

#include "achievements/handover.h"
#include "achievements/issues.h"
#include "achievements/marks.h"
#include "achievements/reverts.h"
#include "achievements/workevidence.h"
#include "achievements/workgrouping.h"
#include "domain/clocktolerance.h"

#include <QHash>
#include <QJsonArray>
#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Sets of sightings, joined as shared names are found. Source: Tarjan, Journal of the ACM 22(2), 1975.
class DisjointSets {
public:
    explicit DisjointSets(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), size_t(0)); }

    [[nodiscard]] size_t find(size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(size_t a, size_t b) { m_parent[find(a)] = find(b); }

private:
    std::vector<size_t> m_parent;
};

/// The longer text is larger; of two that differ in case alone the one with the first capital letter, which somebody
/// wrote on purpose.
bool isLess(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return a.size() < b.size();
    const int order = a.compare(b, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : b < a;
}

QJsonValue larger(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? b : a;
    if (a.isBool() && b.isBool())
        return a.toBool() || b.toBool();
    if (a.isArray() && b.isArray()) {
        QStringList texts;
        for (const QJsonArray &array : {a.toArray(), b.toArray()}) {
            for (const QJsonValue value : array)
                texts.append(value.toString());
        }
        texts.sort();
        texts.removeDuplicates();
        // The first ones of all are the same in whatever order the parts came.
        return QJsonArray::fromStringList(texts.first(std::min(texts.size(), kMaxKeptLabels)));
    }
    const QString left = a.toString();
    const QString right = b.toString();
    return isLess(left, right) ? b : a;
}

QString larger(const QString &a, const QString &b) { return std::max(a, b, isLess); }

void add(const Sighting &part, Sighting &whole, Pieces &pieces)
{
    whole.names += part.names;
    whole.isWork = whole.isWork || part.isWork;
    for (const Evidence &piece : part.evidence)
        add(piece, pieces);
}

Sighting finished(Sighting sighting, const Pieces &pieces)
{
    sighting.names.sort();
    sighting.names.removeDuplicates();
    sighting.evidence.clear();
    for (const auto &[identity, piece] : pieces)
        sighting.evidence.append(piece);
    return sighting;
}

/// Which sightings share names: for each one the number of its set.
std::vector<size_t> setsOf(const QList<Sighting> &sightings)
{
    DisjointSets sets(size_t(sightings.size()));
    QHash<QString, size_t> firstWith;
    for (qsizetype i = 0; i < sightings.size(); ++i) {
        for (const QString &name : sightings[i].names) {
            const auto first = firstWith.constFind(name);
            if (first == firstWith.cend())
                firstWith.insert(name, size_t(i));
            else
                sets.join(size_t(i), *first);
        }
    }
    std::vector<size_t> numbers;
    for (size_t i = 0; i < size_t(sightings.size()); ++i)
        numbers.push_back(sets.find(i));
    return numbers;
}

std::vector<Component> componentsOf(const QList<Sighting> &sightings)
{
    const std::vector<size_t> sets = setsOf(sightings);
    QHash<size_t, size_t> indexOf;
    std::vector<Component> components;
    for (qsizetype i = 0; i < sightings.size(); ++i) {
        const size_t set = sets[size_t(i)];
        if (!indexOf.contains(set)) {
            indexOf.insert(set, components.size());
            components.emplace_back();
        }
        Component &component = components[indexOf.value(set)];
        add(sightings[i], component.sighting, component.pieces);
    }
    return components;
}

}  // namespace

Evidence joined(const Evidence &a, const Evidence &b)
{
    Evidence both = a;
    both.title = larger(a.title, b.title);
    both.url = larger(a.url, b.url);
    both.grade = std::min(a.grade, b.grade);
    both.at = std::max(a.at, b.at);
    for (auto member = b.data.begin(); member != b.data.end(); ++member) {
        const QJsonValue known = a.data.value(member.key());
        both.data.insert(member.key(),
                         known.isUndefined() ? QJsonValue(member.value()) : larger(known, member.value()));
    }
    return both;
}

QString keyOf(const Sighting &sighting)
{
    const auto best = std::ranges::min_element(sighting.names, {}, nameOrder);
    return best == sighting.names.end() ? QString() : *best;
}

QList<Sighting> united(const QList<Sighting> &sightings)
{
    std::vector<Component> components = componentsOf(sightings);
    handOver(components);
    markReverted(components);
    markCopied(components);
    QList<Sighting> result;
    for (Component &component : components) {
        if (!isOpen(component.sighting) || !component.pieces.empty())
            result.append(finished(std::move(component.sighting), component.pieces));
    }
    std::ranges::sort(result, {}, [](const Sighting &s) { return std::tuple(keyOf(s), s.names.value(0)); });
    return result;
}

QStringList linksOf(const Sighting &sighting)
{
    QStringList links = sighting.names;
    for (const Evidence &piece : sighting.evidence) {
        const QStringList issues = issuesOf(piece);
        links += issues + linksOfRevert(piece);
        if (const QString change = workDataOf(piece).change; !change.isEmpty())
            links.append(u"change:"_s + change);
        if (!isOpen(sighting) && issues.isEmpty())
            continue;
        links.append(nameOf(piece));
        if (const QString push = pushOf(piece); !push.isEmpty())
            links.append(push);
    }
    links.sort();
    links.removeDuplicates();
    return links;
}

std::optional<Achievement> achievementOf(const Sighting &sighting, const CategoryJudge &judge)
{
    const QList<Evidence> left = standing(sighting.evidence);
    if (!sighting.isWork || left.isEmpty())
        return std::nullopt;
    return composeWork(keyOf(sighting), left, judge);
}

std::optional<Sighting> takeUnbelievable(Sighting &sighting, Instant now)
{
    const auto isUnbelievable = [now](const Evidence &piece) {
        const WorkData data = workDataOf(piece);
        return timeProblem(data.completedAt.value_or(piece.at), now)
               || (data.startedAt && timeProblem(*data.startedAt, now));
    };
    const auto first =
        std::stable_partition(sighting.evidence.begin(), sighting.evidence.end(), std::not_fn(isUnbelievable));
    if (first == sighting.evidence.end())
        return std::nullopt;
    Sighting taken{sighting.names, {first, sighting.evidence.end()}, sighting.isWork};
    sighting.evidence.erase(first, sighting.evidence.end());
    return taken;
}

Sighting sightingOf(const Achievement &work)
{
    Sighting sighting{{work.key}, work.evidence, true};
    if (isLooseWork(work.key))
        return sighting;
    if (isIssueName(work.key)) {
        for (Evidence &piece : sighting.evidence)
            setIssues(piece, {work.key});
        return sighting;
    }
    for (const Evidence &piece : work.evidence) {
        if (workRank(piece.kind) <= workRank(u"commit"_s))
            sighting.names.append(nameOf(piece));
    }
    if (work.key.startsWith("merge:"_L1))
        sighting.names.append(u"commit:"_s + work.key.section(u':', -1));
    sighting.names.sort();
    sighting.names.removeDuplicates();
    return sighting;
}

}  // namespace herald
