// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/rulebook.h"

#include "alerts/rulecheck.h"
#include "alerts/rulefile.h"
#include "store/journalstore.h"
#include "store/metricstore.h"
#include "store/samplestore.h"
#include "workers/alertingbook.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr Duration kLookBack = std::chrono::hours(1);
constexpr size_t kFewestDistances = 3;
constexpr qsizetype kMostNamed = 10;

/// The rows in which the groups' rules are kept, in the file's order.
QList<StoredRule> storedRules(const std::vector<RuleGroup> &groups, Instant now)
{
    QList<StoredRule> rows;
    int position = 0;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            rows += {.name = keyOf(rule),
                     .group = group.name,
                     .position = position++,
                     .body = QString::fromUtf8(toJsonText(rule)),
                     .isEnabled = rule.isEnabled,
                     .updatedAt = now};
        }
    }
    return rows;
}

QStringList namesOf(const std::vector<RuleGroup> &groups)
{
    QStringList names;
    std::ranges::transform(groups, std::back_inserter(names), &RuleGroup::name);
    return names;
}

/// The rules in force outside of these groups.
Result<QList<Rule>> otherRules(Database &database, const std::vector<RuleGroup> &groups)
{
    return loadReadableRules(database).map([names = namesOf(groups)](ReadableRules read) {
        read.rules.removeIf([&](const Rule &rule) { return names.contains(rule.group); });
        return read.rules;
    });
}

Result<> refuseDoubles(const std::vector<RuleGroup> &groups, const QList<Rule> &others)
{
    QHash<QString, QString> groupOf;
    for (const Rule &rule : others)
        groupOf.insert(keyOf(rule), rule.group);
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            if (const auto other = groupOf.constFind(keyOf(rule)); other != groupOf.cend())
                return fail(ErrorKind::Conflict,
                            u"The rule %1 stands in the group %2 already; rename it, or change it in that group."_s.arg(
                                rule.name, *other),
                            u"groups: %1"_s.arg(group.name));
        }
    }
    return {};
}

/// The median distance of the newest samples, of the series that was last seen; 0 where too few are there to tell.
Result<Duration> intervalOf(const QList<LatestSample> &newest, Database &database)
{
    const auto last = std::ranges::max_element(
        newest, {}, [](const LatestSample &one) { return one.sample ? one.sample->at : Instant::min(); });
    if (last == newest.end() || !last->sample)
        return Duration::zero();
    const Instant at = last->sample->at;
    return SampleStore(database)
        .samples(last->series, at - kLookBack, at + std::chrono::milliseconds(1))
        .map([](const std::vector<Sample> &samples) {
            std::vector<Duration> distances;
            for (size_t i = 1; i < samples.size(); ++i)
                distances.push_back(samples[i].at - samples[i - 1].at);
            if (distances.size() < kFewestDistances)
                return Duration::zero();
            const auto middle = distances.begin() + std::ptrdiff_t(distances.size() / 2);
            std::ranges::nth_element(distances, middle);
            return *middle;
        });
}

Result<QStringList> warningsBeside(Database &database, const std::vector<RuleGroup> &groups, const QList<Rule> &others)
{
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return tl::unexpected(metrics.error());
    RuleSurroundings known;
    for (const Metric &metric : *metrics)
        known.units.insert(metric.name, metric.unit);
    std::ranges::transform(others, std::back_inserter(known.rules), &Rule::name);
    for (const QString &metric : metricsOf(groups)) {
        const auto newest = SampleStore(database).latestOf(metric);
        if (!newest)
            return tl::unexpected(newest.error());
        const auto interval = intervalOf(*newest, database);
        if (!interval)
            return tl::unexpected(interval.error());
        known.intervals.insert(metric, *interval);
        for (const LatestSample &one : *newest)
            known.series[metric] += one.series.labels;
    }
    // A broken configuration says so by itself; it does not keep rules out.
    if (const auto config = loadAlertingConfig(database)) {
        known.escalations.emplace();
        std::ranges::transform(config->escalations, std::back_inserter(*known.escalations), &EscalationChain::name);
    }
    return warningsOn(groups, known);
}

