// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/workgrouping.h"

#include "achievements/composework.h"
#include "achievements/workevidence.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kMonday = fromMs(1'767'571'200'000);  // 2026-01-05T00:00:00Z, week 2

QString hashOf(const QString &name) { return QString::fromLatin1(name.toUtf8().toHex()).rightJustified(40, u'0'); }

Commit aCommit(const QString &name, const QString &summary, Duration after = 0h)
{
    Commit commit;
    commit.id = hashOf(name);
    commit.repository = u"o/r"_s;
    commit.authorName = u"Ada"_s;
    commit.authorEmail = u"ada@work.example"_s;
    commit.authoredAt = kMonday + after;
    commit.committedAt = commit.authoredAt;
    commit.summary = summary;
    commit.parents = 1;
    commit.files = {{u"core/a.cpp"_s, 10, 2}};
    return commit;
}

Commit child(Commit commit, const QStringList &parents)
{
    commit.parentIds.clear();
    for (const QString &parent : parents)
        commit.parentIds.append(hashOf(parent));
    commit.parents = int(parents.size());
    return commit;
}

QStringList keysOf(const QList<Achievement> &work)
{
    QStringList keys;
    for (const Achievement &achievement : work)
        keys.append(achievement.key);
    return keys;
}

QStringList keysOf(const QList<Commit> &commits) { return keysOf(workFromCommits(commits, {})); }

/// main: root ── m1 ── M(merge of a, b) ── s(squash); a and b on a branch.
QList<Commit> aBranch(const QString &mergeSummary)
{
    return {child(aCommit(u"root"_s, u"chore: begin"_s), {}),
            child(aCommit(u"a"_s, u"feat(ui): draw it"_s, 1h), {u"root"_s}),
            child(aCommit(u"b"_s, u"test(core): try it"_s, 30h), {u"a"_s}),
            child(aCommit(u"m1"_s, u"fix(net): wait"_s, 2h), {u"root"_s}),
            child(aCommit(u"M"_s, mergeSummary, 50h), {u"m1"_s, u"b"_s})};
}

}  // namespace

class WorkGroupingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSquashedPullRequestIsOnePieceOfWork()
    {
        const auto work = workFromCommits({aCommit(u"a"_s, u"feat: cache sessions (#7)"_s)}, {});
        QCOMPARE(keysOf(work), QStringList{u"pr:o/r#7"_s});
        QCOMPARE(work.first().title, u"Cache sessions"_s);
        QCOMPARE(work.first().category, Category::Feature);
        QCOMPARE(work.first().status, AchievementStatus::Draft);
        QCOMPARE(work.first().source, SourceType::Git);
        QCOMPARE(work.first().evidence.first().kind, u"commit"_s);
        QCOMPARE(work.first().evidence.first().reference, hashOf(u"a"_s));
    }

    void commitsOfABranchBelongToItsMerge()
    {
        QCOMPARE(
            keysOf(aBranch(u"Merge branch 'draw'"_s)),
            (QStringList{u"merge:o/r:"_s + hashOf(u"M"_s), u"work:o/r:core:2026-W02"_s, u"work:o/r:net:2026-W02"_s}));
        const auto work = workFromCommits(aBranch(u"Merge pull request #12 from o/draw"_s), {});
        QCOMPARE(work.first().key, u"pr:o/r#12"_s);
        QCOMPARE(work.first().title, u"Draw it, and one more change"_s);
        QCOMPARE(work.first().evidence.size(), 2);
        QCOMPARE(work.first().startedAt, kMonday + 1h);
        QCOMPARE(work.first().completedAt, kMonday + 30h);
    }

    void mergingTheMainLineIntoABranchBringsNothing()
    {
        for (const QString &merge :
             {u"Merge branch 'main' into draw"_s, u"Merge remote-tracking branch 'origin/master'"_s,
              u"Merge branch 'main' of github.com:o/r"_s}) {
            const QStringList keys = keysOf(aBranch(merge));
            QVERIFY2(!keys.join(u' ').contains(u"merge:"_s), qPrintable(merge));
            QCOMPARE(keys.size(), 3);  // ui, and core with the root, and net
        }
    }

    void commitsOfAWeekAndAPlaceAreOnePieceOfWork()
    {
        const QStringList keys = keysOf({aCommit(u"a"_s, u"store: keep samples"_s),
                                         aCommit(u"b"_s, u"fix(store): x"_s, 48h), aCommit(u"c"_s, u"feat(net): y"_s),
                                         aCommit(u"d"_s, u"store: z"_s, 24h * 8), aCommit(u"e"_s, u"just so"_s)});
        QCOMPARE(keys, (QStringList{u"work:o/r:core:2026-W02"_s, u"work:o/r:net:2026-W02"_s,
                                    u"work:o/r:store:2026-W02"_s, u"work:o/r:store:2026-W03"_s}));
        for (const QString &key : keys)
            QVERIFY(isLooseWork(key));
        QVERIFY(!isLooseWork(u"pr:o/r#7"_s) && !isLooseWork(u"work:o/r:ABC-12"_s));
    }

    void theWeekOfNewYearBelongsToItsYear()
    {
        Commit commit = aCommit(u"a"_s, u"store: x"_s);
        commit.authoredAt = parseInstant(u"2027-01-01T12:00:00Z").value();
        QCOMPARE(keysOf({commit}), QStringList{u"work:o/r:store:2026-W53"_s});
    }

    void trailersJoinCommits()
    {
        Commit first = aCommit(u"a"_s, u"feat(x): one"_s);
        Commit second = aCommit(u"b"_s, u"docs(y): two"_s, 24h * 30);
        first.body = second.body = u"Ticket: ABC-12"_s;
        Commit third = aCommit(u"c"_s, u"fix(z): three"_s);
        third.body = u"Closes #5"_s;
        QCOMPARE(keysOf({first, second, third}), (QStringList{u"issue:o/r#5"_s, u"work:o/r:ABC-12"_s}));
    }

    void mergesBotsAndRevertsAreLeftOut()
    {
        Commit merge = aCommit(u"m"_s, u"Merge branch 'x'"_s);
        merge.parents = 2;
        Commit bot = aCommit(u"b"_s, u"chore(deps): bump x"_s);
        bot.authorName = u"dependabot[bot]"_s;
        const Commit wrong = aCommit(u"w"_s, u"feat: wrong"_s, 1h);
        Commit revert = aCommit(u"r"_s, u"Revert \"feat: wrong\""_s, 2h);
        revert.body = u"This reverts commit %1."_s.arg(wrong.id);
        QVERIFY(keysOf({merge, bot, wrong, revert}).isEmpty());
        Commit again = aCommit(u"rr"_s, u"Revert \"Revert \"feat: wrong\"\""_s, 3h);
        again.body = u"This reverts commit %1."_s.arg(revert.id);
        const auto work = workFromCommits({wrong, revert, again}, {});
        QCOMPARE(work.size(), 1);
        QCOMPARE(work.first().title, u"Wrong"_s);
    }

    void onlyThePersonsOwnWorkCounts()
    {
        Commit other = aCommit(u"b"_s, u"feat: theirs (#8)"_s);
        other.authorName = u"Bob"_s;
        other.authorEmail = u"bob@work.example"_s;
        Commit old = aCommit(u"c"_s, u"feat: mine (#9)"_s);
        old.authorEmail = u"1+ada@users.noreply.github.com"_s;
        old.authorName = u"ada"_s;
        const Person ada{{}, {u"ada@work.example"_s}, {u"ada"_s}};
        QCOMPARE(keysOf(workFromCommits({aCommit(u"a"_s, u"feat: x (#7)"_s), other, old}, ada)),
                 (QStringList{u"pr:o/r#7"_s, u"pr:o/r#9"_s}));
    }

    void rebasedAndPickedCopiesCountOnce()
    {
        Commit copy = aCommit(u"copy"_s, u"feat(ui): x"_s);
        copy.committedAt += 48h;
        const auto work =
            workFromCommits({aCommit(u"a"_s, u"feat(ui): x"_s), copy, aCommit(u"a"_s, u"feat(ui): x"_s)}, {});
        QCOMPARE(work.size(), 1);
        QCOMPARE(work.first().evidence.size(), 1);
    }

    void aCloneElsewhereCountsOnce()
    {
        Commit clone = aCommit(u"a"_s, u"feat(ui): x"_s);
        clone.repository = u"/home/user/copy"_s;
        QCOMPARE(keysOf({clone, aCommit(u"a"_s, u"feat(ui): x"_s)}).size(), 1);
    }

    void squashedCommitsProveTheBeginningAndAreNotCountedTwice()
    {
        Commit squash = aCommit(u"s"_s, u"feat: draw it (#7)"_s, 100h);
        squash.body = u"* feat(ui): draw it\n* test: try it"_s;
        const auto work = workFromCommits(
            {aCommit(u"a"_s, u"feat(ui): draw it"_s), aCommit(u"b"_s, u"test: try it"_s, 5h), squash}, {});
        QCOMPARE(keysOf(work), QStringList{u"pr:o/r#7"_s});
        QCOMPARE(work.first().startedAt, kMonday);
        QCOMPARE(work.first().completedAt, kMonday + 100h);
        QVERIFY(work.first().description.contains(u"3 commits, +10 −2 lines, 1 file."_s));
    }

    /// B18: the original made up a start: an hour, a day, two days or a week before.
    void datesComeFromTheCommits()
    {
        const auto one = workFromCommits({aCommit(u"a"_s, u"feat: x (#7)"_s)}, {}).first();
        QVERIFY(!one.startedAt);
        QCOMPARE(one.completedAt, kMonday);
    }

    void orderAndRepetitionDoNotMatter()
    {
        QList<Commit> commits = aBranch(u"Merge pull request #12 from o/draw"_s);
        for (int i = 0; i < 200; ++i) {
            Commit commit = aCommit(
                u"x%1"_s.arg(i), u"%1(s%2): change %3"_s.arg(i % 3 ? u"feat"_s : u"fix"_s).arg(i % 5).arg(i), 7h * i);
            if (i % 17 == 0)
                commit.summary += u" (#%1)"_s.arg(100 + i / 34);
            commits.append(commit);
        }
        const auto expected = workFromCommits(commits, {});
        QVERIFY(expected.size() > 10);
        std::mt19937 random(5);
        for (int run = 0; run < 5; ++run) {
            QList<Commit> shuffled = commits + commits.first(50);
            std::ranges::shuffle(shuffled, random);
            QVERIFY(workFromCommits(shuffled, {}) == expected);
        }
    }

    void keysStayWhenHistoryGrows()
    {
        QList<Commit> commits;
        QSet<QString> seen;
        for (int i = 0; i < 300; ++i) {
            commits.append(aCommit(u"x%1"_s.arg(i), u"feat(s%1): change %2"_s.arg(i % 4).arg(i), 5h * i));
            const QStringList keys = keysOf(commits);
            const QSet<QString> now(keys.begin(), keys.end());
            QVERIFY(now.contains(seen));
            seen = now;
        }
    }

    void nothingIsMadeUp()
    {
        Commit commit = aCommit(u"a"_s, u"do it"_s);
        commit.files.clear();
        const Achievement work = workFromCommits({commit}, {}).first();
        QCOMPARE(work.category, Category::Development);
        QCOMPARE(work.details.value(u"category"_s).toObject().value(u"confidence"_s).toDouble(), 0.0);
        QVERIFY(!work.value && !work.timeSavedHours && !work.complexity);
        QVERIFY(work.skills.isEmpty());
        QVERIFY(!work.evidence.first().data.contains(u"additions"_s));
    }

    void emptyAndOddCommitsAreTaken()
    {
        QVERIFY(workFromCommits({}, {}).isEmpty());
        Commit odd;
        odd.id = u"x"_s;
        QCOMPARE(workFromCommits({odd}, {}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(WorkGroupingTest)
#include "tst_workgrouping.moc"
