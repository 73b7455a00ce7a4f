// SPDX-License-Identifier: GPL-3.0-or-later
// The model that Herald ships, on work that nobody wrote: what any reader would say must come out.
#include "classify/classifier.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ShippedModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/models/categories.model"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        m_bytes = file.readAll();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isWholeAndSmall()
    {
        const auto model = CategoryModel::fromBytes(m_bytes);
        QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().text()));
        QVERIFY(m_bytes.size() <= 2 * 1024 * 1024);
        QCOMPARE(model->toBytes(), m_bytes);
    }

    void saysWhatAnyReaderWould_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<Category>("category");
        QTest::newRow("crash") << u"Fix crash when the list of silences is empty"_s
                               << QStringList{u"src/silencelist.cpp"_s} << Category::Bugfix;
        QTest::newRow("wrong result") << u"prevent duplicate rows after a reconnect"_s
                                      << QStringList{u"server/sync.go"_s, u"server/sync_test.go"_s} << Category::Bugfix;
        QTest::newRow("new option") << u"add support for webhooks with custom headers"_s
                                    << QStringList{u"src/notify/webhook.py"_s, u"docs/webhook.md"_s}
                                    << Category::Feature;
        QTest::newRow("new screen") << u"Implement dark theme in settings page"_s
                                    << QStringList{u"src/components/Settings.vue"_s, u"src/theme.ts"_s}
                                    << Category::Feature;
        QTest::newRow("manual") << u"Explain how to install on Windows"_s << QStringList{u"docs/install.md"_s}
                                << Category::Documentation;
        QTest::newRow("read me") << u"mention the mailing list in README"_s << QStringList{u"README.md"_s}
                                 << Category::Documentation;
        QTest::newRow("tests") << u"cover the parser with unit tests"_s << QStringList{u"tests/test_parser.py"_s}
                               << Category::Testing;
        QTest::newRow("workflow") << u"run the linter on pull requests only"_s
                                  << QStringList{u".github/workflows/lint.yml"_s} << Category::Infrastructure;
        QTest::newRow("dependencies") << u"Bump eslint to 9.1.0"_s
                                      << QStringList{u"package.json"_s, u"package-lock.json"_s}
                                      << Category::Infrastructure;
        QTest::newRow("refactoring") << u"extract the retry logic into its own class"_s
                                     << QStringList{u"src/http/client.cpp"_s, u"src/http/retry.cpp"_s,
                                                    u"src/http/retry.h"_s}
                                     << Category::Refactoring;
    }
    void saysWhatAnyReaderWould()
    {
        QFETCH(QString, subject);
        QFETCH(QStringList, paths);
        QFETCH(Category, category);
        const Prediction prediction = classifier().classify({.subject = subject, .paths = paths});
        QCOMPARE(toText(prediction.category), toText(category));
        QVERIFY(prediction.confidence > 0.4);
        QVERIFY(prediction.confidence <= 1);
    }

    void isUnsureWhereNothingIsSaid()
    {
        QVERIFY(classifier().classify({}).confidence < 0.6);
        QVERIFY(classifier().classify({.subject = u"wip"_s}).confidence < 0.7);
    }

    void learnsAHabitOfItsOwner()
    {
        Classifier classifier = this->classifier();
        const auto post = [](const QString &subject) {
            return Work{.repository = u"blog"_s, .subject = subject, .paths = {u"posts/2026/entry.md"_s}};
        };
        QCOMPARE(classifier.classify(post(u"write about queues"_s)).category, Category::Documentation);
        for (int i = 0; i < 10; ++i)
            classifier.learn(post(u"write about alerts, part %1"_s.arg(i)), Category::Content);
        QCOMPARE(classifier.classify(post(u"write about queues"_s)).category, Category::Content);
        QCOMPARE(
            classifier.classify({.repository = u"api"_s, .subject = u"fix crash"_s, .paths = {u"a.go"_s}}).category,
            Category::Bugfix);
    }

private:
    Classifier classifier() const { return Classifier(*CategoryModel::fromBytes(m_bytes)); }

    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(ShippedModelTest)
#include "tst_shippedmodel.moc"
