// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/routedplan.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "workers/rulebook.h"
#include "workers/storedpast.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald::cli {

namespace {

struct Scene {
    std::vector<Rule> rules;
    std::vector<SeriesData> series;
    Instant from;
    Instant to;
};

Result<Scene> syntheticScene(const std::vector<Rule> &rules, const Arguments &arguments, Instant now)
{
    const QString name = arguments.value(u"rule"_s);
    const auto rule = std::ranges::find(rules, name, &Rule::name);
    if (rule == rules.end())
        return fail(ErrorKind::NotFound, u"There is no rule %1; heraldctl rules list names them."_s.arg(name));
    const auto matchers = parseMatchers(arguments.value(u"labels"_s));
    if (!matchers)
        return tl::unexpected(matchers.error());
    Labels labels;
    for (const Matcher &matcher : *matchers)
        labels.set(matcher.name(), matcher.value());
    return syntheticOutage(*rule, labels, now, 10min).map([&](const SeriesData &outage) {
        return Scene{rulesOver(rules, rule->metric), {outage}, now, outage.samples.back().at};
    });
}

Result<Scene> storedScene(const std::vector<Rule> &rules, const Arguments &arguments, Database &database)
{
    const auto from = parseInstant(arguments.value(u"from"_s));
    const auto to = parseInstant(arguments.value(u"to"_s));
    if (!from || !to || *from >= *to)
        return fail(ErrorKind::Invalid, u"Name the outage with --from and a later --to."_s);
    return storedSamples(rules, *from, *to, database).map([&](std::vector<SeriesData> series) {
        return Scene{rules, std::move(series), *from, *to};
    });
}

QString lineOf(const DrillMessage &message)
{
    return u"%1  %2  %3  %4 %5"_s.arg(toRfc3339(message.at), message.receiver, toText(message.state), message.rule,
                                      message.labels.toText());
}

int play(const Context &context, const Scene &scene, const AlertingConfig &config, double speed)
{
    FireDrill drill(scene.rules, scene.series, scene.from, scene.to,
                    routedPlan(config, scene.from, {.rules = scene.rules}));
    QJsonArray transitions;
    QJsonArray messages;
    while (!drill.isOver()) {
        const FireDrill::Slot slot = drill.step();
        for (const Transition &transition : slot.transitions)
            transitions.append(toJson(transition));
        for (const DrillMessage &message : slot.messages) {
            messages.append(toJson(message));
            if (!context.isJson)
                print(lineOf(message));
        }
        if (speed > 0)
            pause(Duration(qint64(double(drill.slot().count()) / speed)));
    }
    if (context.isJson)
        print(QJsonObject{{u"transitions"_s, transitions}, {u"messages"_s, messages}});
    else
        note(u"%1 messages would have been sent; nothing was."_s.arg(messages.size()));
    return kDone;
}

}  // namespace

int drill(const Context &context, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"rule"_s, u"labels"_s, u"from"_s, u"to"_s, u"speed"_s}, .leastWords = 0});
    if (!arguments)
        return wrongUse(arguments.error().text());
    bool isNumber = false;
    const double speed = arguments->value(u"speed"_s, u"0"_s).toDouble(&isNumber);
    if (!isNumber || speed < 0)
        return wrongUse(u"--speed is how many times faster than life, as 60; 0 does not wait."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    const auto stored = loadRules(**database);
    if (!stored)
        return failed(stored.error());
    const std::vector<Rule> rules(stored->begin(), stored->end());
    const auto scene = arguments->has(u"rule"_s) ? syntheticScene(rules, *arguments, context.clock.now())
                                                 : storedScene(rules, *arguments, **database);
    if (!scene)
        return scene.error().kind == ErrorKind::Invalid ? wrongUse(scene.error().text()) : failed(scene.error());
    const auto config = configInForce(**database);
    if (!config)
        return failed(config.error());
    return play(context, *scene, *config, speed);
}

}  // namespace herald::cli
