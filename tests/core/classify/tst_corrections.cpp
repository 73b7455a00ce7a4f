// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifier.h"

#include "core/classify/smallmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Classifier aClassifier() { return Classifier(CategoryModel(smallWeights())); }

Work work(const QString &subject, const QStringList &paths = {u"src/a.cpp"_s})
{
    return {.repository = u"herald"_s, .subject = subject, .paths = paths};
}

}  // namespace

class CorrectionsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void repeatedCorrectionChangesSimilarWork()
    {
        Classifier classifier = aClassifier();
        const Work similar = work(u"add notes on the release train"_s, {u"train/notes.md"_s});
        QCOMPARE(classifier.classify(similar).category, Category::Feature);
        for (int i = 1; i <= 4; ++i)
            classifier.learn(work(u"add release train %1"_s.arg(i), {u"train/plan.md"_s}), Category::Infrastructure);
        QCOMPARE(classifier.classify(similar).category, Category::Infrastructure);
    }

    void correctionLeavesOtherWorkAlone()
    {
        Classifier classifier = aClassifier();
        for (int i = 0; i < 4; ++i)
            classifier.learn(work(u"add release train"_s, {u"train/plan.md"_s}), Category::Infrastructure);
        const Work other{.repository = u"elsewhere"_s, .subject = u"fix crash in parser"_s, .paths = {u"a/b.go"_s}};
        QCOMPARE(classifier.classify(other).category, Category::Bugfix);
    }

    void oneSlipDoesNotTurnWhatIsSure()
    {
        Classifier classifier = aClassifier();
        classifier.learn(work(u"fix crash"_s), Category::Content);
        QCOMPARE(classifier.classify(work(u"fix crash"_s)).category, Category::Bugfix);
    }

    void aHabitInTheEndWins()
    {
        Classifier classifier = aClassifier();
        for (int i = 0; i < 8; ++i)
            classifier.learn(work(u"fix crash"_s), Category::Content);
        QCOMPARE(classifier.classify(work(u"fix crash"_s)).category, Category::Content);
    }

    void learnsNothingFromWhatItKnows()
    {
        Classifier classifier = aClassifier();
        classifier.learn(work(u"fix it"_s), Category::Bugfix);
        QCOMPARE(classifier.corrections(), CategoryCorrections());
        QVERIFY(classifier.corrections().toBytes().isEmpty());
    }

    void prefixOutranksWhatWasLearned()
    {
        Classifier classifier = aClassifier();
        for (int i = 0; i < 20; ++i)
            classifier.learn(work(u"feat: add x"_s), Category::Security);
        const Prediction prediction = classifier.classify(work(u"feat: add x"_s));
        QCOMPARE(prediction.category, Category::Feature);
        QVERIFY(prediction.confidence >= 0.99);
        QCOMPARE(classifier.classify(work(u"add x"_s)).category, Category::Security);
    }

    void survivesBeingStored()
    {
        Classifier before = aClassifier();
        for (int i = 0; i < 5; ++i)
            before.learn(work(u"add x"_s), Category::Performance);
        const QByteArray bytes = before.corrections().toBytes();
        const auto corrections = CategoryCorrections::fromBytes(bytes);
        QVERIFY(corrections.has_value());
        QCOMPARE(*corrections, before.corrections());
        QCOMPARE(corrections->toBytes(), bytes);
        const Classifier after(CategoryModel(smallWeights()), *corrections);
        QCOMPARE(after.classify(work(u"add y"_s)), before.classify(work(u"add y"_s)));
        QCOMPARE(after.classify(work(u"add x"_s)).category, Category::Performance);
    }

    void noBytesAreNoCorrections()
    {
        const auto corrections = CategoryCorrections::fromBytes({});
        QVERIFY(corrections.has_value());
        QCOMPARE(*corrections, CategoryCorrections());
    }

    void refusesBrokenBytes()
    {
        Classifier classifier = aClassifier();
        classifier.learn(work(u"add x"_s), Category::Performance);
        const QByteArray whole = classifier.corrections().toBytes();
        for (qsizetype length = 1; length < whole.size(); ++length)
            QVERIFY2(!CategoryCorrections::fromBytes(whole.first(length)), qPrintable(u"%1 bytes"_s.arg(length)));
        QVERIFY(!CategoryCorrections::fromBytes(whole + "x"));
        QVERIFY(!CategoryCorrections::fromBytes("{\"json\": true}"));
        QVERIFY(!CategoryCorrections::fromBytes("HCC1\xFF\xFF\xFF\xFF"));

        QByteArray notANumber = whole;
        notANumber.replace(12, 4, "\x00\x00\xC0\x7F"_ba);
        QVERIFY(!CategoryCorrections::fromBytes(notANumber));
        QByteArray twice = whole;
        twice.replace(8 + 64, 4, whole.sliced(8, 4));
        QVERIFY(!CategoryCorrections::fromBytes(twice));
    }

    void memoryIsBounded()
    {
        CategoryCorrections corrections;
        const CategoryScores scores = CategoryModel(smallWeights()).scoresOf({});
        for (quint32 block = 0; block < 60; ++block) {
            Features features;
            for (quint32 i = 0; i < 1000; ++i)
                features.push_back({block * 1000 + i});
            corrections.learn(features, scores, Category::Content);
        }
        QVERIFY(corrections.toBytes().size() < 4'000'000);
        QVERIFY(CategoryCorrections::fromBytes(corrections.toBytes()).has_value());
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
