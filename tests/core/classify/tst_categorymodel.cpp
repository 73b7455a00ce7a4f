// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/categorymodel.h"

#include "core/classify/smallmodel.h"

#include <QTest>
#include <QtEndian>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Prediction predict(const CategoryModel &model, const QString &subject)
{
    return predictionFrom(model.scoresOf(featuresOf({.subject = subject})));
}

/// The bytes with a check sum that fits them, so that only what was changed can be found fault with.
QByteArray resealed(QByteArray bytes)
{
    bytes.chop(2);
    const quint16 check = qToLittleEndian(qChecksum(bytes));
    return bytes.append(reinterpret_cast<const char *>(&check), 2);
}

QByteArray bytesOf(const CategoryWeights &weights) { return CategoryModel(weights).toBytes(); }

}  // namespace

class CategoryModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void predictsFromFacts()
    {
        const CategoryModel model(smallWeights());
        QCOMPARE(predict(model, u"fix x"_s).category, Category::Bugfix);
        QCOMPARE(predict(model, u"add x"_s).category, Category::Feature);
        QCOMPARE(predict(model, u"whatever"_s).category, Category::Feature);
        QCOMPARE(predict(model, u"typo"_s).category, Category::Bugfix);
    }

    void confidenceIsAShare()
    {
        const Prediction prediction = predict(CategoryModel(smallWeights()), u"add x"_s);
        const double expected = 1 / (1 + std::exp(-2.5));
        QVERIFY2(std::abs(prediction.confidence - expected) < 1e-5, qPrintable(QString::number(prediction.confidence)));
    }

    void untaughtCategoriesAreNeverPredicted()
    {
        const CategoryScores scores = CategoryModel(smallWeights()).scoresOf({});
        for (const Category category : kCategories) {
            if (category != Category::Bugfix && category != Category::Feature)
                QCOMPARE(scores[size_t(category)], kNoScore);
        }
    }

    void survivesBeingStored()
    {
        const auto model = CategoryModel::fromBytes(bytesOf(smallWeights()));
        QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().text()));
        QCOMPARE(model->weights(), smallWeights());
    }

    void refusesEveryTruncation()
    {
        const QByteArray whole = bytesOf(smallWeights());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto model = CategoryModel::fromBytes(whole.first(length));
            QVERIFY2(!model && model.error().kind == ErrorKind::Corrupt, qPrintable(u"%1 bytes"_s.arg(length)));
            if (length >= 6) {
                const auto resealedModel = CategoryModel::fromBytes(resealed(whole.first(length)));
                QVERIFY2(!resealedModel, qPrintable(u"%1 bytes with a check sum"_s.arg(length)));
            }
        }
    }

    void refusesEveryFlippedByte()
    {
        const QByteArray whole = bytesOf(smallWeights());
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 0x55);
            QVERIFY2(!CategoryModel::fromBytes(bytes), qPrintable(u"byte %1"_s.arg(at)));
            (void)CategoryModel::fromBytes(resealed(bytes));  // may be another model, but does no harm
        }
    }

    void refusesImpossibleContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = bytesOf(smallWeights());
        const auto withSize = [&whole](qsizetype at, quint32 size) {
            QByteArray bytes = whole;
            qToLittleEndian(size, bytes.data() + at);
            return resealed(bytes);
        };
        QTest::newRow("text") << "This is no model at all."_ba;
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("hidden units") << withSize(4, 0xFFFFFFFFU);
        QTest::newRow("no categories") << withSize(8, 0);
        QTest::newRow("too many categories") << withSize(8, 0x10000000U);
        QTest::newRow("facts") << withSize(12, 0xFFFFFFFFU);
        QTest::newRow("facts that overflow") << withSize(12, 0x20000000U);
        QTest::newRow("bytes after the end") << resealed(whole + "more");
        QTest::newRow("unknown category") << resealed(QByteArray(whole).replace("bugfix", "bugfax"));

        CategoryWeights weights = smallWeights();
        weights.categories[1] = weights.categories[0];
        QTest::newRow("category twice") << bytesOf(weights);
        weights = smallWeights();
        weights.output[0] = std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("not a number") << bytesOf(weights);
        weights = smallWeights();
        weights.scales[0] = std::numeric_limits<float>::infinity();
        QTest::newRow("infinity") << bytesOf(weights);
        weights = smallWeights();
        std::swap(weights.ids[0], weights.ids[1]);
        QTest::newRow("facts out of order") << bytesOf(weights);
        weights = smallWeights();
        weights.ids[1] = weights.ids[0];
        QTest::newRow("fact twice") << bytesOf(weights);
    }
    void refusesImpossibleContent()
    {
        QFETCH(QByteArray, bytes);
        const auto model = CategoryModel::fromBytes(bytes);
        QVERIFY(!model);
        QCOMPARE(model.error().kind, ErrorKind::Corrupt);
        QVERIFY(!model.error().what.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(CategoryModelTest)
#include "tst_categorymodel.moc"
