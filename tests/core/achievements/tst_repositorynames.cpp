// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/repositorynames.h"

#include "achievements/issues.h"
#include "achievements/reverts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Evidence piece(const QString &kind, const QString &reference, const QString &repository = {})
{
    Evidence piece{.kind = kind, .reference = reference};
    if (!repository.isEmpty())
        piece.data.insert(u"repository"_s, repository);
    return piece;
}

}  // namespace

class RepositoryNamesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyTheRepositoryIsWrittenSmall_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("request") << u"pr:Octo/App#7"_s << u"pr:octo/app#7"_s;
        QTest::newRow("release") << u"release:Octo/App@V1/RC"_s << u"release:octo/app@V1/RC"_s;
        QTest::newRow("run") << u"run:Octo/App/42"_s << u"run:octo/app/42"_s;
        QTest::newRow("merge") << u"merge:Octo/App:0ff1ce"_s << u"merge:octo/app:0ff1ce"_s;
        QTest::newRow("ticket") << u"work:Octo/App:ABC-12"_s << u"work:octo/app:ABC-12"_s;
        QTest::newRow("week") << u"work:Octo/App:Core/X:2026-W03"_s << u"work:octo/app:Core/X:2026-W03"_s;
        QTest::newRow("own folder") << u"work:Notes:Core/X:2026-W03"_s << u"work:Notes:Core/X:2026-W03"_s;
        QTest::newRow("request of an own folder") << u"pr:Notes#7"_s << u"pr:Notes#7"_s;
        QTest::newRow("revert") << u"revert:pr:Octo/App#7"_s << u"revert:pr:octo/app#7"_s;
        QTest::newRow("opened again") << u"revert:open:issue:Octo/App#7"_s << u"revert:open:issue:octo/app#7"_s;
        QTest::newRow("commit") << u"commit:0ff1ce"_s << u"commit:0ff1ce"_s;
        QTest::newRow("no name") << u"Octo"_s << u"Octo"_s;
    }
    void onlyTheRepositoryIsWrittenSmall()
    {
        QFETCH(QString, name);
        QTEST(foldedName(name), "folded");
    }

    void referencesAndWhatTheyCloseAreWrittenSmall()
    {
        Sighting sighting{
            {u"pr:Octo/App#7"_s, u"pr:octo/app#7"_s}, {piece(u"pull_request"_s, u"Octo/App#7"_s, u"Octo/App"_s)}, true};
        setIssues(sighting.evidence.first(), {u"issue:Octo/Lib#5"_s});
        foldNames(sighting);
        QCOMPARE(sighting.names, QStringList{u"pr:octo/app#7"_s});
        QCOMPARE(sighting.evidence.first().reference, u"octo/app#7"_s);
        QCOMPARE(issuesOf(sighting.evidence.first()), QStringList{u"issue:octo/lib#5"_s});
        QCOMPARE(shownReference(sighting.evidence.first()), u"Octo/App#7"_s);
    }

    void whatIsTakenBackIsWrittenSmall()
    {
        Sighting revert = revertSighting(u"pr:Octo/App#11"_s, u"pr:Octo/App#7"_s, {}, {});
        foldNames(revert);
        QCOMPARE(revert, revertSighting(u"pr:octo/app#11"_s, u"pr:octo/app#7"_s, {}, {}));
    }

    void aReferenceOfNoRepositoryIsShownAsItIs()
    {
        QCOMPARE(shownReference(piece(u"commit"_s, u"0ff1ce"_s, u"Octo/App"_s)), u"0ff1ce"_s);
        QCOMPARE(shownReference(piece(u"commit"_s, u"0ff1ce"_s)), u"0ff1ce"_s);
    }

    void theSpellingWithCapitalsStays()
    {
        const Evidence small = piece(u"pull_request"_s, u"octo/app#7"_s, u"octo/app"_s);
        const Evidence large = piece(u"pull_request"_s, u"octo/app#7"_s, u"Octo/App"_s);
        QCOMPARE(joined(small, large), joined(large, small));
        QCOMPARE(shownReference(joined(small, large)), u"Octo/App#7"_s);
    }
};

QTEST_GUILESS_MAIN(RepositoryNamesTest)
#include "tst_repositorynames.moc"
