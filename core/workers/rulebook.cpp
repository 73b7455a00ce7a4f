// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/rulebook.h"

#include "alerts/rulefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

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
        if (const auto old = std::ranges::find(before, row.name, keyOf); old != before.end())
            read.rules += *old;
    }
    return read;
}

}  // namespace herald
