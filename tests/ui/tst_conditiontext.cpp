// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/conditiontext.h"

#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Rule ruleOf(const QByteArray &condition)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n  - alert: A\n" + condition, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->front().rules.front();
}

}  // namespace

class ConditionTextTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCompoundNamesEachConditionAndItsGroup()
    {
        const Rule rule = ruleOf("    any:\n"
                                 "    - {metric: load, operator: '>', threshold: 4}\n"
                                 "    - all:\n"
                                 "      - {metric: errors, operator: '<', threshold: 2}\n"
                                 "      - {alert: DiskFull}\n");
        QCOMPARE(conditionLines(rule, {}).split(u'\n'),
                 (QStringList{u"One of 2 conditions holds."_s, u"• The newest value of load is above 4."_s,
                              u"• All of these hold:"_s, QChar(0x2003) + u"• The newest value of errors is below 2."_s,
                              QChar(0x2003) + u"• An alert of DiskFull fires."_s}));
    }

    void aSingleConditionIsOneSentence()
    {
        const Rule rule = ruleOf("    metric: load\n    operator: '>'\n    threshold: 4\n");
        QCOMPARE(conditionLines(rule, {}), conditionText(rule, {}));
        QVERIFY(!conditionLines(rule, {}).contains(u'\n'));
    }
};

QTEST_MAIN(ConditionTextTest)
#include "tst_conditiontext.moc"
