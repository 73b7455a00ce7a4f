// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/explicitsignal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ExplicitSignalTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsPrefixes_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<std::optional<Category>>("category");
        using Maybe = std::optional<Category>;
        QTest::newRow("feat") << u"feat: add x"_s << Maybe(Category::Feature);
        QTest::newRow("scope and bang") << u"fix(parser)!: read it"_s << Maybe(Category::Bugfix);
        QTest::newRow("bang") << u"feat!: drop it"_s << Maybe(Category::Feature);
        QTest::newRow("capital") << u"Docs: say it"_s << Maybe(Category::Documentation);
        QTest::newRow("test") << u"test(api): more"_s << Maybe(Category::Testing);
        QTest::newRow("refactor") << u"refactor: split"_s << Maybe(Category::Refactoring);
        QTest::newRow("chore") << u"chore(deps): bump y"_s << Maybe(Category::Infrastructure);
        QTest::newRow("ci") << u"ci: cache"_s << Maybe(Category::Infrastructure);
        QTest::newRow("perf") << u"perf: faster"_s << Maybe(Category::Performance);
        QTest::newRow("area") << u"tsdb: fix head"_s << Maybe();
        QTest::newRow("revert") << u"revert: fix x"_s << Maybe();
        QTest::newRow("no space") << u"fix::run is gone"_s << Maybe();
        QTest::newRow("later in the line") << u"the fix: none"_s << Maybe();
        QTest::newRow("open scope") << u"fix(parser: x"_s << Maybe();
        QTest::newRow("prefix only") << u"fix:"_s << Maybe();
        QTest::newRow("empty") << QString() << Maybe();
        QTest::newRow("huge") << u"fix("_s + QString(1'000'000, u'x') << Maybe();
    }
    void readsPrefixes()
    {
        QFETCH(QString, subject);
        QFETCH(std::optional<Category>, category);
        QCOMPARE(categoryOfPrefix(subject), category);
    }

    void readsLabels_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<std::optional<Category>>("category");
        using Maybe = std::optional<Category>;
        QTest::newRow("none") << QStringList() << Maybe();
        QTest::newRow("plain") << QStringList{u"bug"_s} << Maybe(Category::Bugfix);
        QTest::newRow("kind/") << QStringList{u"kind/feature"_s} << Maybe(Category::Feature);
        QTest::newRow("type:") << QStringList{u"Type: Documentation"_s} << Maybe(Category::Documentation);
        QTest::newRow("letter-") << QStringList{u"C-enhancement"_s} << Maybe(Category::Feature);
        QTest::newRow("among others") << QStringList{u"good first issue"_s, u"tests"_s} << Maybe(Category::Testing);
        QTest::newRow("two that agree") << QStringList{u"bug"_s, u"kind/regression"_s} << Maybe(Category::Bugfix);
        QTest::newRow("two that disagree") << QStringList{u"bug"_s, u"feature"_s} << Maybe();
        QTest::newRow("word within a word") << QStringList{u"debug"_s, u"prefix"_s} << Maybe();
        QTest::newRow("empty") << QStringList{QString(), u"/"_s} << Maybe();
    }
    void readsLabels()
    {
        QFETCH(QStringList, labels);
        QFETCH(std::optional<Category>, category);
        QCOMPARE(categoryOfLabels(labels), category);
    }

    void prefixOutranksLabels()
    {
        QCOMPARE(explicitCategory({.subject = u"docs: x"_s, .labels = {u"bug"_s}}), Category::Documentation);
        QCOMPARE(explicitCategory({.subject = u"say x"_s, .labels = {u"bug"_s}}), Category::Bugfix);
    }
};

QTEST_GUILESS_MAIN(ExplicitSignalTest)
#include "tst_explicitsignal.moc"
