// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleedit.h"
#include "alerts/rulefile.h"
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/backtest.h"
#include "cli/coach.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "net/qthttpclient.h"
#include "store/metricstore.h"
#include "workers/rulebook.h"
#include "workers/serverwarnings.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// All that is wrong with it is told; the last of it is the error.
Result<std::vector<RuleGroup>> readRuleFile(const QString &file)
{
    return readFile(file).and_then([&](const QByteArray &yaml) -> Result<std::vector<RuleGroup>> {
        const QList<Error> errors = errorsIn(yaml, file);
        if (errors.isEmpty())
            return readRules(yaml, file);
        for (const Error &error : errors.first(errors.size() - 1))
            note(error.text());
        return tl::unexpected(errors.last());
    });
}

/// On one line of a table.
QString shortened(const QString &text)
{
    constexpr qsizetype kWidest = 60;
    const QString line = text.simplified();
    return line.size() > kWidest ? line.left(kWidest - 1) + u'…' : line;
}

QString watchedText(const Rule &rule)
{
    if (const auto *promql = std::get_if<PromQlCondition>(&rule.condition))
        return promql->expr;
    const auto compared = [](const Term &term) {
        return u"%1(%2) %3 %4"_s.arg(toText(term.function), term.metric, toText(term.op)).arg(term.threshold);
    };
    if (std::holds_alternative<ThresholdCondition>(rule.condition))
        return compared(comparisonIn(rule));
    if (const auto *compound = std::get_if<CompoundCondition>(&rule.condition)) {
        QStringList parts;
        for (const Term &term : compound->root.terms)
            parts += !term.terms.empty() ? u"(…)"_s : term.alert.isEmpty() ? compared(term) : term.alert;
        return parts.join(compound->root.join == Term::Join::All ? u" and "_s : u" or "_s);
    }
    return u"%1: %2"_s.arg(rule.metric, toText(kindOf(rule)));
}

int list(const Context &context, Database &database)
{
    const auto rules = loadRules(database);
    if (!rules)
        return failed(rules.error());
    if (context.isJson) {
        QJsonArray items;
        for (const Rule &rule : *rules)
            items.append(toJson(rule));
        print(listDocument(items, items.size(), 0));
        return kDone;
    }
    QList<QStringList> rows{{u"RULE"_s, u"GROUP"_s, u"SEVERITY"_s, u"WATCHES"_s, u"FOR"_s}};
    for (const Rule &rule : *rules) {
        rows += {rule.name, rule.group, shortened(rule.labels.value(u"severity")), shortened(watchedText(rule)),
                 toText(rule.pendingFor)};
    }
    print(table(rows));
    return kDone;
}

/// The first of many: the rest is of the same kind.
void noteAll(const QStringList &warnings)
{
    constexpr qsizetype kMost = 20;
    for (const QString &warning : warnings.first(std::min(kMost, warnings.size())))
        note(warning);
    if (warnings.size() > kMost)
        note(u"… and %1 more of the kind"_s.arg(warnings.size() - kMost));
}

/// What the Prometheus server of the settings has to say.
QStringList askServer(const Context &context, Database &database, const std::vector<RuleGroup> &groups)
{
    if (!needsServer(groups))
        return {};
    const auto config = loadConfig(context, database);
    if (!config)
        return {config.error().text()};
    QtHttpClient http("Herald");
    return waitFor(serverWarnings(http, {.url = config->prometheusUrl}, groups));
}

/// The error of the first rule that the server refuses; the others are noted.
Result<> acceptedByServer(const Context &context, Database &database, const std::vector<RuleGroup> &groups,
                          const QString &file)
{
    const auto config = loadConfig(context, database);
    if (!config || !needsServer(groups))
        return {};
    QtHttpClient http("Herald");
    QStringList refused = waitFor(serverRefusals(http, {.url = config->prometheusUrl}, groups));
    if (refused.isEmpty())
        return {};
    const QString last = refused.takeLast();
    for (const QString &line : std::as_const(refused))
        note(file + u": "_s + line);
    return fail(ErrorKind::Invalid, last, file);
}

