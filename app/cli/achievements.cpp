// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/impact.h"
#include "achievements/worth.h"
#include "cli/achievementoptions.h"
#include "cli/achievementsums.h"
#include "cli/commands.h"
#include "cli/milestone.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "store/achievementstore.h"
#include "workers/categoryadviser.h"
#include "workers/revaluation.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

int printPage(const Context &context, Database &database, const AchievementQuery &query)
{
    const auto page = AchievementStore(database).find(query);
    if (!page)
        return failed(page.error());
    if (context.isJson) {
        QJsonArray items;
        for (const Achievement &achievement : page->items) {
            QJsonObject item = toJson(achievement);
            // A list does not read it, which is not the same as none: `show` has it.
            item.remove("evidence"_L1);
            items.append(item);
        }
        print(listDocument(items, page->total, query.offset));
        return kDone;
    }
    QList<QStringList> rows{{u"ID"_s, u"DATE"_s, u"CATEGORY"_s, u"STATUS"_s, u"IMPACT"_s, u"TITLE"_s}};
    for (const Achievement &a : page->items) {
        const auto impact = effectiveImpact(a);
        rows += {QString::number(a.id.value),
                 toRfc3339(a.completedAt).left(10),
                 toText(a.category),
                 toText(a.status),
                 impact ? QString::number(*impact, 'f', 0) : u"?"_s,
                 a.title};
    }
    print(table(rows));
    return kDone;
}

/// "62 of 100", with the person's own beside it, then the formula and each factor of it; "?" where nothing is known.
void addImpact(QList<QStringList> &rows, const Achievement &achievement)
{
    const auto score = [](const std::optional<double> &number) {
        return number ? QString::number(*number, 'f', 0) + u" of 100"_s : u"?"_s;
    };
    rows += {u"Impact"_s, score(achievement.impact)};
    if (achievement.impactOverride)
        rows += {u"Your impact"_s, score(achievement.impactOverride)};
    if (const auto impact = impactFromJson(achievement.details.value("impact"_L1).toObject())) {
        rows += {u"Formula"_s, u"%1, confidence %2"_s.arg(impact->formula).arg(impact->confidence)};
        for (const ImpactFactor &factor : impact->factors)
            rows += {u"Factor"_s, u"%1 %2 x weight %3: %4"_s.arg(factor.name, QString::number(factor.value, 'f', 2))
                                      .arg(factor.weight)
                                      .arg(factor.reason)};
    }
    if (const auto reference = impactFromJson(achievement.details.value("impact_reference"_L1).toObject()))
        rows += {u"By formula \"%1\""_s.arg(reference->formula), score(reference->score)};
}

/// The amount with what it was made of.
void addWorth(QList<QStringList> &rows, const Achievement &achievement)
{
    if (!achievement.value)
        return;
    const Money &worth = *achievement.value;
    rows += {u"Worth"_s, u"%1 by \"%2\", confidence %3"_s.arg(toText(worth), worth.method).arg(worth.confidence)};
    for (auto input = worth.inputs.begin(); input != worth.inputs.end(); ++input)
        rows += {u"Input"_s, u"%1 = %2"_s.arg(input.key(), input->toVariant().toString())};
}

/// The piece, then each number and word that it brings.
void addEvidence(QList<QStringList> &rows, const Evidence &piece)
{
    rows += {u"Evidence"_s, u"%1 (%2) %3"_s.arg(piece.title, toText(piece.grade), piece.url).trimmed()};
    for (auto member = piece.data.begin(); member != piece.data.end(); ++member) {
        const QString text = member->toVariant().toString();
        if (!text.isEmpty())
            rows += {QString(), u"%1 = %2"_s.arg(member.key(), text)};
    }
}

int printOne(const Context &context, Database &database, AchievementId id)
{
    const auto found = AchievementStore(database).achievement(id);
    if (!found)
        return failed(found.error());
    if (context.isJson) {
        print(toJson(*found));
        return kDone;
    }
    QList<QStringList> rows{{u"Title"_s, found->title},
                            {u"Description"_s, found->description},
                            {u"Category"_s, toText(found->category)},
                            {u"Status"_s, toText(found->status)},
                            {u"Source"_s, toText(found->source)},
                            {u"Completed"_s, toRfc3339(found->completedAt)}};
    addImpact(rows, *found);
    addWorth(rows, *found);
    for (const Evidence &piece : found->evidence)
        addEvidence(rows, piece);
    print(table(rows));
    return kDone;
}

