// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/alertingconfig.h"

#include "alerts/readmatchers.h"
#include "alerts/severitywords.h"
#include "alerts/yamlreader.h"
#include "domain/secretname.h"

#include <algorithm>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kDeepestRoute = 16;

/// Refuses what no secret may be called, above all an address that was pasted in its place.
QString readSecretName(YamlMap &map, const char *key)
{
    const QString name = map.text(key);
    if (!name.isEmpty() && !isSecretName(name))
        map.refuse(
            key,
            u"is no name of a secret, such as PAGER_WEBHOOK; keep the address with `heraldctl secret set NAME` and write NAME here."_s);
    return name;
}

void readTargets(YamlMap &map, const char *key, Channel channel, Receiver &receiver)
{
    for (YamlMap &item : map.maps(key)) {
        if (!item.has("secret"))
            item.refuse("secret", u"is missing; add the name of the secret that holds the address."_s);
        receiver.targets.push_back({channel, readSecretName(item, "secret"), readSecretName(item, "otherwise")});
        item.finish();
    }
}

Receiver readReceiver(YamlMap &map)
{
    Receiver receiver;
    receiver.name = map.requiredText("name");
    receiver.tellsResolved = map.boolean("tells_resolved", true);
    receiver.cooldown = map.duration("cooldown");
    if (map.boolean("desktop", false))
        receiver.targets.push_back({Channel::Desktop, {}, {}});
    readTargets(map, "discord", Channel::Discord, receiver);
    readTargets(map, "webhook", Channel::Webhook, receiver);
    map.finish();
    return receiver;
}

InhibitRule readInhibitRule(YamlMap &map)
{
    InhibitRule rule{.name = map.text("name"),
                     .source = readMatchers(map, "source_matchers"),
                     .target = readMatchers(map, "target_matchers"),
                     .equal = map.texts("equal")};
    if (rule.source.empty())
        map.refuse("source_matchers", u"is missing; without it every alert would inhibit."_s);
    if (rule.target.empty())
        map.refuse("target_matchers", u"is missing; without it every alert would be inhibited."_s);
    map.finish();
    return rule;
}

/// The sections of one file, checked against each other.
class ConfigReader {
public:
    ConfigReader(YamlMap root, AlertingConfig base) : m_root(std::move(root)), m_config(std::move(base)) {}

    AlertingConfig read()
    {
        readIntervals();
        readReceivers();
        if (m_root.has("route"))
            m_config.route = readRoot();
        readInhibition();
        readWindows("maintenance", SuppressionKind::Maintenance);
        readWindows("quiet_hours", SuppressionKind::QuietHours);
        readEscalations();
        readSchedules();
        list("policies", m_config.policies, readPolicy);
        list("actions", m_config.actions, readAction);
        readSeverities();
        widenMatchers();
        m_root.finish();
        return std::move(m_config);
    }

private:
    /// Reads the section's list and refuses a name that stands there twice.
    template <class Item, class Read>
    void list(const char *key, std::vector<Item> &items, Read readItem)
    {
        if (!m_root.has(key))
            return;
        items.clear();
        for (YamlMap &map : m_root.maps(key)) {
            Item item = readItem(map);
            if (std::ranges::find(items, item.name, &Item::name) != items.end() && !item.name.isEmpty())
                map.refuse("name", u"\"%1\" stands here twice; rename one."_s.arg(item.name.left(40)));
            items.push_back(std::move(item));
        }
    }

    void readIntervals() { list("time_intervals", m_config.timeIntervals, readNamedTimeInterval); }
    void readReceivers() { list("receivers", m_config.receivers, readReceiver); }
    void readInhibition() { list("inhibit_rules", m_config.inhibitRules, readInhibitRule); }

    void readWindows(const char *key, SuppressionKind kind)
    {
        if (!m_root.has(key))
            return;
        std::vector<MuteWindow> windows;
        list(key, windows, [&](YamlMap &map) {
            MuteWindow window{.name = map.requiredText("name"),
                              .kind = kind,
                              .matchers = readMatchers(map, "matchers"),
                              .timeIntervals = intervalNames(map, "time_intervals")};
            if (window.timeIntervals.isEmpty())
                map.refuse("time_intervals", u"is missing; name those of the section time_intervals."_s);
            map.finish();
            return window;
        });
        std::erase_if(m_config.muteWindows, [kind](const MuteWindow &window) { return window.kind == kind; });
        std::ranges::move(windows, std::back_inserter(m_config.muteWindows));
    }

