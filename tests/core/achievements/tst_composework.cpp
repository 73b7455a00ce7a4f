// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/composework.h"

#include "achievements/edits.h"
#include "achievements/workevidence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'571'200'000);

Evidence piece(const QString &kind, const QString &reference, const QString &summary, Duration after = 0h)
{
    Evidence evidence;
    evidence.kind = kind;
    evidence.reference = reference;
    evidence.at = kStart + after;
    evidence.data = {{u"repository"_s, u"o/r"_s}, {u"summary"_s, summary}};
    return evidence;
}

}  // namespace

class ComposeWorkTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theMostTellingPieceLeads()
    {
        Evidence request = piece(u"pull_request"_s, u"o/r#7"_s, u"feat(api)!: cache sessions"_s, 5h);
        request.url = u"https://github.com/o/r/pull/7"_s;
        request.data.insert(u"body"_s, u"<!-- please describe -->\nFaster logins.\n\n## Checklist"_s);
        request.data.insert(u"additions"_s, 120);
        request.data.insert(u"deletions"_s, 20);
        request.data.insert(u"files"_s, 4);
        request.data.insert(u"started_at"_s, toRfc3339(kStart - 24h));
        const Achievement work =
            composeWork(u"pr:o/r#7"_s, {piece(u"commit"_s, u"abc"_s, u"fix: x"_s), request,
                                        piece(u"review"_s, u"o/r#7/1"_s, u"feat(api)!: cache sessions"_s, 2h)});
        QCOMPARE(work.title, u"Merged: cache sessions"_s);
        QCOMPARE(work.description, u"Faster logins.\n1 commit, +120 −20 lines, 4 files."_s);
        QCOMPARE(work.category, Category::Feature);
        QCOMPARE(work.source, SourceType::GitHub);
        QCOMPARE(work.sourceUrl, request.url);
        QCOMPARE(work.startedAt, kStart - 24h);
        QCOMPARE(work.completedAt, kStart + 5h);
        QCOMPARE(work.tags, (QStringList{u"api"_s, u"breaking"_s, u"r"_s}));
        QVERIFY(work.impact.has_value());
        QCOMPARE(work.evidence.first().kind, u"pull_request"_s);
    }

    void aTemplatesHeadingIsNoDescription()
    {
        Evidence request = piece(u"pull_request"_s, u"o/r#7"_s, u"feat: x"_s);
        request.data.insert(u"body"_s, u"## What\n\n<!-- say it -->\nFaster #7 logins.\n\n## Why\n\nSlow."_s);
        QCOMPARE(composeWork(u"k"_s, {request}).description, u"Faster #7 logins."_s);
    }

    /// Nightly runs on its merge commit moved a request's end by weeks and made a duration of 497 hours.
    void laterRunsAndReviewsDoNotProlongTheWork()
    {
        Evidence request = piece(u"pull_request"_s, u"o/r#7"_s, u"feat: x"_s);
        request.data.insert(u"started_at"_s, toRfc3339(kStart - 24h));
        request.data.insert(u"completed_at"_s, toRfc3339(kStart));
        QList<Evidence> evidence{request, piece(u"commit"_s, u"a"_s, u"feat: x"_s, -30h),
                                 piece(u"review"_s, u"o/r#7/1"_s, u"feat: x"_s, 48h),
                                 piece(u"issue"_s, u"o/r#5"_s, u"x"_s, -300h)};
        for (int day = 1; day <= 20; ++day)
            evidence.append(piece(u"ci_run"_s, u"o/r/%1"_s.arg(day), u"nightly"_s, day * 24h));
        const Achievement work = composeWork(u"pr:o/r#7"_s, evidence);
        QCOMPARE(work.completedAt, kStart);
        QCOMPARE(work.startedAt, kStart - 30h);
    }
    void aRunThatIsRepeatedWasCompletedOnce()
    {
        const Achievement work = composeWork(u"run:o/r/1"_s, {piece(u"ci_run"_s, u"o/r/1"_s, u"Deploy"_s),
                                                              piece(u"ci_run"_s, u"o/r/2"_s, u"Deploy"_s, 24h),
                                                              piece(u"commit"_s, u"a"_s, u"feat: x"_s, -1h)});
        QCOMPARE(work.completedAt, kStart);
    }

    void orderOfEvidenceDoesNotMatter()
    {
        QList<Evidence> evidence{piece(u"commit"_s, u"a"_s, u"docs: x"_s), piece(u"commit"_s, u"b"_s, u"feat: y"_s, 1h),
                                 piece(u"ci_run"_s, u"o/r/1"_s, u"Deploy"_s, 2h),
                                 piece(u"commit"_s, u"c"_s, u"feat: z"_s, 1h)};
        const Achievement work = composeWork(u"k"_s, evidence);
        std::ranges::sort(evidence, {}, &Evidence::reference);
        do {
            QVERIFY(composeWork(u"k"_s, evidence) == work);
        } while (std::ranges::next_permutation(evidence, {}, &Evidence::reference).found);
    }

    void titlesSayWhatItWas()
    {
        const auto title = [](const QString &kind, const QString &reference, const QString &summary) {
            return composeWork(u"k"_s, {piece(kind, reference, summary)}).title;
        };
        QCOMPARE(title(u"commit"_s, u"abc"_s, u"fix(api): handle nulls"_s), u"Handle nulls"_s);
        QCOMPARE(title(u"commit"_s, u"abc"_s, u"fix: iPhone layout"_s), u"iPhone layout"_s);
        QCOMPARE(title(u"release"_s, u"o/r@v2"_s, u"Version 2"_s), u"Released Version 2"_s);
        QCOMPARE(title(u"issue"_s, u"o/r#5"_s, u"Login is slow"_s), u"Closed: Login is slow"_s);
        QCOMPARE(title(u"review"_s, u"o/r#8/99"_s, u"feat: theirs"_s), u"Reviewed o/r#8: theirs"_s);
        QCOMPARE(title(u"deployment"_s, u"o/r/3"_s, u"production"_s), u"Deployed: production"_s);
    }

    void longListsOfCommitsEnd()
    {
        QList<Evidence> evidence;
        for (int i = 0; i < 25; ++i)
            evidence.append(piece(u"commit"_s, u"c%1"_s.arg(i, 2), u"feat: change %1"_s.arg(i), 1h * i));
        const Achievement work = composeWork(u"k"_s, evidence);
        QCOMPARE(work.title, u"Change 0, and 24 more changes"_s);
        QVERIFY(work.description.contains(u"- and 15 more"_s));
        QVERIFY(work.description.endsWith(u"25 commits."_s));
    }

    void whatAPersonChangedStays()
    {
        Achievement stored = composeWork(u"k"_s, {piece(u"commit"_s, u"a"_s, u"feat: x"_s)});
        stored.id = {7};
        stored.title = u"My own title"_s;
        stored.status = AchievementStatus::Confirmed;
        stored.impactOverride = 80;
        const Achievement again = recomposeWork(stored, {piece(u"commit"_s, u"a"_s, u"feat: x"_s),
                                                         piece(u"pull_request"_s, u"o/r#1"_s, u"fix: better words"_s)});
        QCOMPARE(again.title, u"My own title"_s);
        QCOMPARE(again.category, Category::Bugfix);  // nobody had changed it
        QCOMPARE(again.status, AchievementStatus::Confirmed);
        QCOMPARE(again.impactOverride, 80.0);
        QCOMPARE(again.id.value, 7);
        const Achievement third = recomposeWork(again, again.evidence);
        QCOMPARE(third.title, u"My own title"_s);
    }

    /// Times, link and numbers that a person had set right were lost with the next evidence.
    void timesLinkAndNumbersThatAPersonChangedStay()
    {
        Achievement stored = composeWork(u"pr:o/r#7"_s, {piece(u"pull_request"_s, u"o/r#7"_s, u"feat: x"_s)});
        QVERIFY(!isEdited(stored));
        stored.startedAt = kStart - 72h;
        stored.completedAt = kStart - 2h;
        stored.sourceUrl = u"https://example.org/x"_s;
        stored.metricsBefore = {{u"latency_seconds"_s, 2.0}};
        stored.metricsAfter = {{u"latency_seconds"_s, 1.0}};
        QVERIFY(isEdited(stored));
        const QList<Evidence> more = stored.evidence + QList<Evidence>{piece(u"commit"_s, u"a"_s, u"feat: x"_s, -5h)};
        for (const Achievement &again :
             {recomposeWork(stored, more), recomposeWork(recomposeWork(stored, more), more)}) {
            QCOMPARE(again.startedAt, stored.startedAt);
            QCOMPARE(again.completedAt, stored.completedAt);
            QCOMPARE(again.sourceUrl, stored.sourceUrl);
            QCOMPARE(again.metricsBefore, stored.metricsBefore);
            QCOMPARE(again.metricsAfter, stored.metricsAfter);
        }
    }
    void whatAnOlderHeraldNotedIsStillRead()
    {
        Achievement stored = composeWork(u"pr:o/r#7"_s, {piece(u"pull_request"_s, u"o/r#7"_s, u"feat: x"_s)});
        QJsonObject notes = stored.details.value("composed"_L1).toObject();
        for (const auto field : {"started_at"_L1, "completed_at"_L1, "source_url"_L1, "metrics_after"_L1})
            notes.remove(field);
        stored.details.insert(u"composed"_s, notes);
        stored.metricsAfter = {{u"latency_seconds"_s, 1.0}};
        QVERIFY(!isEdited(stored));
        const Achievement again =
            recomposeWork(stored, stored.evidence + QList<Evidence>{piece(u"commit"_s, u"a"_s, u"feat: x"_s, -5h)});
        QCOMPARE(again.startedAt, kStart - 5h);
        QCOMPARE(again.metricsAfter, stored.metricsAfter);
    }

    void dataThatIsWrongIsUnknown()
    {
        Evidence odd = piece(u"commit"_s, u"a"_s, u"feat: x"_s);
        odd.data = {{u"summary"_s, 5},     {u"additions"_s, u"many"_s}, {u"deletions"_s, -4},       {u"files"_s, 1e300},
                    {u"labels"_s, u"x"_s}, {u"started_at"_s, true},     {u"paths"_s, QJsonObject()}};
        QVERIFY(workDataOf(odd) == WorkData());
        QVERIFY(!composeWork(u"k"_s, {odd}).startedAt);
    }

    void dataAreReadBack()
    {
        WorkData data{.repository = u"o/r"_s,
                      .summary = u"s"_s,
                      .body = u"b"_s,
                      .author = u"a"_s,
                      .labels = {u"l"_s},
                      .paths = {u"p"_s},
                      .startedAt = kStart,
                      .completedAt = kStart + 1h,
                      .additions = 1,
                      .deletions = 0,
                      .files = 3};
        Evidence evidence;
        evidence.data = toJson(data);
        QVERIFY(workDataOf(evidence) == data);
        data.paths = QStringList(100, u"x"_s);
        data.body = QString(u'b').repeated(100'000);
        evidence.data = toJson(data);
        QCOMPARE(workDataOf(evidence).paths.size(), kMaxKeptPaths);
        QCOMPARE(workDataOf(evidence).body.size(), kMaxKeptBody);
    }
};

QTEST_GUILESS_MAIN(ComposeWorkTest)
#include "tst_composework.moc"