int list(const Context &context, Database &database, const Arguments &arguments)
{
    const auto query = achievementQueryFrom(arguments);
    return query ? printPage(context, database, *query) : wrongUse(query.error().text());
}

int search(const Context &context, Database &database, const Arguments &arguments)
{
    auto query = achievementQueryFrom(arguments);
    if (!query)
        return wrongUse(query.error().text());
    query->text = arguments.words.mid(1).join(u' ');
    return printPage(context, database, *query);
}

int add(const Context &context, Database &database, const Arguments &arguments)
{
    Achievement achievement{.key = u"manual:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces),
                            .status = AchievementStatus::Confirmed,
                            .source = SourceType::Manual,
                            .completedAt = context.clock.now()};
    if (auto applied = applyOptions(achievement, arguments, context.clock.now()); !applied)
        return wrongUse(applied.error().text());
    if (achievement.title.isEmpty())
        return wrongUse(u"Say what was achieved with --title."_s);
    if (!arguments.has(u"category"_s)) {
        if (auto guessed = CategoryAdviser(database).advise(achievement); !guessed)
            return failed(guessed.error());
    }
    const auto stored = AchievementStore(database).put(achievement, context.clock.now());
    return stored ? printOne(context, database, stored->id) : failed(stored.error());
}

int edit(const Context &context, Database &database, AchievementId id, const Arguments &arguments)
{
    AchievementStore store(database);
    auto achievement = store.achievement(id);
    if (!achievement)
        return failed(achievement.error());
    if (auto applied = applyOptions(*achievement, arguments, context.clock.now()); !applied)
        return wrongUse(applied.error().text());
    const auto updated = store.update(*achievement, context.clock.now());
    return updated ? printOne(context, database, id) : failed(updated.error());
}

int setStatus(const Context &context, Database &database, AchievementId id, AchievementStatus status)
{
    const auto set = AchievementStore(database).setStatus(id, status, context.clock.now());
    return set ? printOne(context, database, id) : failed(set.error());
}

int revalue(const Context &context, Database &database)
{
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    const auto done = revalueAll(database, config->threads, context.clock.now());
    if (!done)
        return failed(done.error());
    if (context.isJson)
        print(QJsonObject{{u"status"_s, u"success"_s}, {u"looked"_s, done->looked}, {u"changed"_s, done->changed}});
    else
        print(u"%1 of %2 values that models made are different today"_s.arg(done->changed).arg(done->looked));
    return kDone;
}

int remove(const Context &context, Database &database, AchievementId id)
{
    if (const auto removed = AchievementStore(database).remove(id); !removed)
        return failed(removed.error());
    if (context.isJson)
        print(QJsonObject{{u"status"_s, u"deleted"_s}, {u"id"_s, id.value}});
    return kDone;
}

/// The actions that take an id.
int onOne(const Context &context, Database &database, const Arguments &arguments)
{
    const QString &action = arguments.words[0];
    bool isNumber = false;
    const AchievementId id{arguments.words.value(1).toLongLong(&isNumber)};
    if (!isNumber)
        return wrongUse(u"achievements %1 wants the number of an achievement."_s.arg(action));
    if (action == "show"_L1)
        return printOne(context, database, id);
    if (action == "edit"_L1)
        return edit(context, database, id, arguments);
    if (action == "remove"_L1)
        return remove(context, database, id);
    if (action == "confirm"_L1)
        return setStatus(context, database, id, AchievementStatus::Confirmed);
    return setStatus(context, database, id, AchievementStatus::Archived);
}

}  // namespace

int achievements(const Context &context, const QStringList &words)
{
    constexpr int kMostWords = 50;
    const auto arguments =
        parse(words, {.options = achievementOptionNames(), .leastWords = 1, .mostWords = kMostWords});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    if (!QStringList{u"list"_s, u"show"_s, u"add"_s, u"edit"_s, u"confirm"_s, u"archive"_s, u"remove"_s, u"milestone"_s,
                     u"summary"_s, u"search"_s, u"revalue"_s}
             .contains(action))
        return wrongUse(
            u"achievements knows list, show, add, edit, confirm, archive, remove, milestone, summary, search and revalue."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (action == "list"_L1)
        return list(context, **database, *arguments);
    if (action == "search"_L1)
        return search(context, **database, *arguments);
    if (action == "add"_L1)
        return add(context, **database, *arguments);
    if (action == "milestone"_L1)
        return milestone(context, **database, *arguments);
    if (action == "summary"_L1)
        return achievementSums(context, **database);
    if (action == "revalue"_L1)
        return revalue(context, **database);
    return onOne(context, **database, *arguments);
}

}  // namespace herald::cli
