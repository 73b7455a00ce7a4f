// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertingfile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/alertrequeststore.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/lookstore.h"
#include "store/silencestore.h"
#include "workers/alertingviews.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

Result<QStringList> statesFrom(const Arguments &arguments)
{
    QStringList states;
    for (const QString &word : arguments.value(u"state"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!isShownState(word.trimmed()))
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is no state; write pending, firing, acknowledged, silenced, inhibited, snoozed, "
                        "resolved, nodata or error."_s.arg(word),
                        u"--state"_s);
        states += word.trimmed();
    }
    return states;
}

Result<AlertQuery> queryFrom(const Arguments &arguments)
{
    AlertQuery query;
    query.text = arguments.value(u"text"_s);
    query.limit = arguments.value(u"limit"_s, u"100"_s).toInt();
    query.offset = arguments.value(u"offset"_s, u"0"_s).toInt();
    if (query.limit < 1 || query.offset < 0)
        return fail(ErrorKind::Invalid, u"Write whole numbers for --limit and --offset."_s);
    return query;
}

QString gapText(const WatchGap &gap)
{
    return gap.from ? u"\nHerald did not look from %1 to %2: this is what was known before."_s.arg(toRfc3339(*gap.from),
                                                                                                   toRfc3339(gap.to))
                    : u"\nHerald began to look at %1: of the time before nothing is known."_s.arg(toRfc3339(gap.to));
}

int listPast(const Context &context, Database &database, const QString &time)
{
    constexpr int kAllRows = 10'000'000;
    const auto at = parseInstant(time);
    if (!at)
        return wrongUse(u"--at: "_s + at.error().what);
    const JournalQuery query{.until = *at + std::chrono::milliseconds(1), .limit = kAllRows};
    const auto transitions = JournalStore(database).transitions(query);
    if (!transitions)
        return failed(transitions.error());
    const auto suppressions = JournalStore(database).suppressions(query);
    if (!suppressions)
        return failed(suppressions.error());
    QJsonArray items;
    QList<QStringList> rows{{u"ID"_s, u"STATE"_s, u"SINCE"_s, u"RULE"_s, u"HELD BACK"_s}};
    for (const PastAlert &alert : stateAt(*transitions, *suppressions, *at)) {
        QJsonArray held;
        QStringList reasons;
        for (const SuppressionChange &why : alert.heldBack) {
            held.append(QJsonObject{{u"kind"_s, toText(why.why.kind)},
                                    {u"reason"_s, why.why.reason},
                                    {u"receiver"_s, why.scope},
                                    {u"since"_s, toRfc3339(why.at)}});
            reasons << why.why.reason;
        }
        items.append(QJsonObject{{u"id"_s, alert.alert.value},
                                 {u"rule"_s, alert.rule},
                                 {u"labels"_s, alert.labels.toJson()},
                                 {u"state"_s, toText(alert.state)},
                                 {u"since"_s, toRfc3339(alert.since)},
                                 {u"reason"_s, alert.reason},
                                 {u"held_back"_s, held}});
        rows += {QString::number(alert.alert.value), toText(alert.state), toRfc3339(alert.since), alert.rule,
                 reasons.join(u' ')};
    }
    const auto gap = LookStore(database).gapAround(*at);
    if (!gap)
        return failed(gap.error());
    if (context.isJson) {
        QJsonObject document = listDocument(items, items.size(), 0);
        document.insert("watched"_L1, !*gap);
        print(document);
    } else {
        print(table(rows) + (*gap ? gapText(**gap) : QString()));
    }
    return kDone;
}

int list(const Context &context, Database &database, const Arguments &arguments)
{
    if (arguments.has(u"at"_s))
        return listPast(context, database, arguments.value(u"at"_s));
    const auto query = queryFrom(arguments);
    if (!query)
        return wrongUse(query.error().text());
    const auto states = statesFrom(arguments);
    if (!states)
        return wrongUse(states.error().text());
    const auto page = AlertStore(database).findShownAs(*states, *query);
    if (!page)
        return failed(page.error());
    const auto held = heldAlerts(database, page->items);
    if (!held)
        return failed(held.error());
    if (context.isJson) {
        QJsonArray items;
        for (const Alert &alert : page->items)
            items.append(toJson(alert, *held));
        print(listDocument(items, page->total, query->offset));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"STATE"_s, u"SEVERITY"_s, u"SINCE"_s, u"RULE"_s, u"SUMMARY"_s}};
    for (const Alert &alert : page->items) {
        rows += {QString::number(alert.id.value),
                 toJson(alert, *held).value("state"_L1).toString(),
                 alert.labels.value(u"severity"),
                 toRfc3339(alert.activeSince),
                 alert.rule,
                 alert.summary};
    }
    print(table(rows));
    return kDone;
}

int show(const Context &context, Database &database, AlertId id)
{
    const auto alert = AlertStore(database).alert(id);
    if (!alert)
        return failed(alert.error());
    const auto transitions = JournalStore(database).transitions({.alert = id});
    if (!transitions)
        return failed(transitions.error());
    QJsonArray history;
    for (const Transition &transition : *transitions)
        history.append(toJson(transition));
    if (context.isJson) {
        QJsonObject document = toJson(*alert);
        document.insert(u"transitions"_s, history);
        print(document);
        return kDone;
    }
    QList<QStringList> rows{{u"TIME"_s, u"STATE"_s, u"VALUE"_s, u"WHY"_s}};
    for (const Transition &t : *transitions)
        rows += {toRfc3339(t.at), toText(t.to), QString::number(t.value), t.reason};
    print(u"%1 %2\n%3\n\n%4"_s.arg(alert->rule, alert->labels.toText(), alert->summary, table(rows)));
    return kDone;
}

