// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"

#include "support/achievements.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;
using Outcome = Stored::Outcome;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

/// One with every field set.
Achievement fullAchievement()
{
    Achievement a = anAchievement(u"pr:42"_s, u"Halve the start time"_s);
    a.description = u"It took 1.2 s; it takes 0.6 s."_s;
    a.category = Category::Performance;
    a.status = AchievementStatus::Confirmed;
    a.source = SourceType::GitHub;
    a.sourceUrl = u"https://example.org/pull/42"_s;
    a.startedAt = kNow - 48h;
    a.tags = {u"qt"_s, u"start"_s};
    a.skills = {u"C++"_s};
    a.impact = 71.5;
    a.impactOverride = 80;
    a.complexity = 40;
    a.timeSavedHours = 0;
    a.value = Money{.amount = 120,
                    .currency = u"EUR"_s,
                    .period = Period::Month,
                    .method = u"time"_s,
                    .inputs = {{u"hours"_s, 2}},
                    .confidence = 0.5};
    a.metricsBefore = {{u"start"_s, 1.2}};
    a.metricsAfter = {{u"start"_s, 0.6}};
    a.details = {{u"reviews"_s, 3}};
    a.isPortfolioReady = true;
    a.evidence = {evidenceOf(u"commit"_s, u"abc"_s, kNow - 2h), evidenceOf(u"pull_request"_s, u"42"_s, kNow - 1h)};
    a.createdAt = kNow;
    a.updatedAt = kNow;
    return a;
}

QString rowText(const Statement &row)
{
    QStringList cells;
    for (int column = 0; column < 8; ++column)
        cells += row.get<QString>(column);
    return cells.join(u'|');
}

QStringList titlesOf(const Result<AchievementPage> &page)
{
    QStringList titles;
    for (const Achievement &achievement : page.value().items)
        titles << achievement.title;
    return titles;
}

}  // namespace

class AchievementStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsEveryField()
    {
        TemporaryDatabase database;
        Achievement a = fullAchievement();
        const auto stored = AchievementStore(*database).put(a, kNow);
        QCOMPARE(stored->outcome, Outcome::Created);
        database.reopen();
        a.id = stored->id;
        QCOMPARE(AchievementStore(*database).achievement(stored->id).value(), a);
    }
    void keepsUnknownAsUnknown()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto stored = store.put(anAchievement(u"k"_s, u"t"_s), kNow);
        const Achievement read = store.achievement(stored->id).value();
        QVERIFY(!read.startedAt && !read.impact && !read.impactOverride && !read.complexity && !read.timeSavedHours
                && !read.value);
    }
    void theSameAgainChangesNothing()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto first = store.put(fullAchievement(), kNow);
        const Achievement before = store.achievement(first->id).value();
        const auto second = store.put(fullAchievement(), kNow + 1h);
        QCOMPARE(second.value(), (Stored{first->id, Outcome::Unchanged}));
        QCOMPARE(store.achievement(first->id).value(), before);
        QCOMPARE(store.find({})->total, 1);
    }
    void aSecondSightAddsWhatWasUnknown()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        Achievement first = anAchievement(u"pr:42"_s, u"Edited by a person"_s);
        first.tags = {u"mine"_s};
        const auto id = store.put(first, kNow)->id;
        QCOMPARE(store.put(fullAchievement(), kNow + 1h)->outcome, Outcome::Merged);
        const Achievement merged = store.achievement(id).value();
        QCOMPARE(merged.title, u"Edited by a person"_s);
        QCOMPARE(merged.category, Category::Feature);
        QCOMPARE(merged.tags, (QStringList{u"mine"_s, u"qt"_s, u"start"_s}));
        QCOMPARE(merged.impact, 71.5);
        QCOMPARE(merged.evidence.size(), 2);
        QCOMPARE(merged.createdAt, kNow);
        QCOMPARE(merged.updatedAt, kNow + 1h);
    }
    void ofOnePieceOfEvidenceTheLaterStays_data()
    {
        QTest::addColumn<bool>("isLaterFirst");
        QTest::addRow("the later comes last") << false;
        QTest::addRow("the later comes first") << true;
    }
    void ofOnePieceOfEvidenceTheLaterStays()
    {
        QFETCH(bool, isLaterFirst);
        TemporaryDatabase database;
        AchievementStore store(*database);
        Achievement early = anAchievement(u"k"_s, u"t"_s);
        Achievement late = early;
        early.evidence = {evidenceOf(u"post"_s, u"1"_s, kNow)};
        late.evidence = {evidenceOf(u"post"_s, u"1"_s, kNow + 1h)};
        late.evidence[0].title = u"grown"_s;
        QVERIFY(store.put(isLaterFirst ? late : early, kNow));
        const auto id = store.put(isLaterFirst ? early : late, kNow)->id;
        QCOMPARE(store.achievement(id)->evidence, late.evidence);
    }
    void refusesWhatHasNoKeyOrTitle()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        QCOMPARE(store.put(anAchievement({}, u"t"_s), kNow).error().kind, ErrorKind::Invalid);
        QCOMPARE(store.put(anAchievement(u"k"_s, u" "_s), kNow).error().kind, ErrorKind::Invalid);
    }
    void updateWritesAllFields()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto id = store.put(anAchievement(u"k"_s, u"t"_s), kNow)->id;
        Achievement changed = fullAchievement();
        changed.id = id;
        QVERIFY(store.update(changed, kNow + 1h));
        changed.updatedAt = kNow + 1h;
        QCOMPARE(store.achievement(id).value(), changed);
    }
    void updateOfAnUnknownOneIsNotFound()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        Achievement unknown = fullAchievement();
        unknown.id = {99};
        QCOMPARE(store.update(unknown, kNow).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.achievement({99}).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.setStatus({99}, AchievementStatus::Archived, kNow).error().kind, ErrorKind::NotFound);
        QCOMPARE(store.remove({99}).error().kind, ErrorKind::NotFound);
    }
    void keyOfAnotherIsAConflict()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        QVERIFY(store.put(anAchievement(u"a"_s, u"A"_s), kNow));
        Achievement b = anAchievement(u"b"_s, u"B"_s);
        b.id = store.put(b, kNow)->id;
        b.key = u"a"_s;
        QCOMPARE(store.update(b, kNow).error().kind, ErrorKind::Conflict);
    }
    void removedIsGoneWithItsEvidenceAndWords()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto id = store.put(fullAchievement(), kNow)->id;
        QVERIFY(store.remove(id));
        QCOMPARE(store.find({.text = u"halve"_s})->total, 0);
        QCOMPARE(database->scalar<int>(
                     u"SELECT (SELECT count(*) FROM evidence) + (SELECT count(*) FROM achievement_word)"_s),
                 0);
        QVERIFY(store.put(fullAchievement(), kNow)->id != id);  // ids are never given twice
    }
    void isFoundByKeyAndEvidence()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto id = store.put(fullAchievement(), kNow)->id;
        QCOMPARE(store.idOfKey(u"pr:42"_s).value(), id);
        QVERIFY(!store.idOfKey(u"pr:43"_s).value());
        QCOMPARE(store.idsOfEvidence(u"commit"_s, u"abc"_s).value(), QList{id});
        QCOMPARE(store.idsOfEvidence(u"pull_request"_s, u"abc"_s)->size(), 0);
    }

    void findsWhatTheQueryAsksFor_data()
    {
        QTest::addColumn<AchievementQuery>("query");
        QTest::addColumn<QStringList>("expected");
        const QString first = u"Halve the start time"_s, second = u"Ärger mit Umlauten"_s, third = u"C++ guide"_s;
        QTest::addRow("all, newest first") << AchievementQuery{} << QStringList{third, second, first};
        QTest::addRow("oldest first") << AchievementQuery{.isDescending = false} << QStringList{first, second, third};
        QTest::addRow("by title") << AchievementQuery{.order = AchievementQuery::Order::Title, .isDescending = false}
                                  << QStringList{third, first, second};
        QTest::addRow("by impact, unknown last")
            << AchievementQuery{.order = AchievementQuery::Order::Impact} << QStringList{first, third, second};
        QTest::addRow("a page") << AchievementQuery{.limit = 1, .offset = 1} << QStringList{second};
        QTest::addRow("word") << AchievementQuery{.text = u"start"_s} << QStringList{first};
        QTest::addRow("beginnings of words") << AchievementQuery{.text = u"sta hal"_s} << QStringList{first};
        QTest::addRow("accents do not matter") << AchievementQuery{.text = u"arger"_s} << QStringList{second};
        QTest::addRow("description and skill") << AchievementQuery{.text = u"takes c++"_s} << QStringList{first};
        QTest::addRow("operators are words") << AchievementQuery{.text = u"start OR guide"_s} << QStringList{};
        QTest::addRow("quotes, stars, colons")
            << AchievementQuery{.text = u"\"start\"* title:halve ("_s} << QStringList{};
        QTest::addRow("a quote alone") << AchievementQuery{.text = u"\""_s} << QStringList{};
        QTest::addRow("blanks are no text") << AchievementQuery{.text = u"  "_s} << QStringList{third, second, first};
        QTest::addRow("categories") << AchievementQuery{.categories = {Category::Performance, Category::Bugfix}}
                                    << QStringList{first};
        QTest::addRow("status") << AchievementQuery{.statuses = {AchievementStatus::Draft}}
                                << QStringList{third, second};
        QTest::addRow("source") << AchievementQuery{.sources = {SourceType::GitHub}} << QStringList{first};
        QTest::addRow("tag, whatever its case") << AchievementQuery{.tag = u"QT"_s} << QStringList{first};
        QTest::addRow("skill is no tag") << AchievementQuery{.tag = u"C++"_s} << QStringList{};
        QTest::addRow("skill") << AchievementQuery{.skill = u"C++"_s} << QStringList{third, first};
        QTest::addRow("since") << AchievementQuery{.since = kNow + 1h} << QStringList{third, second};
        QTest::addRow("until") << AchievementQuery{.until = kNow + 1h} << QStringList{first};
        QTest::addRow("impact, the person's first") << AchievementQuery{.minImpact = 75} << QStringList{first};
        QTest::addRow("for the portfolio") << AchievementQuery{.isPortfolioReady = true} << QStringList{first};
        QTest::addRow("not for the portfolio")
            << AchievementQuery{.isPortfolioReady = false} << QStringList{third, second};
        QTest::addRow("all at once") << AchievementQuery{.text = u"guide"_s,
                                                         .categories = {Category::Feature},
                                                         .skill = u"c++"_s,
                                                         .since = kNow,
                                                         .minImpact = 10}
                                     << QStringList{third};
    }
    void findsWhatTheQueryAsksFor()
    {
        QFETCH(AchievementQuery, query);
        QFETCH(QStringList, expected);
        TemporaryDatabase database;
        AchievementStore store(*database);
        Achievement second = anAchievement(u"2"_s, u"Ärger mit Umlauten"_s);
        second.completedAt = kNow + 1h;
        Achievement third = anAchievement(u"3"_s, u"C++ guide"_s);
        third.completedAt = kNow + 2h;
        third.skills = {u"C++"_s};
        third.impact = 20;
        for (const Achievement &each : {fullAchievement(), second, third})
            QVERIFY(store.put(each, kNow));
        const auto page = store.find(query);
        QCOMPARE(titlesOf(page), expected);
        QCOMPARE(page->total, query.limit == 1 ? 3 : expected.size());
    }
    void editsAreSearchedAtOnce()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        Achievement a = fullAchievement();
        a.id = store.put(a, kNow)->id;
        a.title = u"Another name"_s;
        a.tags = {u"fresh"_s};
        QVERIFY(store.update(a, kNow));
        QCOMPARE(store.find({.text = u"halve"_s})->total, 0);
        QCOMPARE(store.find({.text = u"another"_s})->total, 1);
        QCOMPARE(store.find({.tag = u"qt"_s})->total, 0);
        QCOMPARE(store.find({.tag = u"fresh"_s})->total, 1);
    }
    void activityCountsByStretchAndCategory()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        for (int hour = 0; hour < 6; ++hour) {
            Achievement each = anAchievement(QString::number(hour), u"work %1"_s.arg(hour % 2));
            each.completedAt = kNow + std::chrono::hours(hour);
            each.category = hour % 2 ? Category::Bugfix : Category::Content;
            QVERIFY(store.put(each, kNow));
        }
        CategoryCounts early{}, late{};
        early[size_t(Category::Content)] = 2;
        early[size_t(Category::Bugfix)] = 1;
        late[size_t(Category::Content)] = 1;
        late[size_t(Category::Bugfix)] = 2;
        const QList<Instant> edges{kNow, kNow + 3h, kNow + 6h};
        QCOMPARE(store.activity({}, edges).value(), (QList{early, late}));
        QCOMPARE(store.activity({.limit = 1}, edges).value(), (QList{early, late}));
        early[size_t(Category::Content)] = late[size_t(Category::Content)] = 0;
        QCOMPARE(store.activity({.text = u"1"_s, .tag = {}}, edges).value(), (QList{early, late}));
        QCOMPARE(store.activity({}, {}).value(), QList<CategoryCounts>());
    }
    void awardsBelongToTheirMetric()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        for (const QString &key :
             {u"kpi:cpu:1"_s, u"kpi:cpu{host=\"a\"}:2"_s, u"milestone:cpu:100"_s, u"kpi:cpu_total:1"_s, u"git:cpu"_s})
            QVERIFY(store.put(anAchievement(key, key), kNow));
        QStringList keys;
        const auto awards = store.awardsOf(u"cpu"_s, kNow, kNow + 1ms);
        for (const Achievement &award : *awards)
            keys << award.key;
        QCOMPARE(keys, (QStringList{u"kpi:cpu:1"_s, u"kpi:cpu{host=\"a\"}:2"_s, u"milestone:cpu:100"_s}));
        QCOMPARE(store.awardsOf(u"cpu"_s, kNow - 1h, kNow)->size(), 0);
    }
    void manyMatchesGiveTheSamePagesAsFew()
    {
        // Pages of many matches are found by a walk along the order, pages of few by a sort: the result must not tell
        // which.
        TemporaryDatabase database;
        AchievementStore store(*database);
        const auto stored = database->inTransaction([&]() -> Result<> {
            for (int i = 0; i < 600; ++i) {
                Achievement each = anAchievement(QString::number(i), i % 150 ? u"common"_s : u"common rare"_s);
                each.completedAt = kNow + std::chrono::hours(i * 7919 % 600);
                each.tags = {u"all"_s};
                if (auto put = store.put(each, kNow); !put)
                    return tl::unexpected(put.error());
            }
            return {};
        });
        QVERIFY(stored);
        for (const AchievementQuery::Order order :
             {AchievementQuery::Order::CompletedAt, AchievementQuery::Order::Impact, AchievementQuery::Order::Title}) {
            QList<AchievementId> paged, whole;
            for (int offset = 0; offset < 600; offset += 50) {
                const auto page =
                    store.find({.text = u"common"_s, .tag = u"all"_s, .order = order, .limit = 50, .offset = offset});
                QVERIFY2(page, qPrintable(page ? QString() : page.error().text()));
                QCOMPARE(page->total, 600);
                for (const Achievement &each : page->items)
                    paged << each.id;
            }
            const auto all = store.find({.order = order, .limit = 600});
            for (const Achievement &each : all->items)
                whole << each.id;
            QCOMPARE(paged, whole);
            QCOMPARE(store.find({.text = u"rare"_s, .order = order})->items.size(), 4);
            QCOMPARE(store.find({.text = u"common"_s, .order = order, .limit = 5})->items.size(), 5);
            const auto both = store.find({.text = u"rare"_s, .statuses = {AchievementStatus::Draft}, .order = order});
            QVERIFY2(both, qPrintable(both ? QString() : both.error().text()));
            QCOMPARE(both->total, 4);
            QCOMPARE(both->items.size(), 4);
            QCOMPARE(store.find({.text = u"rare"_s, .statuses = {AchievementStatus::Archived}})->total, 0);
        }
    }
    void sumsFollowEveryChange_data()
    {
        QTest::addColumn<bool>("isIndexed");
        QTest::newRow("of what is taken into the sums") << true;
        QTest::newRow("of what waits for that") << false;
    }
    void sumsFollowEveryChange()
    {
        QFETCH(bool, isIndexed);
        TemporaryDatabase database;
        AchievementStore store(*database);
        const AchievementId id = store.put(fullAchievement(), kNow)->id;
        QVERIFY(store.put(anAchievement(u"b"_s, u"Another"_s), kNow));
        if (isIndexed)
            QVERIFY(database->execute(u"UPDATE achievement_indexed SET indexed = upto"_s));
        const auto kept = [&] {
            return database->list(u"SELECT category, sum(achievements), sum(impacts), sum(impact), sum(complexities),"
                                  " sum(complexity), sum(times), sum(time_saved_hours) FROM achievement_sum"
                                  " GROUP BY category ORDER BY category"_s,
                                  {}, rowText);
        };
        const auto counted = [&] {
            return database->list(u"SELECT category, count(*), count(effective_impact), total(effective_impact),"
                                  " count(complexity), total(complexity), count(time_saved_hours),"
                                  " total(time_saved_hours) FROM achievement GROUP BY category ORDER BY category"_s,
                                  {}, rowText);
        };
        QCOMPARE(*kept(), *counted());
        Achievement changed = *store.achievement(id);
        changed.category = Category::Feature;
        changed.impactOverride.reset();
        changed.complexity.reset();
        changed.timeSavedHours = 4;
        changed.value->period = Period::Once;
        QVERIFY(store.update(changed, kNow));
        QCOMPARE(*kept(), *counted());
        QCOMPARE(database->scalar<QString>(
                     u"SELECT group_concat(currency || period || amount) FROM achievement_worth_sum"_s),
                 u"EURonce120.0"_s);
        QVERIFY(store.remove(id));
        QCOMPARE(*kept(), *counted());
        QCOMPARE(database->scalar<qint64>(u"SELECT count(*) FROM achievement_worth_sum"_s), 0);
    }
    void countsOfTagsAndFacetsFollowEveryChange_data() { sumsFollowEveryChange_data(); }
    void countsOfTagsAndFacetsFollowEveryChange()
    {
        QFETCH(bool, isIndexed);
        TemporaryDatabase database;
        AchievementStore store(*database);
        QList<AchievementId> ids;
        for (int i = 0; i < 6; ++i) {
            Achievement each = anAchievement(QString::number(i), u"Title"_s);
            each.tags = {u"all"_s, u"ALL"_s, i % 2 == 0 ? u"even"_s : u"odd"_s};
            each.skills = {u"odd"_s};
            ids << store.put(each, kNow)->id;
        }
        if (isIndexed)
            QVERIFY(database->execute(u"UPDATE achievement_indexed SET indexed = upto"_s));
        const auto found = [&](const AchievementQuery &query) {
            const auto page = store.find(query);
            return page && page->total == page->items.size() ? page->total : -1;
        };
        QCOMPARE(found({.tag = u"All"_s}), 6);
        QCOMPARE(found({.tag = u"odd"_s}), 3);
        QCOMPARE(found({.tag = u"odd"_s, .skill = u"odd"_s}), 3);
        QCOMPARE(found({.statuses = {AchievementStatus::Archived}, .tag = u"even"_s}), 0);
        QVERIFY(store.setStatus(ids[0], AchievementStatus::Archived, kNow));
        QVERIFY(store.remove(ids[1]));
        Achievement changed = *store.achievement(ids[3]);
        changed.tags = {u"even"_s};
        QVERIFY(store.update(changed, kNow));
        QCOMPARE(found({.tag = u"all"_s}), 4);
        QCOMPARE(found({.tag = u"odd"_s}), 1);
        QCOMPARE(found({.tag = u"even"_s}), 4);
        QCOMPARE(found({.skill = u"odd"_s}), 5);
        QCOMPARE(found({.statuses = {AchievementStatus::Archived}, .tag = u"even"_s}), 1);
        QCOMPARE(found({.statuses = {AchievementStatus::Archived}}), 1);
        QCOMPARE(found({.text = u"title"_s, .statuses = {AchievementStatus::Archived}, .tag = u"even"_s}), 1);
        for (const AchievementId id : {ids[0], ids[2], ids[3], ids[4]})
            QVERIFY(store.remove(id));
        QCOMPARE(found({.tag = u"even"_s}), 0);
        QCOMPARE(found({.tag = u"odd"_s}), 1);
    }
    void replacingProofKeepsWhatIsTheSame()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        const AchievementId id = store.put(fullAchievement(), kNow)->id;
        QVERIFY(database->execute(u"CREATE TABLE written (reference TEXT)"_s));
        QVERIFY(database->execute(u"CREATE TRIGGER noted AFTER INSERT ON evidence BEGIN"
                                  " INSERT INTO written VALUES (new.reference); END"_s));
        QList<Evidence> evidence = store.achievement(id)->evidence;
        evidence.last().title = u"renamed"_s;
        evidence.append(evidenceOf(u"review"_s, u"7"_s, kNow));
        QVERIFY(store.replaceEvidence(id, evidence));
        QCOMPARE(store.achievement(id)->evidence, evidence);
        const auto written = database->list(u"SELECT reference FROM written ORDER BY reference"_s, {},
                                            [](const Statement &row) { return row.get<QString>(0); });
        QCOMPARE(written.value(), QStringList({u"42"_s, u"7"_s}));
        evidence.removeFirst();
        QVERIFY(store.replaceEvidence(id, evidence));
        QCOMPARE(store.achievement(id)->evidence, evidence);
    }
    void findsWordsOfScriptsWithMarks()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        QVERIFY(store.put(anAchievement(u"a"_s, u"हिन्दी अनुवाद"_s), kNow));
        QVERIFY(store.put(anAchievement(u"b"_s, u"Cafe\u0301 opened"_s), kNow));
        QCOMPARE(store.find({.text = u"हिन्दी"_s})->total, 1);
        QCOMPARE(store.find({.text = u"cafe"_s})->total, 1);
        QCOMPARE(store.find({.text = u"Cafe\u0301"_s})->total, 1);
    }
    void statsSumUpWhatIsKnown()
    {
        TemporaryDatabase database;
        AchievementStore store(*database);
        QCOMPARE(store.stats()->size(), 0);
        Achievement other = anAchievement(u"2"_s, u"t"_s);
        other.category = Category::Performance;
        other.impact = 20;
        for (const Achievement &each : {fullAchievement(), other, anAchievement(u"3"_s, u"t"_s)})
            QVERIFY(store.put(each, kNow));
        const QList<CategoryStats> expected{{Category::Feature, 1, std::nullopt, std::nullopt},
                                            {Category::Performance, 2, 50.0, 0.0}};
        QCOMPARE(store.stats().value(), expected);
    }
};

QTEST_GUILESS_MAIN(AchievementStoreTest)
#include "tst_achievementstore.moc"
