// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/labelwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class LabelWordsTest : public QObject {
    Q_OBJECT
private slots:
    void aLabelsOwnWordIsThatOfItsMatcher()
    {
        QCOMPARE(labelWord(u"alertname"_s), u"rule"_s);
        QCOMPARE(labelWord(u"service"_s), u"service"_s);
        QCOMPARE(labelValueWord(u"severity"_s, u"critical"_s), u"Critical"_s);
        QCOMPARE(labelValueWord(u"severity"_s, u"page"_s), u"page"_s);
        QCOMPARE(labelValueWord(u"service"_s, u"critical"_s), u"critical"_s);
    }

    void anUnknownSeverityIsShownAndNotHidden()
    {
        QCOMPARE(severityWord({{u"severity"_s, u"page-me"_s}}), u"page-me"_s);
        QCOMPARE(severityWord({{u"severity"_s, u"critical"_s}}), u"Critical"_s);
        QCOMPARE(severityWord({}), u"Warning"_s);
    }
    void matchersAreSaidInWords()
    {
        QCOMPARE(matcherWords(*parseMatchers(u"severity=\"critical\", service!=\"api\""_s)),
                 u"severity Critical, service not api"_s);
        QCOMPARE(matcherWords(*parseMatchers(u"severity=~\"a|b\""_s)), u"severity like a|b"_s);
        QCOMPARE(matcherWords({}), QString());
    }
    void aTextOfTheEngineKeepsAllThatIsNoLabel()
    {
        QCOMPARE(withLabelWords(u"2 alerts {severity=\"critical\"}"_s), u"2 alerts (severity Critical)"_s);
        QCOMPARE(withLabelWords(u"a {severity=\"critical\", job=\"x, y\"} b {c=\"d\"}"_s),
                 u"a (severity Critical, job x, y) b (c d)"_s);
        QCOMPARE(withLabelWords(u"{not labels} {}"_s), u"{not labels} {}"_s);
    }
};

QTEST_GUILESS_MAIN(LabelWordsTest)
#include "tst_labelwords.moc"
