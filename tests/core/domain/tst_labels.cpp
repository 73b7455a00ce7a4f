// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class LabelsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sortsByName() { QCOMPARE((Labels{{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}}).toText(), u"{a=\"1\", b=\"2\"}"_s); }
    void keepsTheLastOfARepeatedName()
    {
        const Labels labels{{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}};
        QCOMPARE(labels.size(), size_t(1));
        QCOMPARE(labels.value(u"a"), u"2"_s);
    }
    void missingLabelIsEmpty() { QCOMPARE(Labels().value(u"x"), QString()); }
    void overlaysOtherLabels()
    {
        const Labels labels = Labels{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}}.with({{u"b"_s, u"2"_s}});
        QCOMPARE(labels.toText(), u"{a=\"1\", b=\"2\"}"_s);
    }
    void escapesValues() { QCOMPARE((Labels{{u"a"_s, u"x\"\\\n"_s}}).toText(), u"{a=\"x\\\"\\\\\\n\"}"_s); }
    void fingerprintIsTheOneOfPrometheus()
    {
        // model.LabelSet{}.Fingerprint() is FNV-1a's offset basis.
        QCOMPARE(Labels().fingerprint(), 14695981039346656037ULL);
        QVERIFY((Labels{{u"a"_s, u"bc"_s}}).fingerprint() != (Labels{{u"ab"_s, u"c"_s}}).fingerprint());
    }
    void survivesJson()
    {
        const Labels labels{{u"route"_s, u"/api"_s}, {u"ü"_s, u"ß"_s}};
        QCOMPARE(Labels::fromJson(labels.toJson()), labels);
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