int acknowledge(const Context &context, Database &database, AlertId id, const Arguments &arguments)
{
    const Acknowledgement acknowledgement{.by = context.environment.value(u"USER"_s, u"heraldctl"_s),
                                          .comment = arguments.value(u"comment"_s),
                                          .at = context.clock.now()};
    const auto done = AlertStore(database).acknowledge(id, acknowledgement);
    return done ? show(context, database, id) : failed(done.error());
}

int unacknowledge(const Context &context, Database &database, AlertId id)
{
    const auto done = AlertStore(database).unacknowledge(id, context.clock.now());
    return done ? show(context, database, id) : failed(done.error());
}

/// What a person did, for the journal.
Result<> record(const Context &context, Database &database, AlertId id, const QString &text)
{
    return JournalStore(database)
        .append(JournalEntry{.at = context.clock.now(), .kind = u"edit"_s, .alert = id, .text = text})
        .map([](JournalId) {});
}

Result<Duration> lengthFrom(const Arguments &arguments)
{
    auto length = parseDuration(arguments.value(u"for"_s, u"1h"_s));
    if (length && *length <= Duration::zero())
        return fail(ErrorKind::Invalid, u"Write a time such as 30m or 8h."_s, u"--for"_s);
    return length;
}

int snooze(const Context &context, Database &database, AlertId id, const Arguments &arguments)
{
    const auto length = lengthFrom(arguments);
    if (!length)
        return wrongUse(length.error().text());
    const auto done = AlertStore(database).alert(id).and_then([&](const Alert &) {
        const Snooze snooze{id, userOf(context), context.clock.now() + *length};
        return SilenceStore(database).snooze(snooze).and_then([&] {
            return record(context, database, id, u"%1 snoozed it until %2."_s.arg(snooze.who, toRfc3339(snooze.until)));
        });
    });
    return done ? show(context, database, id) : failed(done.error());
}

/// A silence of exactly this label set.
int silence(const Context &context, Database &database, AlertId id, const Arguments &arguments)
{
    const auto length = lengthFrom(arguments);
    if (!length)
        return wrongUse(length.error().text());
    const Instant now = context.clock.now();
    const auto done = AlertStore(database).alert(id).and_then([&](const Alert &alert) -> Result<> {
        Silence silence{.startsAt = now,
                        .endsAt = now + *length,
                        .createdBy = userOf(context),
                        .comment = arguments.value(u"comment"_s)};
        for (const auto &[name, value] : alert.labels) {
            auto matcher = Matcher::make(name, Matcher::Kind::Equal, value);
            if (!matcher)
                return tl::unexpected(matcher.error());
            silence.matchers.push_back(std::move(*matcher));
        }
        return SilenceStore(database).add(silence, now).and_then([&](SilenceId) {
            return record(
                context, database, id,
                u"%1 silenced it until %2: %3"_s.arg(silence.createdBy, toRfc3339(silence.endsAt), silence.comment));
        });
    });
    return done ? show(context, database, id) : failed(done.error());
}

int resolve(const Context &context, Database &database, AlertId id, const Arguments &arguments)
{
    const AlertRequest request{
        .alert = id, .by = userOf(context), .comment = arguments.value(u"comment"_s), .at = context.clock.now()};
    if (const auto asked = AlertRequestStore(database).askToResolve(request); !asked)
        return failed(asked.error());
    if (context.isJson)
        print(QJsonObject{{u"status"_s, u"success"_s}, {u"id"_s, id.value}});
    else
        print(u"alert %1 ends at the engine's next look"_s.arg(id.value));
    return kDone;
}

}  // namespace

int alerts(const Context &context, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"state"_s, u"text"_s, u"limit"_s, u"offset"_s, u"comment"_s, u"for"_s, u"at"_s},
                      .leastWords = 1,
                      .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    if (!QStringList{u"list"_s, u"show"_s, u"ack"_s, u"unack"_s, u"snooze"_s, u"silence"_s, u"resolve"_s}.contains(
            action))
        return wrongUse(u"alerts knows list, show ID, ack ID, unack ID, snooze ID, silence ID and resolve ID."_s);
    bool isNumber = false;
    const AlertId id{arguments->words.value(1).toLongLong(&isNumber)};
    if (action != "list"_L1 && !isNumber)
        return wrongUse(u"alerts %1 wants the number of an alert."_s.arg(action));
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database, *arguments);
    if (action == "show"_L1)
        return show(context, **database, id);
    if (action == "snooze"_L1)
        return snooze(context, **database, id, *arguments);
    if (action == "silence"_L1)
        return silence(context, **database, id, *arguments);
    if (action == "resolve"_L1)
        return resolve(context, **database, id, *arguments);
    return action == "ack"_L1 ? acknowledge(context, **database, id, *arguments)
                              : unacknowledge(context, **database, id);
}

}  // namespace herald::cli
