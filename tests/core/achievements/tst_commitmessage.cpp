// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/commitmessage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class CommitMessageTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsSubjects_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isBreaking");
        QTest::addColumn<int>("request");
        const auto row = [](const QString &line, const QString &type, const QString &scope, const QString &text,
                            bool isBreaking = false, int request = 0) {
            QTest::newRow(line.isEmpty() ? "empty" : qPrintable(line.left(40)))
                << line << type << scope << text << isBreaking << request;
        };
        row(u"feat: cache sessions"_s, u"feat"_s, {}, u"cache sessions"_s);
        row(u"feat(store)!: keep samples (#12)"_s, u"feat"_s, u"store"_s, u"keep samples"_s, true, 12);
        row(u"Fix: it"_s, u"fix"_s, {}, u"it"_s);
        row(u"net/http: refuse it"_s, {}, u"net/http"_s, u"refuse it"_s);
        row(u"Add a thing (!7)"_s, {}, {}, u"Add a thing"_s, false, 7);
        row(u"see http://x.y: z"_s, {}, {}, u"see http://x.y: z"_s);
        row(u"feat:no blank"_s, {}, {}, u"feat:no blank"_s);
        row(u"feat: "_s, {}, {}, u"feat:"_s);
        row(u"prefix the suffix"_s, {}, {}, u"prefix the suffix"_s);
        row(u"close (#0)"_s, {}, {}, u"close"_s);
        row(u"too large (#99999999999)"_s, {}, {}, u"too large (#99999999999)"_s);
        row({}, {}, {}, {});
    }
    void readsSubjects()
    {
        QFETCH(QString, line);
        QFETCH(int, request);
        const Subject subject = parseSubject(line);
        QTEST(subject.type, "type");
        QTEST(subject.scope, "scope");
        QTEST(subject.text, "text");
        QTEST(subject.isBreaking, "isBreaking");
        QCOMPARE(subject.pullRequest.value_or(0), request);
    }

    void aHugeSubjectEnds()
    {
        QVERIFY(parseSubject(QString(u"a"_s).repeated(5'000'000) + u": b"_s).text.size() <= 1000);
    }

    void readsTrailers()
    {
        const auto trailers = trailersOf(u"Why it was done.\n\nSigned-off-by: A <a@b>\nCo-Authored-By: B <b@c>\n"
                                         "co-authored-by: C <c@d>\n"_s);
        QCOMPARE(trailers.value(u"signed-off-by"_s), QStringList{u"A <a@b>"_s});
        QCOMPARE(trailers.value(u"co-authored-by"_s), (QStringList{u"B <b@c>"_s, u"C <c@d>"_s}));
        QVERIFY(trailersOf(u"Note: this is prose\nthat goes on."_s).isEmpty());
        QVERIFY(trailersOf({}).isEmpty());
    }

    void findsPullRequests_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("number");
        QTest::newRow("squash") << u"feat: x (#7)"_s << QString() << 7;
        QTest::newRow("merge") << u"Merge pull request #12 from o/branch"_s << u"Title"_s << 12;
        QTest::newRow("GitLab") << u"Merge branch 'x' into 'main'"_s << u"Title\n\nSee merge request g/p!34"_s << 34;
        QTest::newRow("Node") << u"src: x"_s
                              << u"Why.\n\nPR-URL: https://github.com/nodejs/node/pull/56\nReviewed-By: A"_s << 56;
        QTest::newRow("Mesa") << u"util: x"_s << u"Part-of: <https://x/-/merge_requests/78>"_s.remove(u'<').remove(u'>')
                              << 78;
        QTest::newRow("issue in prose") << u"fix the thing of #5"_s << u"as seen in #6"_s << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
    }
    void findsPullRequests()
    {
        QFETCH(QString, summary);
        QFETCH(QString, body);
        QFETCH(int, number);
        QCOMPARE(pullRequestOf(summary, body).value_or(0), number);
    }

    void knowsMergesByTheirSubject()
    {
        for (const QString &merge :
             {u"Merge pull request #7 from o/x"_s, u"Merge branch 'main' into x"_s, u"Merge branches 'a' and 'b'"_s,
              u"Merge remote-tracking branch 'origin/main'"_s, u"Merge remote-tracking branches 'o/a' and 'o/b'"_s,
              u"Merge tag 'v1.2'"_s, u"Merge commit '1a2b3c4'"_s, u"Merge 1a2b3c4d into 5e6f7a8b"_s})
            QVERIFY2(isMergeSubject(merge), qPrintable(merge));
        for (const QString &work : {u"Merge the two parsers"_s, u"merge branch names case-insensitively"_s,
                                    u"feat: Merge branch 'x'"_s, u"Merge branching rules"_s})
            QVERIFY2(!isMergeSubject(work), qPrintable(work));
    }
    void endsWithTheHundredthIssue()
    {
        QString text;
        for (int i = 1; i <= 5000; ++i)
            text += u"fixes #%1 "_s.arg(i);
        QCOMPARE(closedIssues(text).size(), 100);
    }
    void findsIssuesThatAreClosed()
    {
        QCOMPARE(closedIssues(u"Fixes #12, closes o/r#7 and resolved: #3; see #99 and prefixes #8"_s),
                 (QStringList{u"12"_s, u"3"_s, u"o/r#7"_s}));
        QVERIFY(closedIssues(u"Fixes: 1234abcd (\"x\")"_s).isEmpty());
    }

    void findsTickets()
    {
        QCOMPARE(workNameOf(trailersOf(u"Ticket: ABC-12"_s)), u"ABC-12"_s);
        QCOMPARE(workNameOf(trailersOf(u"Change-Id: I0123456789abcdef0123456789abcdef01234567"_s)),
                 u"I0123456789abcdef0123456789abcdef01234567"_s);
        QCOMPARE(workNameOf(trailersOf(u"Fixes: 12ab34cd (\"x\")"_s)), QString());
    }

    void findsReverts()
    {
        QCOMPARE(revertedCommit(u"Revert \"x\""_s, u"This reverts commit 0123456789ab."_s), u"0123456789ab"_s);
        QCOMPARE(revertedCommit(u"revert: x"_s, u"This reverts commit 0123456."_s), u"0123456"_s);
        QCOMPARE(revertedCommit(u"fix: x"_s, u"This reverts commit 0123456."_s), QString());
        QCOMPARE(revertedCommit(u"Revert the policy"_s, u"no hash"_s), QString());
    }
};

QTEST_GUILESS_MAIN(CommitMessageTest)
#include "tst_commitmessage.moc"