/// Before the rules are stored: who adds, removes and changes which.
Result<> noteEdit(Database &database, const std::vector<RuleGroup> &groups, Instant now, const QString &by)
{
    if (by.isEmpty())
        return {};
    auto read = loadReadableRules(database);
    if (!read)
        return tl::unexpected(read.error());
    QHash<QString, Rule> before;
    for (const Rule &rule : std::as_const(read->rules)) {
        if (namesOf(groups).contains(rule.group))
            before.insert(keyOf(rule), rule);
    }
    QStringList added;
    QStringList changed;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            const auto old = before.constFind(keyOf(rule));
            if (old == before.cend())
                added += rule.name;
            else if (before.take(keyOf(rule)) != rule)
                changed += rule.name;
        }
    }
    QStringList removed;
    for (const Rule &rule : std::as_const(before))
        removed += rule.name;
    removed.sort();
    const QStringList all = added + changed + removed;
    if (all.isEmpty())
        return {};
    QStringList parts;
    for (const auto &[what, names] :
         {std::pair(u"added"_s, added), std::pair(u"changed"_s, changed), std::pair(u"removed"_s, removed)}) {
        if (!names.isEmpty())
            parts += what + u' ' + names.first(std::min(kMostNamed, names.size())).join(u", "_s)
                     + (names.size() > kMostNamed ? u" and %1 more"_s.arg(names.size() - kMostNamed) : QString());
    }
    const JournalEntry entry{.at = now,
                             .kind = u"edit"_s,
                             .rule = all.size() == 1 ? all.first() : QString(),
                             .text = u"%1 changed rules: %2."_s.arg(by, parts.join(u"; "_s)),
                             .data = {{u"what"_s, u"rules"_s},
                                      {u"by"_s, by},
                                      {u"added"_s, QJsonArray::fromStringList(added)},
                                      {u"changed"_s, QJsonArray::fromStringList(changed)},
                                      {u"removed"_s, QJsonArray::fromStringList(removed)}}};
    return JournalStore(database).append(entry).map([](JournalId) {});
}

}  // namespace

Result<QStringList> ruleWarnings(Database &database, const std::vector<RuleGroup> &groups)
{
    return otherRules(database, groups).and_then([&](const QList<Rule> &others) {
        return refuseDoubles(groups, others).and_then([&] { return warningsBeside(database, groups, others); });
    });
}

Result<QStringList> saveRules(Database &database, const std::vector<RuleGroup> &groups, Instant now, const QString &by)
{
    return database.inTransaction([&]() -> Result<QStringList> {
        if (auto noted = noteEdit(database, groups, now, by); !noted)
            return tl::unexpected(noted.error());
        const auto others = otherRules(database, groups);
        if (!others)
            return tl::unexpected(others.error());
        if (auto refused = refuseDoubles(groups, *others); !refused)
            return tl::unexpected(refused.error());
        if (auto saved = RuleStore(database).replaceGroups(namesOf(groups), storedRules(groups, now)); !saved)
            return tl::unexpected(saved.error());
        return warningsBeside(database, groups, *others);
    });
}

Result<QList<Rule>> loadRules(Database &database)
{
    return loadReadableRules(database).and_then([](const ReadableRules &read) -> Result<QList<Rule>> {
        if (!read.broken.isEmpty())
            return tl::unexpected(read.broken.first());
        return read.rules;
    });
}

Result<ReadableRules> loadReadableRules(Database &database, const QList<Rule> &before)
{
    const auto rows = RuleStore(database).all();
    if (!rows)
        return tl::unexpected(rows.error());
    ReadableRules read;
    for (const StoredRule &row : *rows) {
        auto rule = ruleFromJsonText(row.body.toUtf8());
        if (rule) {
            rule->isEnabled = row.isEnabled;
            read.rules += std::move(*rule);
            continue;
        }
        read.broken +=
            Error{ErrorKind::Corrupt, u"The stored rule cannot be read: %1 Import it anew."_s.arg(rule.error().text()),
                  row.name};
        if (const auto old = std::ranges::find(before, row.name, [](const Rule &one) { return keyOf(one); });
            old != before.end())
            read.rules += *old;
    }
    return read;
}

}  // namespace herald