    void readEscalations()
    {
        list("escalations", m_config.escalations, [&](YamlMap &map) {
            EscalationChain chain = readEscalationChain(map);
            for (const EscalationStep &step : chain.steps) {
                requireReceiver(map, "steps", step.receiver);
                requireIntervals(map, "steps", step.onlyIn);
            }
            return chain;
        });
    }

    void readSchedules()
    {
        list("schedules", m_config.schedules, [&](YamlMap &map) { return readSchedule(map); });
    }

    void readSeverities()
    {
        if (!m_root.has("severities"))
            return;
        m_config.severities.clear();
        for (const auto &[word, known] : m_root.pairs("severities")) {
            const auto severity = severityFrom(known);
            if (!severity)
                m_root.refuse("severities", u"%1: \"%2\" is not known; use one of critical, warning, info."_s.arg(
                                                word.left(40), known.left(40)));
            else if (severityFrom(word.toLower()))
                m_root.refuse("severities", u"\"%1\" is Herald's own word; map others to it."_s.arg(word));
            else
                m_config.severities.insert(word.toLower(), *severity);
        }
    }

    void widenMatchers()
    {
        const SeverityWords &words = m_config.severities;
        widen(m_config.route);
        for (InhibitRule &rule : m_config.inhibitRules) {
            rule.source = widened(rule.source, words);
            rule.target = widened(rule.target, words);
        }
        for (MuteWindow &window : m_config.muteWindows)
            window.matchers = widened(window.matchers, words);
        for (EscalationChain &chain : m_config.escalations)
            chain.matchers = widened(chain.matchers, words);
    }

    void widen(RouteNode &node) const
    {
        node.matchers = widened(node.matchers, m_config.severities);
        for (RouteNode &child : node.routes)
            widen(child);
    }

    RouteNode readRoot()
    {
        YamlMap map = m_root.map("route");
        if (map.has("matchers"))
            map.refuse("matchers", u"the root takes every alert; move the matchers to a route below it."_s);
        if (map.has("continue"))
            map.refuse("continue", u"has no meaning for the root; remove it."_s);
        if (!map.has("receiver"))
            map.refuse("receiver", u"is missing; the root must name one for what nothing else matches."_s);
        return readRoute(map, 0);
    }

    RouteNode readRoute(YamlMap &map, int depth)
    {
        RouteNode node;
        node.receiver = map.text("receiver");
        requireReceiver(map, "receiver", node.receiver);
        node.matchers = readMatchers(map, "matchers");
        node.goesOn = map.boolean("continue", false);
        if (map.has("group_by"))
            node.groupBy = map.texts("group_by");
        if (node.groupBy && QSet(node.groupBy->begin(), node.groupBy->end()).size() != node.groupBy->size())
            map.refuse("group_by", u"names a label twice; remove one."_s);
        node.groupWait = optionalDuration(map, "group_wait");
        node.groupInterval = optionalDuration(map, "group_interval");
        node.repeatInterval = optionalDuration(map, "repeat_interval");
        for (const auto &[key, interval] :
             {std::pair("group_interval", node.groupInterval), std::pair("repeat_interval", node.repeatInterval)}) {
            if (interval == Duration::zero())
                map.refuse(key, u"is 0, and would never pause; write 1s or more."_s);
        }
        node.muteTimeIntervals = intervalNames(map, "mute_time_intervals");
        node.activeTimeIntervals = intervalNames(map, "active_time_intervals");
        if (depth == kDeepestRoute)
            map.refuse("routes", u"the tree is deeper than %1 levels; flatten it."_s.arg(kDeepestRoute));
        else
            for (YamlMap &child : map.maps("routes"))
                node.routes.push_back(readRoute(child, depth + 1));
        map.finish();
        return node;
    }

    static std::optional<Duration> optionalDuration(YamlMap &map, const char *key)
    {
        return map.has(key) ? std::optional(map.duration(key)) : std::nullopt;
    }

