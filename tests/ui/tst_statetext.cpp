// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"
#include "ui/models/statetext.h"
#include "ui/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class StateTextTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language.use(u"en"_s); }

    void whatIsHeldIsToldBesideWhatFires()
    {
        const AlertCounts counts{.firing = 3,
                                 .held = {{SuppressionKind::Inhibited, 1}, {SuppressionKind::Acknowledged, 2}}};
        QCOMPARE(firingText(counts), u"3 alerts firing, 1 inhibited, 2 acknowledged"_s);
        QCOMPARE(stateText(Overall::Alert, counts), firingText(counts));
    }
    void anAnsweredAlertIsNeitherFiringNorAllWell()
    {
        const AlertCounts counts{.held = {{SuppressionKind::Acknowledged, 1}}};
        QCOMPARE(stateText(Overall::Well, counts), u"All else is well: 1 acknowledged"_s);
        QCOMPARE(stateText(Overall::Well, {}), u"All is well"_s);
    }
    void allNumbersAddUpToTheFirst()
    {
        const AlertCounts counts{.firing = 1, .pending = 2, .unseen = 1, .held = {{SuppressionKind::Silenced, 3}}};
        QCOMPARE(countsText(counts), u"7 alerts: 1 firing, 2 pending, 1 without data, 3 silenced"_s);
        QCOMPARE(countsText({.firing = 1}), u"1 alert: 1 firing"_s);
        QCOMPARE(countsText({}), u"0 alerts"_s);
    }
    void everyReasonHasItsWords()
    {
        for (int kind = 0; kind <= int(SuppressionKind::Cooldown); ++kind)
            QVERIFY2(firingText({.held = {{SuppressionKind(kind), 1}}}).startsWith(u"1 "_s),
                     qPrintable(QString::number(kind)));
    }
    void everyComponentHasATitle_data()
    {
        QTest::addColumn<QString>("component");
        QTest::addColumn<QString>("title");
        QTest::newRow("rules") << u"rules"_s << u"Alert rules"_s;
        QTest::newRow("analysis") << u"analysis"_s << u"Analysis"_s;
        QTest::newRow("alerting") << u"alerting"_s << u"Alert engine"_s;
        QTest::newRow("threads") << u"threads"_s << u"Threads"_s;
        QTest::newRow("alertmanager") << u"alertmanager:http://a.example:9093"_s << u"a.example:9093"_s;
        QTest::newRow("a repository") << u"git:/home/you/src/herald"_s << u"herald"_s;
        QTest::newRow("a page") << u"exposition:127.0.0.1:9200"_s << u"127.0.0.1:9200"_s;
    }
    void everyComponentHasATitle()
    {
        QFETCH(const QString, component);
        QTEST(componentTitle(component), "title");
    }

private:
    Language m_language;
};

QTEST_MAIN(StateTextTest)
#include "tst_statetext.moc"
