// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/sighting.h"

#include "achievements/reverts.h"
#include "achievements/workevidence.h"
#include "achievements/workgrouping.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <array>
#include <map>
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

QString nameOf(const Evidence &piece)
{
    if (piece.kind == "pull_request"_L1)
        return u"pr:"_s + piece.reference;
    if (piece.kind == "review"_L1)
        return u"review:"_s + piece.reference.section(u'/', 0, 1);
    if (piece.kind == "deployment"_L1)
        return u"deploy:"_s + piece.reference;
    if (piece.kind == "ci_run"_L1)
        return u"run:"_s + piece.reference;
    return piece.kind + u':' + piece.reference;
}

/// Names by how much they tell, and "o/r#9" before "o/r#10".
auto nameOrder(const QString &name)
{
    constexpr std::array kTelling{"pr:"_L1,  "release:"_L1, "issue:"_L1, "review:"_L1, "deploy:"_L1,
                                  "run:"_L1, "merge:"_L1,   "work:"_L1,  "commit:"_L1, "push:"_L1};
    const auto rank =
        std::ranges::find_if(kTelling, [&name](QLatin1StringView prefix) { return name.startsWith(prefix); });
    return std::tuple(int(rank - kTelling.begin()), name.size(), name);
}

bool isLoose(const Sighting &sighting)
{
    return std::ranges::all_of(sighting.names, [](const QString &name) { return isLooseWork(name); });
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
    return std::tuple(left.size(), left) < std::tuple(right.size(), right) ? b : a;
}

QString larger(const QString &a, const QString &b)
{
    return std::max(
        a, b, [](const QString &x, const QString &y) { return std::tuple(x.size(), x) < std::tuple(y.size(), y); });
}

/// Evidence by kind and reference.
using Pieces = std::map<std::pair<QString, QString>, Evidence>;

void add(const Evidence &piece, Pieces &pieces)
{
    const auto [place, isNew] = pieces.try_emplace({piece.kind, piece.reference}, piece);
    if (!isNew)
        place->second = joined(place->second, piece);
}

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

/// Sightings joined by their names, with their evidence still open for more.
struct Component {
    Sighting sighting;
    Pieces pieces;
};

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

/// The component that names the commit or its push; nothing where none does. Only work claims: a run that merely
/// mentions a commit has no use for it.
std::optional<size_t> claimant(const Evidence &commit, const QHash<QString, size_t> &byName)
{
    for (const QString &name : {nameOf(commit), u"push:"_s + commit.data.value("push"_L1).toString()}) {
        const auto found = byName.constFind(name);
        if (found != byName.cend())
            return *found;
    }
    return std::nullopt;
}

QHash<QString, size_t> claims(const std::vector<Component> &components)
{
    QHash<QString, size_t> byName;
    for (size_t i = 0; i < components.size(); ++i) {
        if (!components[i].sighting.isWork || isLoose(components[i].sighting))
            continue;
        for (const QString &name : components[i].sighting.names)
            byName.insert(name, i);
    }
    return byName;
}

/// Which week each loose commit belongs to. Clones of one repository bear other names and so make other weeks of the
/// same commits; the least name of all has them.
QHash<QString, size_t> weeks(const std::vector<Component> &components)
{
    QHash<QString, size_t> byCommit;
    for (size_t i = 0; i < components.size(); ++i) {
        if (!isLoose(components[i].sighting))
            continue;
        for (const auto &[identity, piece] : components[i].pieces) {
            const auto first = byCommit.constFind(nameOf(piece));
            if (first == byCommit.cend()
                || nameOrder(keyOf(components[i].sighting)) < nameOrder(keyOf(components[*first].sighting)))
                byCommit.insert(nameOf(piece), i);
        }
    }
    return byCommit;
}