int check(const Context &context, const QString &file)
{
    const auto groups = readRuleFile(file);
    if (!groups)
        return failed(groups.error());
    int count = 0;
    for (const RuleGroup &group : *groups)
        count += int(group.rules.size());
    // A file can be checked where there is no Herald yet.
    if (QFile::exists(context.paths.database)) {
        const auto database = Database::open({.path = context.paths.database, .mode = OpenMode::ReadOnly});
        const auto warnings = database.and_then([&](const auto &opened) { return ruleWarnings(*opened, *groups); });
        if (!warnings)
            return failed(warnings.error());
        noteAll(*warnings + askServer(context, **database, *groups));
        if (const auto accepted = acceptedByServer(context, **database, *groups, file); !accepted)
            return failed(accepted.error());
    }
    if (context.isJson)
        print(QJsonObject{{u"status"_s, u"success"_s}, {u"groups"_s, int(groups->size())}, {u"rules"_s, count}});
    else
        print(u"%1: %2 rules in %3 groups are as they should be"_s.arg(file).arg(count).arg(groups->size()));
    return kDone;
}

int import(const Context &context, Database &database, const QString &file)
{
    const auto groups = readRuleFile(file);
    if (!groups)
        return failed(groups.error());
    if (const auto accepted = acceptedByServer(context, database, *groups, file); !accepted)
        return failed(accepted.error());
    const auto warnings = saveRules(database, *groups, context.clock.now(), userOf(context));
    if (!warnings)
        return failed(warnings.error());
    noteAll(*warnings + askServer(context, database, *groups));
    QStringList counts;
    for (const RuleGroup &group : *groups)
        counts += group.rules.empty() ? u"group %1 is gone"_s.arg(group.name)
                                      : u"%1 in group %2"_s.arg(group.rules.size()).arg(group.name);
    print(u"rules in force: "_s + (counts.isEmpty() ? u"as before, the file has no group"_s : counts.join(u", "_s)));
    return kDone;
}

/// All groups, or one; with --promql what Prometheus can load.
int exportRules(Database &database, const Arguments &arguments)
{
    auto rules = loadRules(database);
    if (!rules)
        return failed(rules.error());
    const QString group = arguments.value(u"group"_s);
    if (arguments.has(u"group"_s) && std::ranges::find(*rules, group, &Rule::group) == rules->end())
        return failed(
            {ErrorKind::NotFound, u"There is no group %1; heraldctl rules list names them."_s.arg(group), {}});
    rules->removeIf([&](const Rule &rule) {
        return (arguments.has(u"group"_s) && rule.group != group)
               || (arguments.has(u"promql"_s) && !std::holds_alternative<PromQlCondition>(rule.condition));
    });
    print(QString::fromUtf8(writeRules(groupsOf(*rules))).trimmed());
    return kDone;
}

}  // namespace

int rules(const Context &context, const QStringList &words)
{
    const auto arguments = parse(
        words, {.flags = {u"promql"_s},
                .options = {u"samples"_s, u"rules"_s, u"from"_s, u"to"_s, u"period"_s, u"incidents"_s, u"group"_s},
                .leastWords = 1,
                .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const QString file = arguments->words.value(1, arguments->value(u"rules"_s));
    const bool wantsFile = action == "check"_L1 || action == "import"_L1 || action == "backtest"_L1;
    if (!wantsFile && action != "list"_L1 && action != "export"_L1 && action != "coach"_L1)
        return wrongUse(u"rules knows list, check FILE, import FILE, export, coach and backtest FILE."_s);
    if (wantsFile && file.isEmpty())
        return wrongUse(u"rules %1 wants a file."_s.arg(action));
    if (action == "check"_L1)
        return check(context, file);
    if (action == "backtest"_L1)
        return backtest(context, *arguments, file);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database);
    if (action == "coach"_L1)
        return coach(context, *arguments, **database);
    return action == "import"_L1 ? import(context, **database, file) : exportRules(**database, *arguments);
}

}  // namespace herald::cli
