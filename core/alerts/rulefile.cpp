// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulefile.h"

#include "alerts/rulereader.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxRules = 10'000;
constexpr int kMaxLimit = 1'000'000;

/// What a whole file must not have twice.
struct Seen {
    QSet<QString> groups;
    QSet<QString> rules;
};

void readRulesOf(YamlMap &map, RuleGroup &group, Seen &seen)
{
    for (YamlMap &item : map.maps("rules")) {
        if (seen.rules.size() >= kMaxRules)
            return item.refuse(u"the file has more than %1 rules; split it."_s.arg(kMaxRules));
        Rule rule = readRule(item);
        rule.group = group.name;
        rule.interval = group.interval;
        rule.limit = group.limit;
        rule.queryOffset = group.queryOffset;
        rule.labels = group.labels.with(rule.labels);
        rule.groupLabels = group.labels;
        if (item.isSound() && seen.rules.contains(keyOf(rule)))
            item.refuse(u"the rule %1 stands in this file twice; rename or remove one."_s.arg(rule.name));
        seen.rules.insert(keyOf(rule));
        group.rules.push_back(std::move(rule));
    }
}

RuleGroup readGroup(YamlMap &map, Seen &seen)
{
    RuleGroup group;
    group.name = map.requiredText("name");
    group.interval = map.duration("interval");
    group.limit = map.integer("limit", 0, 0, kMaxLimit);
    if (map.has("query_offset"))
        group.queryOffset = map.duration("query_offset");
    group.labels = Labels(map.pairs("labels"));
    if (map.isSound() && seen.groups.contains(group.name))
        map.refuse("name", u"the group %1 stands in this file twice; rename one."_s.arg(group.name));
    seen.groups.insert(group.name);
    readRulesOf(map, group, seen);
    map.finish();
    return group;
}

std::vector<RuleGroup> readGroups(YamlFile &file)
{
    std::vector<RuleGroup> groups;
    YamlMap root(file, file.root(), {});
    if (!root.has("groups"))
        root.refuse(u"groups: is missing; this is no rule file."_s);
    Seen seen;
    for (YamlMap &item : root.maps("groups"))
        groups.push_back(readGroup(item, seen));
    root.finish();
    return groups;
}

}  // namespace

QString keyOf(const Rule &rule) { return rule.name + rule.labels.toText(); }

std::vector<RuleGroup> groupsOf(std::span<const Rule> rules)
{
    std::vector<RuleGroup> groups;
    for (const Rule &rule : rules) {
        auto group = std::ranges::find(groups, rule.group, &RuleGroup::name);
        if (group == groups.end()) {
            groups.push_back({rule.group, rule.interval, rule.limit, rule.queryOffset, rule.groupLabels, {}});
            group = groups.end() - 1;
        }
        group->rules.push_back(rule);
    }
    return groups;
}

Result<std::vector<RuleGroup>> readRules(const QByteArray &yaml, const QString &fileName)
{
    YamlFile file(fileName, yaml);
    std::vector<RuleGroup> groups;
    if (file.isSound())
        groups = readGroups(file);
    if (!file.isSound())
        return tl::unexpected(file.error());
    return groups;
}

QList<Error> errorsIn(const QByteArray &yaml, const QString &fileName)
{
    YamlFile file(fileName, yaml);
    if (file.isSound())
        std::ignore = readGroups(file);
    return file.errors();
}

Result<Rule> ruleFromJsonText(const QByteArray &json)
{
    // JSON is YAML: https://yaml.org/spec/1.2.2/#12-yaml-and-json
    YamlFile file(u"rule"_s, json);
    if (!file.isSound())
        return tl::unexpected(file.error());
    YamlMap map(file, file.root(), {});
    const QString group = map.text("group");
    const Duration interval = map.duration("interval");
    const int limit = map.integer("limit", 0, 0, kMaxLimit);
    const auto offset = map.has("query_offset") ? std::optional(map.duration("query_offset")) : std::nullopt;
    const Labels groupLabels(map.pairs("group_labels"));
    Rule rule = readRule(map);
    rule.group = group;
    rule.interval = interval;
    rule.limit = limit;
    rule.queryOffset = offset;
    rule.groupLabels = groupLabels;
    if (!file.isSound())
        return tl::unexpected(file.error());
    return rule;
}

}  // namespace herald