/// Commits of a week move to the work that claims them, else to the one week that has them.
void handOver(std::vector<Component> &components)
{
    const QHash<QString, size_t> byName = claims(components);
    const QHash<QString, size_t> byCommit = weeks(components);
    for (size_t i = 0; i < components.size(); ++i) {
        if (!isLoose(components[i].sighting))
            continue;
        Pieces &pieces = components[i].pieces;
        for (auto piece = pieces.begin(); piece != pieces.end();) {
            const size_t owner = claimant(piece->second, byName).value_or(byCommit.value(nameOf(piece->second), i));
            if (owner != i)
                add(piece->second, components[owner].pieces);
            piece = owner != i ? pieces.erase(piece) : std::next(piece);
        }
    }
}

void markReverted(std::vector<Component> &components)
{
    QList<Evidence> reverts;
    for (const Component &component : components) {
        for (const auto &[identity, piece] : component.pieces) {
            if (isRevert(piece))
                reverts.append(piece);
        }
    }
    const QSet<QString> taken = takenBack(reverts);
    for (Component &component : components) {
        for (auto &[identity, piece] : component.pieces)
            setMarked(piece, kReverted, taken.contains(nameOf(piece)));
    }
}

/// Empty where the piece has none, or was taken back: a copy of it may have been brought in again.
QString countedChange(const Evidence &piece)
{
    return isMarked(piece, kReverted) ? QString() : workDataOf(piece).change;
}

/// Where the changes of commits count: once among the weeks, and not there where work that is more than a week has
/// them.
class Changes {
public:
    explicit Changes(const std::vector<Component> &components) : m_components(components)
    {
        for (size_t i = 0; i < components.size(); ++i) {
            for (const auto &[identity, piece] : components[i].pieces) {
                if (const QString change = countedChange(piece); !change.isEmpty())
                    note(change, i);
            }
        }
    }
    [[nodiscard]] bool isElsewhere(const QString &change, size_t component) const
    {
        return isLoose(m_components[component].sighting)
               && (m_worked.contains(change) || m_weeks.value(change) != component);
    }

private:
    void note(const QString &change, size_t component)
    {
        const auto name = [this](size_t i) { return nameOrder(keyOf(m_components[i].sighting)); };
        if (!isLoose(m_components[component].sighting)) {
            if (m_components[component].sighting.isWork)
                m_worked.insert(change);
        } else if (const auto known = m_weeks.constFind(change);
                   known == m_weeks.cend() || name(component) < name(*known)) {
            m_weeks.insert(change, component);
        }
    }

    const std::vector<Component> &m_components;
    QSet<QString> m_worked;
    QHash<QString, size_t> m_weeks;
};

void markCopied(std::vector<Component> &components)
{
    const Changes changes(components);
    for (size_t i = 0; i < components.size(); ++i) {
        QSet<QString> seen;
        for (auto &[identity, piece] : components[i].pieces) {
            const QString change = countedChange(piece);
            setMarked(piece, kCopied, false);
            if (change.isEmpty())
                continue;
            setMarked(piece, kCopied, seen.contains(change) || changes.isElsewhere(change, i));
            seen.insert(change);
        }
    }
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
        if (!isLoose(component.sighting) || !component.pieces.empty())
            result.append(finished(std::move(component.sighting), component.pieces));
    }
    std::ranges::sort(result, {}, [](const Sighting &s) { return std::tuple(keyOf(s), s.names.value(0)); });
    return result;
}

QStringList linksOf(const Sighting &sighting)
{
    QStringList links = sighting.names;
    for (const Evidence &piece : sighting.evidence) {
        links += linksOfRevert(piece);
        if (const QString change = workDataOf(piece).change; !change.isEmpty())
            links.append(u"change:"_s + change);
        if (!isLoose(sighting))
            continue;
        links.append(nameOf(piece));
        if (const QString push = piece.data.value("push"_L1).toString(); !push.isEmpty())
            links.append(u"push:"_s + push);
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

Sighting sightingOf(const Achievement &work)
{
    Sighting sighting{{work.key}, work.evidence, true};
    if (isLooseWork(work.key))
        return sighting;
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
