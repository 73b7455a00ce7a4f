// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/sighting.h"

#include "achievements/issues.h"
#include "achievements/workevidence.h"
#include "achievements/workgrouping.h"

#include <QJsonArray>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'571'200'000);

Evidence piece(const QString &kind, const QString &reference, const QString &summary = u"feat: x"_s,
               Duration after = 0h)
{
    Evidence evidence;
    evidence.kind = kind;
    evidence.reference = reference;
    evidence.at = kStart + after;
    evidence.data = {{u"repository"_s, u"o/r"_s}, {u"summary"_s, summary}};
    return evidence;
}

Sighting request(int number, const QStringList &more = {}, const QStringList &issues = {})
{
    const QString reference = u"o/r#%1"_s.arg(number);
    Sighting sighting{QStringList{u"pr:"_s + reference} + more, {piece(u"pull_request"_s, reference)}, true};
    setIssues(sighting.evidence.first(), issues);
    return sighting;
}

Sighting issue(int number)
{
    const QString reference = u"o/r#%1"_s.arg(number);
    return {{u"issue:"_s + reference}, {piece(u"issue"_s, reference)}, true};
}

/// Commits whose message closes an issue.
Sighting closing(int number, const QStringList &hashes, const QString &repository = u"o/r"_s)
{
    Achievement work;
    work.key = u"issue:%1#%2"_s.arg(repository).arg(number);
    for (const QString &hash : hashes)
        work.evidence.append(piece(u"commit"_s, hash));
    return sightingOf(work);
}

Sighting run(int id, const QStringList &more, bool isWork = false)
{
    const QString reference = u"o/r/%1"_s.arg(id);
    return {QStringList{u"run:"_s + reference} + more, {piece(u"ci_run"_s, reference)}, isWork};
}

/// Commits of one week, which wait for something better.
Sighting loose(const QStringList &hashes, const QString &push = {}, const QString &repository = u"o/r"_s)
{
    Sighting sighting{{u"work:%1:core:2026-W02"_s.arg(repository)}, {}, true};
    for (const QString &hash : hashes) {
        sighting.evidence.append(piece(u"commit"_s, hash));
        if (!push.isEmpty())
            sighting.evidence.last().data.insert(u"push"_s, push);
    }
    return sighting;
}

QStringList keysOf(const QList<Sighting> &sightings)
{
    QStringList keys;
    for (const Sighting &sighting : sightings)
        keys.append(keyOf(sighting));
    return keys;
}

QStringList referencesOf(const Sighting &sighting)
{
    QStringList references;
    for (const Evidence &evidence : sighting.evidence)
        references.append(evidence.kind + u' ' + evidence.reference);
    return references;
}

/// A few hundred sightings that overlap in every way.
QList<Sighting> aYear()
{
    QList<Sighting> all;
    for (int i = 1; i <= 40; ++i) {
        const QString hash = u"commit:%1"_s.arg(i, 40, 16, QChar(u'0'));
        all.append(request(i, {hash, u"push:%1"_s.arg(i, 40, 16, QChar(u'0'))}, {u"issue:o/r#%1"_s.arg(500 + i / 3)}));
        all.append(closing(500 + i, {u"c%1"_s.arg(i), u"c%1"_s.arg(i + i % 2), hash.mid(7)}));
        all.append(closing(500 + i, {u"c%1"_s.arg(i)}, u"clone%1"_s.arg(i % 4)));
        all.append(loose({u"c%1"_s.arg(i), u"d%1"_s.arg(i)}, {}, u"clone%1"_s.arg(i % 3)));
        all.append(run(3000 + i, {u"commit:c%1"_s.arg(i)}, i % 5 == 0));
        all.append(run(1000 + i, {hash}, i % 3 == 0));
        all.append({{u"pr:o/r#%1"_s.arg(i)}, {piece(u"review"_s, u"o/r#%1/%2"_s.arg(i).arg(7 * i))}, false});
        all.append({{u"issue:o/r#%1"_s.arg(500 + i)}, {piece(u"issue"_s, u"o/r#%1"_s.arg(500 + i))}, true});
        all.append(loose({hash.mid(7), u"other%1"_s.arg(i)}, i % 2 ? hash.mid(7) : QString()));
        all.append(loose({hash.mid(7), u"other%1"_s.arg(i + i % 2)}, {}, u"clone%1"_s.arg(i % 4)));
        all.append(run(2000 + i, {u"commit:feed%1"_s.arg(i)}));
    }
    return all;
}

}  // namespace

class SightingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// B20: one merged pull request could be stored under three identities.
    void commitRequestRunReviewAndDeploymentAreOnePieceOfWork()
    {
        const QList<Sighting> all =
            united({loose({u"abc"_s}),
                    request(7, {u"commit:abc"_s}),
                    run(1, {u"commit:abc"_s}),
                    run(2, {u"pr:o/r#7"_s}, true),
                    {{u"deploy:o/r/3"_s, u"commit:abc"_s}, {piece(u"deployment"_s, u"o/r/3"_s)}, true},
                    {{u"pr:o/r#7"_s}, {piece(u"review"_s, u"o/r#7/5"_s)}, false}});
        QCOMPARE(keysOf(all), QStringList{u"pr:o/r#7"_s});
        QCOMPARE(referencesOf(all.first()),
                 (QStringList{u"ci_run o/r/1"_s, u"ci_run o/r/2"_s, u"commit abc"_s, u"deployment o/r/3"_s,
                              u"pull_request o/r#7"_s, u"review o/r#7/5"_s}));
        const auto achievement = achievementOf(all.first());
        QVERIFY(achievement.has_value());
        QCOMPARE(achievement->key, u"pr:o/r#7"_s);
        QCOMPARE(achievement->evidence.size(), 6);
    }

    void thingsOfOtherRepositoriesStayApart()
    {
        Sighting other = request(7);
        other.names = {u"pr:o/other#7"_s};
        QCOMPARE(united({request(7), other}).size(), 2);
    }

    void whatOnlyAddsProofIsNoAchievement()
    {
        const auto all = united({run(1, {u"commit:abc"_s})});
        QCOMPARE(all.size(), 1);
        QVERIFY(!achievementOf(all.first()));
    }

    void anIssueAndTheRequestThatClosesItAreOne()
    {
        const auto all = united({issue(5), closing(5, {u"c"_s}), request(9, {}, {u"issue:o/r#5"_s})});
        QCOMPARE(keysOf(all), QStringList{u"pr:o/r#9"_s});
        QCOMPARE(referencesOf(all.first()), (QStringList{u"commit c"_s, u"issue o/r#5"_s, u"pull_request o/r#9"_s}));
    }

    /// Three pull requests whose template names issue 123 were one achievement.
    void anIssueMakesNoTwoRequestsOne()
    {
        const QList<Sighting> three{request(10, {}, {u"issue:o/r#5"_s}), request(9, {}, {u"issue:o/r#5"_s}), issue(5)};
        const auto all = united(three);
        QCOMPARE(keysOf(all), (QStringList{u"pr:o/r#10"_s, u"pr:o/r#9"_s}));
        QCOMPARE(referencesOf(all.last()), (QStringList{u"issue o/r#5"_s, u"pull_request o/r#9"_s}));
        QCOMPARE(united(united({three[0], three[2]}) + QList<Sighting>{three[1]}), all);
        QVERIFY(linksOf(all.first()).contains(u"issue:o/r#5"_s));
    }

    /// Sightings that an older Herald stored have the issue among their names.
    void whatAnOlderHeraldUnitedStaysReadable()
    {
        const auto all = united({request(9, {u"issue:o/r#5"_s}), issue(5), request(10, {}, {u"issue:o/r#5"_s})});
        QCOMPARE(keysOf(all), (QStringList{u"pr:o/r#10"_s, u"pr:o/r#9"_s}));
        QCOMPARE(all.last().evidence.size(), 2);
    }

    void anIssueWithoutARequestStandsForItself()
    {
        QCOMPARE(keysOf(united({issue(5), closing(5, {u"c"_s}), closing(6, {u"d"_s})})),
                 (QStringList{u"issue:o/r#5"_s, u"issue:o/r#6"_s}));
    }

    void commitsOfAWeekGoToWhatClaimsThem()
    {
        const auto all = united({loose({u"a"_s, u"b"_s, u"c"_s}), request(7, {u"commit:b"_s})});
        QCOMPARE(keysOf(all), (QStringList{u"pr:o/r#7"_s, u"work:o/r:core:2026-W02"_s}));
        QCOMPARE(referencesOf(all.last()), (QStringList{u"commit a"_s, u"commit c"_s}));
        QCOMPARE(united({loose({u"b"_s}), request(7, {u"commit:b"_s})}).size(), 1);
    }

    void commitsOfAWeekThatClonesHaveTooCountOnce()
    {
        const auto all = united({loose({u"a"_s, u"b"_s}, {}, u"worktree"_s), loose({u"a"_s, u"b"_s}, {}, u"clone"_s),
                                 loose({u"b"_s, u"ahead"_s}, {}, u"other"_s)});
        QCOMPARE(keysOf(all), (QStringList{u"work:clone:core:2026-W02"_s, u"work:other:core:2026-W02"_s}));
        QCOMPARE(referencesOf(all.first()), (QStringList{u"commit a"_s, u"commit b"_s}));
        QCOMPARE(referencesOf(all.last()), QStringList{u"commit ahead"_s});
    }

    void aWholePushGoesToTheRequestThatItMerged()
    {
        const auto all = united({loose({u"a"_s, u"b"_s}, u"tip"_s), request(7, {u"push:tip"_s})});
        QCOMPARE(keysOf(all), QStringList{u"pr:o/r#7"_s});
        QCOMPARE(all.first().evidence.size(), 3);
    }

    void aRunDoesNotClaimCommits()
    {
        QCOMPARE(keysOf(united({loose({u"a"_s}), run(1, {u"commit:a"_s})})),
                 (QStringList{u"run:o/r/1"_s, u"work:o/r:core:2026-W02"_s}));
    }

    void orderGroupingAndRepetitionDoNotMatter()
    {
        const QList<Sighting> all = aYear();
        const QList<Sighting> expected = united(all);
        QVERIFY(expected.size() > 50 && expected.size() < all.size());
        std::mt19937 random(11);
        for (int pass = 0; pass < 40; ++pass) {
            QList<Sighting> shuffled = all + all.first(30 + pass);
            std::ranges::shuffle(shuffled, random);
            const qsizetype cut = qsizetype(random() % size_t(shuffled.size()));
            const QList<Sighting> inTwo = united(united(shuffled.first(cut)) + shuffled.mid(cut));
            QVERIFY(united(shuffled) == expected);
            QVERIFY(inTwo == expected);
            QVERIFY(united(united(shuffled.first(cut)) + united(shuffled.mid(cut))) == expected);
        }
    }

    void oneByOneGivesTheSameSet()
    {
        QList<Sighting> all = aYear();
        const QList<Sighting> expected = united(all);
        std::ranges::shuffle(all, std::mt19937(3));
        QList<Sighting> known;
        for (const Sighting &sighting : all)
            known = united(known + QList<Sighting>{sighting});
        QVERIFY(known == expected);
        for (const Sighting &sighting : all)  // every event delivered again changes nothing
            known = united(known + QList<Sighting>{sighting});
        QVERIFY(known == expected);
    }

    void noPieceOfEvidenceStandsTwice()
    {
        QSet<QString> seen;
        for (const Sighting &sighting : united(aYear())) {
            for (const QString &reference : referencesOf(sighting)) {
                QVERIFY2(!seen.contains(reference), qPrintable(reference));
                seen.insert(reference);
            }
        }
    }

    void keysArePrecise()
    {
        QCOMPARE(keyOf({{u"commit:a"_s, u"pr:o/r#10"_s, u"pr:o/r#9"_s, u"issue:o/r#1"_s}, {}, true}), u"pr:o/r#9"_s);
        QCOMPARE(keyOf({{u"run:o/r/1"_s, u"release:o/r@v1"_s}, {}, true}), u"release:o/r@v1"_s);
        QCOMPARE(keyOf({{u"commit:a"_s, u"work:o/r:ABC-1"_s}, {}, true}), u"work:o/r:ABC-1"_s);
        QCOMPARE(keyOf({}), QString());
    }

    void joiningKnowsMore()
    {
        Evidence poll = piece(u"pull_request"_s, u"o/r#7"_s, u"feat: cache"_s);
        poll.data.insert(u"labels"_s, QJsonArray{u"b"_s});
        Evidence hook = piece(u"pull_request"_s, u"o/r#7"_s, u"feat: cache sessions"_s, 1h);
        hook.data.insert(u"additions"_s, 10);
        hook.data.insert(u"labels"_s, QJsonArray{u"a"_s});
        hook.grade = EvidenceGrade::Measured;
        const Evidence both = joined(poll, hook);
        QVERIFY(joined(hook, poll) == both);
        QCOMPARE(both.data.value(u"summary"_s).toString(), u"feat: cache sessions"_s);
        QCOMPARE(both.data.value(u"additions"_s).toInt(), 10);
        QCOMPARE(both.data.value(u"labels"_s).toArray(), (QJsonArray{u"a"_s, u"b"_s}));
        QCOMPARE(both.grade, EvidenceGrade::Measured);
        QCOMPARE(both.at, kStart + 1h);
        QVERIFY(joined(both, both) == both);
    }

    void joinedListsHaveAnEnd()
    {
        const auto labelled = [](int from) {
            QJsonArray labels;
            for (int i = from; i < from + kMaxKeptLabels; ++i)
                labels.append(u"l%1"_s.arg(i, 5, 10, QChar(u'0')));
            return Evidence{.kind = u"pull_request"_s, .reference = u"o/r#7"_s, .data = {{u"labels"_s, labels}}};
        };
        const Evidence ab = joined(labelled(0), labelled(50));
        QCOMPARE(ab.data.value("labels"_L1).toArray().size(), kMaxKeptLabels);
        QVERIFY(joined(ab, labelled(500)) == joined(joined(labelled(500), labelled(50)), labelled(0)));
    }

    void localCommitsMeetTheirPullRequest()
    {
        Commit commit;
        commit.id = u"abc123"_s;
        commit.repository = u"o/r"_s;
        commit.authoredAt = commit.committedAt = kStart;
        commit.summary = u"store: keep samples"_s;
        QList<Sighting> local;
        for (const Achievement &work : workFromCommits({commit}, {}))
            local.append(sightingOf(work));
        QCOMPARE(keysOf(united(local)), QStringList{u"work:o/r:store:2026-W02"_s});
        QCOMPARE(keysOf(united(local + QList<Sighting>{request(7, {u"commit:abc123"_s})})), QStringList{u"pr:o/r#7"_s});
    }

    void mergesMeetTheirPullRequest()
    {
        Achievement work;
        work.key = u"merge:o/r:abc123"_s;
        work.evidence = {piece(u"commit"_s, u"a"_s)};
        QCOMPARE(keysOf(united({sightingOf(work), request(7, {u"commit:abc123"_s})})), QStringList{u"pr:o/r#7"_s});
    }

    void whatIsFromTheFutureIsTakenOut()
    {
        Sighting week = loose({u"a"_s, u"b"_s});
        week.evidence.last().at = kStart + 24h * 365;
        const auto taken = takeUnbelievable(week, kStart + 1h);
        QVERIFY(taken);
        QCOMPARE(referencesOf(*taken), QStringList{u"commit b"_s});
        QCOMPARE(referencesOf(week), QStringList{u"commit a"_s});
        QVERIFY(!takeUnbelievable(week, kStart + 1h));
        Sighting odd = request(7);
        odd.evidence.first().data.insert(u"started_at"_s, u"0001-01-01T00:00:00Z"_s);
        QVERIFY(takeUnbelievable(odd, kStart));
        QVERIFY(odd.evidence.isEmpty());
    }

    void emptyIsEmpty()
    {
        QVERIFY(united({}).isEmpty());
        QVERIFY(!achievementOf({}));
        QVERIFY(united({Sighting()}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SightingTest)
#include "tst_sighting.moc"
