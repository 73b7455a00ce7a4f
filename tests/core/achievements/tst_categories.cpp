// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/categories.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class CategoriesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPrefixDecides_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("category");
        const auto row = [](const char *subject, Category category) {
            QTest::newRow(subject) << QString::fromLatin1(subject) << int(category);
        };
        row("feat: x", Category::Feature);
        row("FEAT(api)!: x", Category::Feature);
        row("fix(ui): x", Category::Bugfix);
        row("docs: x", Category::Documentation);
        row("refactor: x", Category::Refactoring);
        row("perf: x", Category::Performance);
        row("test: x", Category::Testing);
        row("ci: x", Category::Infrastructure);
        row("build(deps): x", Category::Infrastructure);
        row("chore: x", Category::Infrastructure);
        row("security: x", Category::Security);
    }
    void aPrefixDecides()
    {
        QFETCH(QString, subject);
        QFETCH(int, category);
        const auto guess = explicitCategory({subject, {u"bug"_s}, {u"docs/a.md"_s}});
        QVERIFY(guess.has_value());
        QCOMPARE(int(guess->category), category);
        QVERIFY(guess->confidence >= 0.99);
    }

    void aLabelDecidesWithoutAPrefix()
    {
        const auto category = [](const QStringList &labels) {
            return explicitCategory({u"Add x"_s, labels, {}})->category;
        };
        QCOMPARE(category({u"bug"_s}), Category::Bugfix);
        QCOMPARE(category({u"good first issue"_s, u"Type: Enhancement"_s}), Category::Feature);
        QCOMPARE(category({u"kind/bug"_s, u"Security"_s}), Category::Security);
        QCOMPARE(category({u"C-performance"_s}), Category::Performance);
        QVERIFY(!explicitCategory({u"Add x"_s, {u"question"_s, u"debugging"_s}, {}}));
    }

    void filesOfOneKindDecideLast()
    {
        const auto guess = explicitCategory({u"Improve x"_s, {}, {u"tests/a.cpp"_s, u"src/a_test.go"_s}});
        QCOMPARE(guess->category, Category::Testing);
        QCOMPARE(guess->reason, u"only tests changed"_s);
        QVERIFY(guess->confidence < 0.9);
        QVERIFY(!explicitCategory({u"Improve x"_s, {}, {u"tests/a.cpp"_s, u"src/a.cpp"_s}}));
    }

    /// The original took "drop suffix" for a fix, "email" for AI and "html" for machine learning (B7, B17).
    void wordsAreNotGuessedAt()
    {
        for (const QString &subject : {u"drop suffix"_s, u"email templates"_s, u"html storage"_s, u"Fix the bug"_s,
                                       u"Add feature"_s, u""_s, u"prefix: x"_s})
            QVERIFY2(!explicitCategory({subject, {}, {}}), qPrintable(subject));
    }

    void pathsAreOfAKind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *path, PathKind kind) {
            QTest::newRow(path) << QString::fromLatin1(path) << int(kind);
        };
        row("src/main.cpp", PathKind::Code);
        row("tests/tst_x.cpp", PathKind::Test);
        row("pkg/x_test.go", PathKind::Test);
        row("web/x.spec.ts", PathKind::Test);
        row("src/latest/protest.cpp", PathKind::Code);
        row("README.md", PathKind::Document);
        row("docs/conf.py", PathKind::Document);
        row("LICENSE", PathKind::Document);
        row(".github/workflows/ci.yml", PathKind::Build);
        row("core/CMakeLists.txt", PathKind::Build);
        row("package-lock.json", PathKind::Build);
        row("Dockerfile", PathKind::Build);
        row("", PathKind::Code);
    }
    void pathsAreOfAKind()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QCOMPARE(int(pathKind(path)), kind);
    }
};

QTEST_GUILESS_MAIN(CategoriesTest)
#include "tst_categories.moc"
