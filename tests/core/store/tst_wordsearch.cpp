// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordsearch.h"

#include "store/achievementstore.h"
#include "store/integrity.h"
#include "support/achievements.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

/// A database with achievements of these titles; their ids count from 1. All but the last are in the text index.
struct Titles {
    explicit Titles(const QStringList &titles)
    {
        for (const QString &title : titles)
            std::ignore = AchievementStore(*database).put(anAchievement(title, title), kNow);
        std::ignore = database->execute(u"UPDATE achievement_indexed SET indexed = upto - 1"_s);
    }
    [[nodiscard]] QString ids(const QString &text) const { return idsIn(*database, text); }
    [[nodiscard]] static QString idsIn(Database &database, const QString &text)
    {
        return database.scalar<QString>(u"SELECT ids_with_words(?)"_s, {text}).value_or(u"error"_s);
    }
    void rename(qint64 id, const QString &title) const
    {
        QVERIFY(database->execute(u"UPDATE achievement SET title = ? WHERE id = ?"_s, {title, id}));
    }

    TemporaryDatabase database;
};

}  // namespace

class WordSearchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyWordMustOccurAndItsBeginningIsEnough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        QTest::newRow("a word") << u"parser"_s << u"[1,2,3]"_s;
        QTest::newRow("one letter") << u"f"_s << u"[1,2]"_s;
        QTest::newRow("a beginning that several words have") << u"fa"_s << u"[1,2]"_s;
        QTest::newRow("a beginning that is a word itself") << u"fast"_s << u"[1,2]"_s;
        QTest::newRow("two words") << u"fast parser"_s << u"[1,2]"_s;
        QTest::newRow("in any order, in capitals, with marks") << u"\"PARSER\" OR* -faster:"_s << u"[]"_s;
        QTest::newRow("accents do not matter") << u"Émile parser"_s << u"[3]"_s;
        QTest::newRow("nowhere") << u"parsers"_s << u"[]"_s;
        QTest::newRow("no word") << u"\" * :"_s << u"[]"_s;
        QTest::newRow("no text") << QString() << u"[]"_s;
    }
    void everyWordMustOccurAndItsBeginningIsEnough()
    {
        QFETCH(QString, text);
        const Titles titles({u"Fast parser"_s, u"A faster parser"_s, u"Emilè's parser"_s});
        QTEST(titles.ids(text), "ids");
    }
    /// The reference looks for any part of a title or description.
    void aPartOfAWordIsEnough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        QTest::newRow("at the end") << u"ral"_s << u"[1,2,4]"_s;
        QTest::newRow("in the middle") << u"iral"_s << u"[1,2]"_s;
        QTest::newRow("with accents") << u"ÍRÁ"_s << u"[1,2]"_s;
        QTest::newRow("two parts") << u"ral ost"_s << u"[1,2]"_s;
        QTest::newRow("of one or two letters the beginning") << u"al"_s << u"[3]"_s;
        QTest::newRow("one sign that is a word") << u"題"_s << u"[5]"_s;
    }
    void aPartOfAWordIsEnough()
    {
        QFETCH(QString, text);
        const Titles titles({u"Viral post"_s, u"A víral Post"_s, u"Almost done"_s, u"Moral"_s, u"問題解決"_s, u"x"_s});
        QTEST(titles.ids(text), "ids");
        QTEST(titles.ids(text), "ids");
    }
    void aPartIsFoundInWhatIsNewAndInWhatChanged()
    {
        const Titles titles({u"post"_s, u"other"_s});
        QCOMPARE(titles.ids(u"ral"_s), u"[]"_s);
        titles.rename(1, u"viral"_s);
        QVERIFY(AchievementStore(*titles.database).put(anAchievement(u"k"_s, u"moral"_s), kNow));
        QCOMPARE(titles.ids(u"ral"_s), u"[1,3]"_s);
        QVERIFY(titles.database->execute(u"UPDATE achievement_indexed SET indexed = upto"_s));
        QCOMPARE(titles.ids(u"ora"_s), u"[3]"_s);
    }
    void aPartOfHundredsOfWordsFindsAll()
    {
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many << u"a%1word"_s.arg(i);
        const Titles titles(many + QStringList{u"other"_s});
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('word')"_s).value(), 200);
    }
    void countsAndTestsAsItLists()
    {
        const Titles titles({u"one"_s, u"two"_s, u"one two"_s});
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('one')"_s).value(), 2);
        const auto has = titles.database->list(u"SELECT has_words('two', id) FROM achievement ORDER BY id"_s, {},
                                               [](const Statement &row) { return row.get<int>(0); });
        QCOMPARE(has.value(), (QList<int>{0, 1, 1}));
    }
    void countsThoseOfSomeKindAlone()
    {
        const Titles titles({u"one"_s, u"one two"_s, u"one three"_s, u"two"_s});
        const auto count = [&](const QString &more) {
            return titles.database->scalar<int>(u"SELECT count_with_words('one'%1)"_s.arg(more)).value_or(-1);
        };
        const QString drafts = u", 'status', 'draft'"_s;
        QCOMPARE(count(drafts), 3);
        QVERIFY(AchievementStore(*titles.database).setStatus({1}, AchievementStatus::Published, kNow));
        QVERIFY(AchievementStore(*titles.database).setStatus({3}, AchievementStatus::Archived, kNow));
        QCOMPARE(count(drafts), 1);
        QCOMPARE(count(drafts + u", 'status', 'archived'"_s), 2);
        QCOMPARE(count(drafts + u", 'category', 'security'"_s), 0);
        // Known for those that were there; new ones are added, and removed ones are not counted.
        QVERIFY(AchievementStore(*titles.database).put(anAchievement(u"k"_s, u"one"_s), kNow));
        QCOMPARE(count(drafts), 2);
        QVERIFY(AchievementStore(*titles.database).remove({2}));
        QCOMPARE(count(drafts), 1);
        QCOMPARE(count(u", 'title', 'one'"_s), -1);
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words(NULL%1)"_s.arg(drafts)).value(), 2);
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('', 'status', 'draft')"_s).value(), 0);
    }
    void whatIsKnownOfAWordServesItsBeginning()
    {
        const Titles titles({u"post"_s, u"poster"_s, u"pond"_s, u"other"_s});
        QCOMPARE(titles.ids(u"post"_s), u"[1,2]"_s);
        QCOMPARE(titles.ids(u"po"_s), u"[1,2,3]"_s);
        titles.rename(4, u"posting"_s);
        QCOMPARE(titles.ids(u"po"_s), u"[1,2,3,4]"_s);
    }
    void knowsTheWordsThatMostHave()
    {
        const Titles titles({u"Viral post"_s, u"Viral Post again"_s, u"Émile's post"_s});
        QCOMPARE(titles.database->scalar<QString>(u"SELECT frequent_words()"_s).value(), u"post viral"_s);
        QCOMPARE(Titles({}).database->scalar<QString>(u"SELECT frequent_words()"_s).value(), QString());
    }
    void aBeginningOfHundredsOfWordsFindsAll()
    {
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many << u"word%1x"_s.arg(i);
        const Titles titles(many + QStringList{u"other"_s});
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('word')"_s).value(), 200);
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('word19')"_s).value(), 11);
    }
    void whatChangesIsFoundAnew()
    {
        const Titles titles({u"alpha"_s, u"beta"_s});
        QCOMPARE(titles.ids(u"alpha"_s), u"[1]"_s);
        titles.rename(2, u"alpha"_s);
        QCOMPARE(titles.ids(u"alpha"_s), u"[1,2]"_s);
        const auto other = titles.database.open();
        QCOMPARE(Titles::idsIn(*other, u"alpha"_s), u"[1,2]"_s);
        titles.rename(1, u"gamma"_s);
        QCOMPARE(Titles::idsIn(*other, u"alpha"_s), u"[2]"_s);
        QVERIFY(AchievementStore(*other).put(anAchievement(u"c"_s, u"alpha"_s), kNow));
        QCOMPARE(Titles::idsIn(*other, u"alpha"_s), u"[2,3]"_s);
        QCOMPARE(titles.ids(u"alpha"_s), u"[2,3]"_s);
        QVERIFY(AchievementStore(*other).remove({2}));
        QCOMPARE(titles.ids(u"alpha"_s), u"[3]"_s);
    }
    void whatIsUndoneIsForgotten()
    {
        const Titles titles({u"alpha"_s});
        const auto undone = titles.database->inTransaction([&]() -> Result<> {
            titles.rename(1, u"beta"_s);
            if (titles.ids(u"beta"_s) != u"[1]"_s)
                return {};
            return fail(ErrorKind::Internal, u"undo"_s);
        });
        QCOMPARE(undone.error().what, u"undo"_s);
        QCOMPARE(titles.ids(u"beta"_s), u"[]"_s);
        QCOMPARE(titles.ids(u"alpha"_s), u"[1]"_s);
    }
    void textsAreIndexedSomeHundredAtATimeAndFoundBefore()
    {
        const Titles titles({u"alpha first"_s});
        QVERIFY(titles.database->execute(u"UPDATE achievement_indexed SET indexed = 0"_s));
        const auto texts = [&] {
            return titles.database->scalar<int>(u"SELECT indexed FROM achievement_indexed"_s).value();
        };
        for (int i = 2; i <= 300; ++i) {
            QVERIFY(AchievementStore(*titles.database).put(anAchievement(QString::number(i), u"alpha"_s), kNow));
            QCOMPARE(texts(), i < 256 ? 0 : 256);
        }
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('alpha')"_s).value(), 300);
        titles.rename(10, u"beta"_s);
        titles.rename(299, u"beta"_s);
        QVERIFY(AchievementStore(*titles.database).remove({20}));
        QVERIFY(AchievementStore(*titles.database).remove({300}));
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('alpha')"_s).value(), 296);
        QCOMPARE(titles.ids(u"beta"_s), u"[10,299]"_s);
        QCOMPARE(check(*titles.database)->problems, QStringList());
        QCOMPARE(titles.database->scalar<int>(u"SELECT count_with_words('alpha')"_s).value(), 296);
    }
    void readsOverAConnectionThatMayNotWrite()
    {
        const Titles titles({u"alpha"_s});
        const auto reader = titles.database.open(OpenMode::ReadOnly);
        QCOMPARE(Titles::idsIn(*reader, u"al"_s), u"[1]"_s);
    }
};

QTEST_GUILESS_MAIN(WordSearchTest)
#include "tst_wordsearch.moc"
