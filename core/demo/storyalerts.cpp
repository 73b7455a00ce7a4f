// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storyalerts.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

struct Limit {
    QLatin1StringView rule;
    QLatin1StringView metric;
    double level;
    double clear;
    Duration pendingFor;
    QLatin1StringView severity;
    QLatin1StringView service;
    QLatin1StringView summary;
};

constexpr std::array kLimits{
    Limit{"HighCpu"_L1, "host_cpu_usage"_L1, 0.8, 0.7, 10min, "warning"_L1, "build-host"_L1,
          "The processors are busy"_L1},
    Limit{"HighMemory"_L1, "host_memory_usage"_L1, 0.85, 0.8, 15min, "critical"_L1, "feed-api"_L1,
          "Memory is running out; the feed service keeps growing"_L1},
    Limit{"DiskAlmostFull"_L1, "host_disk_usage"_L1, 0.9, 0.88, 30min, "warning"_L1, "build-host"_L1,
          "The disk is almost full; old build artefacts can go"_L1},
    Limit{"SlowRequests"_L1, "http_request_duration_seconds"_L1, 1.0, 0.8, 5min, "critical"_L1, "feed-api"_L1,
          "Requests take more than a second"_L1},
    Limit{"HighErrorRate"_L1, "error_rate"_L1, 0.02, 0.015, 10min, "critical"_L1, "checkout"_L1,
          "More than two in a hundred requests fail"_L1},
    Limit{"LoadHigh"_L1, "host_load_per_cpu"_L1, 1.0, 0.9, 15min, "info"_L1, "build-host"_L1,
          "More work than processors"_L1},
};

/// How soon the people of the story react, and whether at all.
constexpr Duration kReaction = 11min;

Rule ruleFor(const Limit &limit)
{
    Rule rule;
    rule.name = limit.rule;
    rule.group = QString(limit.service);
    rule.metric = limit.metric;
    rule.op = Operator::Greater;
    rule.threshold = limit.level;
    rule.clear = limit.clear;
    rule.pendingFor = limit.pendingFor;
    rule.labels = {{u"severity"_s, limit.severity}, {u"service"_s, limit.service}};
    rule.annotations = {{u"summary"_s, limit.summary}};
    return rule;
}

QString number(double value) { return QString::number(value, 'g', 6); }

/// One rule over one series, from the first sample to the last.
class RuleRun {
public:
    RuleRun(const Rule &rule, Story &story) : m_rule(rule), m_story(story) {}

    void see(const Sample &sample)
    {
        const bool isTrue = sample.value > (isFiring() ? *m_rule.clear : m_rule.threshold);
        if (isTrue && !m_alert)
            begin(sample);
        if (!m_alert)
            return;
        if (!isTrue)
            return end(sample);
        m_alert->value = sample.value;
        m_alert->lastTrueAt = m_alert->updatedAt = sample.at;
        if (!isFiring() && sample.at - m_alert->activeSince >= m_rule.pendingFor)
            fire(sample);
        acknowledge(sample.at);
    }

    /// What has not ended goes on beyond the story.
    void finish()
    {
        if (m_alert)
            m_story.alerts.append(*m_alert);
    }

private:
    [[nodiscard]] bool isFiring() const { return m_alert && m_alert->state == AlertState::Firing; }

    void begin(const Sample &sample)
    {
        m_alert.emplace();
        m_alert->rule = m_rule.name;
        m_alert->labels = m_rule.labels.with({{u"alertname"_s, m_rule.name}});
        m_alert->fingerprint = m_alert->labels.fingerprint();
        m_alert->threshold = m_rule.threshold;
        m_alert->summary = m_rule.annotations.front().second;
        m_alert->activeSince = sample.at;
        m_changes.clear();
        m_alert->value = sample.value;
        change(AlertState::Pending, sample,
               u"%1 %2 %3"_s.arg(number(sample.value), toText(m_rule.op), number(m_rule.threshold)));
    }
    void fire(const Sample &sample)
    {
        m_alert->firedAt = sample.at;
        change(AlertState::Firing, sample, u"held for %1"_s.arg(toText(m_rule.pendingFor)));
    }
    void end(const Sample &sample)
    {
        if (isFiring()) {
            m_alert->resolvedAt = sample.at;
            m_alert->value = sample.value;
            change(AlertState::Resolved, sample,
                   u"%1 is past the clear level %2"_s.arg(number(sample.value), number(*m_rule.clear)));
            m_story.alerts.append(*m_alert);
        } else {
            m_story.transitions.erase(m_story.transitions.end() - m_changes.size(), m_story.transitions.end());
        }
        m_alert.reset();
    }
    void acknowledge(Instant at)
    {
        if (!isFiring() || m_alert->acknowledgedAt || severityOf(m_alert->labels) != Severity::Critical
            || at - *m_alert->firedAt < kReaction)
            return;
        m_alert->acknowledgedAt = at;
        m_alert->acknowledgedBy = u"you"_s;
        m_alert->acknowledgeComment = u"Looking into it."_s;
    }
    void change(AlertState to, const Sample &sample, const QString &reason)
    {
        Transition transition;
        transition.rule = m_rule.name;
        transition.labels = m_alert->labels;
        transition.from = m_alert->state;
        transition.to = to;
        transition.value = sample.value;
        transition.at = sample.at;
        transition.reason = reason;
        m_alert->state = to;
        m_alert->updatedAt = sample.at;
        m_changes.append(transition);
        m_story.transitions.append(transition);
    }

    const Rule &m_rule;
    Story &m_story;
    std::optional<Alert> m_alert;
    QList<Transition> m_changes;
};

/// Ids in the order in which the alerts began; transitions find theirs by rule and time.
void giveIds(Story &story)
{
    std::ranges::sort(story.alerts, {}, [](const Alert &a) { return std::tuple(a.activeSince, a.rule); });
    for (qsizetype i = 0; i < story.alerts.size(); ++i)
        story.alerts[i].id = {i + 1};
    for (Transition &transition : story.transitions) {
        for (const Alert &alert : story.alerts) {
            const bool isWithin = transition.at >= alert.activeSince && transition.at <= alert.updatedAt;
            if (alert.rule == transition.rule && isWithin)
                transition.alert = alert.id;
        }
    }
    std::ranges::sort(story.transitions, {}, [](const Transition &t) { return std::tuple(t.at, t.alert); });
}

}  // namespace

QList<Rule> storyRules()
{
    QList<Rule> rules;
    for (const Limit &limit : kLimits)
        rules.append(ruleFor(limit));
    return rules;
}

void addAlerts(Story &story)
{
    for (const Rule &rule : story.rules) {
        const auto series =
            std::ranges::find(story.series, rule.metric, [](const SeriesData &s) { return s.series.metric; });
        RuleRun run(rule, story);
        for (const Sample &sample : series->samples)
            run.see(sample);
        run.finish();
    }
    giveIds(story);
}

}  // namespace herald
