// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/coach.h"

#include "alerts/ruleindex.h"
#include "cli/output.h"
#include "store/incidentstore.h"
#include "store/samplestore.h"
#include "workers/rulebook.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

struct Advice {
    std::vector<RuleNoise> noise;
    std::vector<QuieterRule> rules;
    std::vector<InhibitionAdvice> inhibitions;
};

Result<Advice> adviceFor(Database &database, Instant since, Instant now)
{
    const auto fired = IncidentStore(database).firedSince(since);
    if (!fired)
        return tl::unexpected(fired.error());
    const auto known = loadRules(database);
    if (!known)
        return tl::unexpected(known.error());
    const RuleIndex index(*known);
    const BacktestOptions options = overStored(since, now);
    Advice advice{noiseOf(*fired, index, options), {}, inhibitionsFor(*fired, index, now)};
    for (const Rule &rule : *known) {
        const std::vector<Incident> own = incidentsOf(rule, index, *fired);
        if (own.empty() || rule.metric.isEmpty())
            continue;
        const auto series = SampleStore(database).samplesOf(rule.metric, since, now);
        if (!series)
            return tl::unexpected(series.error());
        std::ranges::move(quieterRules(rule, own, *series, options), std::back_inserter(advice.rules));
    }
    return advice;
}

template <class T>
QJsonArray array(const std::vector<T> &items)
{
    QJsonArray json;
    for (const T &item : items)
        json.append(toJson(item));
    return json;
}

QString percent(double share) { return u"%1 %"_s.arg(share * 100, 0, 'f', 0); }

QString changeText(const QuieterRule &proposal)
{
    switch (proposal.kind) {
    case QuieterRule::Kind::Threshold: return u"threshold: %1"_s.arg(proposal.rule.threshold);
    case QuieterRule::Kind::For: return u"for: %1"_s.arg(toText(proposal.rule.pendingFor));
    case QuieterRule::Kind::Clear: return u"clear: %1"_s.arg(*proposal.rule.clear);
    }
    return {};
}

void printText(const Advice &advice)
{
    QList<QStringList> noise{
        {u"RULE"_s, u"FIRES"_s, u"FLAPS"_s, u"TO ACKNOWLEDGE"_s, u"NEVER ACTED ON"_s, u"AT NIGHT"_s}};
    for (const RuleNoise &rule : advice.noise) {
        noise +=
            {rule.rule + rule.labels.toText(), QString::number(rule.fires),
             QString::number(rule.flaps),      rule.medianToAcknowledge ? toText(*rule.medianToAcknowledge) : u"-"_s,
             percent(rule.shareNeverActedOn),  percent(rule.shareAtNight)};
    }
    QStringList lines;
    for (const QuieterRule &proposal : advice.rules)
        lines += u"%1: %2 would have fired %3 times instead of %4, and %5 later; nothing that was acted on is missed"_s
                     .arg(proposal.rule.name, changeText(proposal))
                     .arg(proposal.after.fires)
                     .arg(proposal.before.fires)
                     .arg(toText(proposal.later));
    for (const InhibitionAdvice &pair : advice.inhibitions)
        lines += u"%1: let %2 inhibit it, equal [%3]; %4 of its %5 fires came while that fired"_s
                     .arg(pair.target + pair.targetLabels.toText(), pair.source + pair.sourceLabels.toText(),
                          pair.equal.join(", "_L1))
                     .arg(pair.covered)
                     .arg(pair.fires);
    print(table(noise) + (lines.isEmpty() ? QString() : u"\n\n"_s + lines.join(u'\n')));
}

}  // namespace

int coach(const Context &context, const Arguments &arguments, Database &database)
{
    const auto period = parseDuration(arguments.value(u"period"_s, u"30d"_s));
    if (!period)
        return wrongUse(u"--period: "_s + period.error().text());
    const Instant now = context.clock.now();
    const auto advice = adviceFor(database, now - *period, now);
    if (!advice)
        return failed(advice.error());
    if (context.isJson)
        print(QJsonObject{{u"rules"_s, array(advice->noise)},
                          {u"quieter"_s, array(advice->rules)},
                          {u"inhibitions"_s, array(advice->inhibitions)}});
    else
        printText(*advice);
    return kDone;
}

}  // namespace herald::cli
