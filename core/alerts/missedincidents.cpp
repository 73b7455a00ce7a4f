// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/missedincidents.h"

#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Firing {
    Instant from;
    Instant to;
};

/// The firings of one rule by their labels, each list in the order of time.
using Firings = std::map<Labels, std::vector<Firing>>;

std::map<QString, Firings> firingsOf(const BacktestReport &report)
{
    std::map<QString, Firings> all;
    QHash<AlertId, Instant> open;
    const auto close = [&](const Transition &transition, Instant to) {
        if (const auto from = open.constFind(transition.alert); from != open.cend())
            all[transition.rule][transition.labels].push_back({*from, to});
        open.remove(transition.alert);
    };
    QHash<AlertId, const Transition *> last;
    for (const Transition &transition : report.transitions) {
        if (isAtRest(transition.to)) {
            close(transition, transition.at);
            last.remove(transition.alert);
        } else if (transition.to == AlertState::Firing && !open.contains(transition.alert)) {
            open.insert(transition.alert, transition.at);
            last.insert(transition.alert, &transition);
        }
    }
    for (const Transition *transition : std::as_const(last))
        close(*transition, report.to);
    for (auto &[rule, firings] : all) {
        for (auto &[labels, list] : firings)
            std::ranges::sort(list, {}, &Firing::from);
    }
    return all;
}

bool contradict(const Labels &a, const Labels &b, const QSet<QString> &ignored)
{
    return std::ranges::any_of(a, [&](const Labels::Pair &label) {
        return !ignored.contains(label.first) && b.has(label.first) && b.value(label.first) != label.second;
    });
}

bool reachesInto(const Incident &incident, const std::vector<Firing> &firings, Instant to)
{
    return std::ranges::any_of(firings, [&](const Firing &firing) {
        return firing.from <= incident.endedAt.value_or(to) && firing.to > incident.firedAt;
    });
}

bool isCaught(const Incident &incident, const Firings &firings, const QSet<QString> &ignored, Instant to)
{
    return std::ranges::any_of(firings, [&](const auto &own) {
        return !contradict(own.first, incident.labels, ignored) && reachesInto(incident, own.second, to);
    });
}

Result<Labels> labelsFrom(QString text)
{
    text = text.trimmed();
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2).replace(u"\"\""_s, u"\""_s);
    const qsizetype brace = text.indexOf(u'{');
    Labels labels;
    if (brace < 0)
        return labels;
    const auto matchers = parseMatchers(QStringView(text).mid(brace));
    if (!matchers)
        return tl::unexpected(matchers.error());
    for (const Matcher &matcher : *matchers) {
        if (matcher.kind() != Matcher::Kind::Equal)
            return fail(ErrorKind::Invalid, u"the labels of a series are written name=\"value\"."_s);
        labels.set(matcher.name(), matcher.value());
    }
    return labels;
}

Result<Incident> incidentFrom(const QString &line)
{
    const QString from = line.section(u',', 0, 0).trimmed();
    const QString to = line.section(u',', 1, 1).trimmed();
    if (from.isEmpty() || to.isEmpty())
        return fail(ErrorKind::Invalid, u"two or three fields are wanted: from,to,series."_s);
    Incident incident{.isActedOn = true};
    const auto firedAt = parseInstant(from);
    if (!firedAt)
        return tl::unexpected(firedAt.error());
    const auto endedAt = parseInstant(to);
    if (!endedAt)
        return tl::unexpected(endedAt.error());
    if (*endedAt < *firedAt)
        return fail(ErrorKind::Invalid, u"the incident ends before it begins."_s);
    incident.firedAt = *firedAt;
    incident.endedAt = *endedAt;
    return labelsFrom(line.section(u',', 2)).map([&](const Labels &labels) {
        incident.labels = labels;
        return incident;
    });
}

}  // namespace

std::vector<Incident> missedIncidents(const std::vector<Rule> &rules, const BacktestReport &report,
                                      std::span<const Incident> incidents)
{
    QSet<QString> names;
    QSet<QString> ignored{u"alertname"_s};
    const auto isTried = [&report](const QString &rule) {
        const auto totals = std::ranges::find(report.totals, rule, &RuleTotals::rule);
        return totals == report.totals.end() || totals->isTried;
    };
    for (const Rule &rule : rules) {
        if (isTried(rule.name))
            names.insert(rule.name);
        for (const auto &[name, value] : rule.labels)
            ignored.insert(name);
    }
    const auto firings = firingsOf(report);
    std::vector<Incident> missed;
    for (const Incident &incident : incidents) {
        const bool isOutside = incident.firedAt > report.to || incident.endedAt.value_or(report.to) < report.from;
        if (isOutside || (!incident.rule.isEmpty() && !names.contains(incident.rule)))
            continue;
        const bool caught = std::ranges::any_of(firings, [&](const auto &own) {
            return (incident.rule.isEmpty() || incident.rule == own.first)
                   && isCaught(incident, own.second, ignored, report.to);
        });
        if (!caught)
            missed.push_back(incident);
    }
    return missed;
}

void addMissed(BacktestReport &report, std::span<const Incident> missed)
{
    for (const Incident &incident : missed) {
        if (const auto own = std::ranges::find(report.totals, incident.rule, &RuleTotals::rule);
            own != report.totals.end())
            ++own->missed;
    }
}

Result<std::vector<Incident>> readIncidents(const QByteArray &csv, const QString &fileName)
{
    std::vector<Incident> incidents;
    int number = 0;
    for (const QByteArray &raw : csv.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || (number == 1 && line.startsWith("from,"_L1)))
            continue;
        auto incident = incidentFrom(line);
        if (!incident)
            return fail(incident.error().kind, incident.error().what, u"%1:%2"_s.arg(fileName).arg(number));
        incidents.push_back(std::move(*incident));
    }
    return incidents;
}

QJsonObject toJson(const Incident &incident)
{
    QJsonObject json{{u"rule"_s, incident.rule},
                     {u"labels"_s, incident.labels.toJson()},
                     {u"from"_s, toRfc3339(incident.firedAt)},
                     {u"acted_on"_s, incident.isActedOn}};
    if (incident.endedAt)
        json.insert(u"to"_s, toRfc3339(*incident.endedAt));
    return json;
}

}  // namespace herald