    QStringList intervalNames(YamlMap &map, const char *key)
    {
        const QStringList names = map.texts(key);
        requireIntervals(map, key, names);
        return names;
    }

    void requireIntervals(YamlMap &map, const char *key, const QStringList &names)
    {
        for (const QString &name : names) {
            if (std::ranges::find(m_config.timeIntervals, name, &NamedTimeInterval::name)
                == m_config.timeIntervals.end())
                map.refuse(key, u"there is no time interval \"%1\"; add it to time_intervals."_s.arg(name.left(40)));
        }
    }

    void requireReceiver(YamlMap &map, const char *key, const QString &name)
    {
        if (!name.isEmpty() && std::ranges::find(m_config.receivers, name, &Receiver::name) == m_config.receivers.end())
            map.refuse(key, u"there is no receiver \"%1\"; add it to receivers."_s.arg(name.left(40)));
    }

    YamlMap m_root;
    AlertingConfig m_config;
};

/// Names that the file took away from under a section which it does not have.
Result<> checkKept(const AlertingConfig &config, const QString &fileName)
{
    const auto has = [](const auto &items, const QString &name) {
        return std::ranges::any_of(items, [&](const auto &item) { return item.name == name; });
    };
    std::vector<const RouteNode *> nodes{&config.route};
    for (size_t i = 0; i < nodes.size(); ++i) {
        const RouteNode &node = *nodes[i];
        if (!node.receiver.isEmpty() && !has(config.receivers, node.receiver))
            return fail(ErrorKind::Invalid, u"receivers: a route in force uses \"%1\"; keep it."_s.arg(node.receiver),
                        fileName);
        for (const QString &name : node.muteTimeIntervals + node.activeTimeIntervals) {
            if (!has(config.timeIntervals, name))
                return fail(ErrorKind::Invalid, u"time_intervals: a route in force uses \"%1\"; keep it."_s.arg(name),
                            fileName);
        }
        for (const RouteNode &child : node.routes)
            nodes.push_back(&child);
    }
    for (const MuteWindow &window : config.muteWindows) {
        for (const QString &name : window.timeIntervals) {
            if (!has(config.timeIntervals, name))
                return fail(ErrorKind::Invalid, u"time_intervals: %1 uses \"%2\"; keep it."_s.arg(window.name, name),
                            fileName);
        }
    }
    for (const EscalationChain &chain : config.escalations) {
        for (const EscalationStep &step : chain.steps) {
            if (!has(config.receivers, step.receiver))
                return fail(ErrorKind::Invalid,
                            u"receivers: the escalation %1 uses \"%2\"; keep it."_s.arg(chain.name, step.receiver),
                            fileName);
        }
    }
    return {};
}

}  // namespace

Result<AlertingConfig> readAlertingConfig(const QByteArray &yaml, const QString &fileName, const AlertingConfig &base)
{
    YamlFile file(fileName, yaml);
    if (!file.isSound())
        return tl::unexpected(file.error());
    AlertingConfig config = ConfigReader(YamlMap(file, file.root(), {}), base).read();
    if (!file.isSound())
        return tl::unexpected(file.error());
    if (const auto kept = checkKept(config, fileName); !kept)
        return tl::unexpected(kept.error());
    return config;
}

QByteArray mergedConfig(const QByteArray &inForce, const QByteArray &imported)
{
    YAML::Node merged = YAML::Load(inForce.toStdString());
    const YAML::Node added = YAML::Load(imported.toStdString());
    for (const auto &section : added)
        merged[section.first.as<std::string>()] = section.second;
    return QByteArray::fromStdString(YAML::Dump(merged)) + '\n';
}

QByteArray sectionsOf(const QByteArray &yaml, const QStringList &names)
{
    const YAML::Node all = YAML::Load(yaml.toStdString());
    YAML::Node chosen(YAML::NodeType::Map);
    for (const auto &section : all) {
        const auto name = section.first.as<std::string>();
        if (names.isEmpty() || names.contains(QString::fromStdString(name)))
            chosen[name] = section.second;
    }
    return QByteArray::fromStdString(YAML::Dump(chosen)) + '\n';
}

}  // namespace herald
