// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifycsv.h"

#include "core/classify/smallmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ClassifyCsvTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersRowForRow()
    {
        const auto out = classify("repository,subject,body,paths\n"
                                  "x,fix y,,a.cpp\n"
                                  "x,\"add \"\"z\"\"\",\"two\nlines\",a.cpp|b.cpp\n"
                                  "x,docs: say it,,README.md\n");
        QVERIFY(out.has_value());
        QCOMPARE(*out, "category,confidence\nbugfix,0.8176\nfeature,0.9241\ndocumentation,0.9900\n"_ba);
    }

    void columnsComeInAnyOrderAndOthersAreIgnored()
    {
        const auto out = classify("category,paths,subject,repository,body,when\n,a,fix y,x,,today\n");
        QVERIFY(out.has_value());
        QCOMPARE(*out, "category,confidence\nbugfix,0.8176\n"_ba);
    }

    void labelsCountWhereThereAreAny()
    {
        const auto out = classify("repository,subject,body,paths,labels\nx,fix y,,,area/ui|kind/feature\nx,fix y,,,\n");
        QVERIFY(out.has_value());
        QCOMPARE(*out, "category,confidence\nfeature,0.9900\nbugfix,0.8176\n"_ba);
    }

    void otherRowsChangeNothing()
    {
        const QByteArray header = "repository,subject,body,paths\n";
        const auto alone = classify(header + "x,fix y,,a\n");
        const auto among = classify(header + "x,add b,,b\nx,fix y,,a\nx,add c,,c\n");
        QCOMPARE(alone->split('\n')[1], among->split('\n')[2]);
    }

    void headerAloneGivesHeaderAlone()
    {
        QCOMPARE(classify("repository,subject,body,paths\n").value_or("error"), "category,confidence\n"_ba);
    }

    void refusesMissingColumns_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("named");
        QTest::newRow("paths") << "repository,subject,body\nx,y,z\n"_ba << u"\"paths\""_s;
        QTest::newRow("case") << "Repository,subject,body,paths\n"_ba << u"\"repository\""_s;
        QTest::newRow("empty") << ""_ba << u"empty"_s;
        QTest::newRow("broken") << "repository,subject,body,paths\n\"\n"_ba << u"quote"_s;
    }
    void refusesMissingColumns()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, named);
        const auto out = classify(csv);
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Invalid);
        QVERIFY2(out.error().what.contains(named), qPrintable(out.error().text()));
    }

private:
    static Result<QByteArray> classify(const QByteArray &csv)
    {
        return classifyCsv(Classifier(CategoryModel(smallWeights())), csv);
    }
};

QTEST_GUILESS_MAIN(ClassifyCsvTest)
#include "tst_classifycsv.moc"
