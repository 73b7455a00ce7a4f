// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcher.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class MatcherTest : public QObject {
    Q_OBJECT
private slots:
    void aSelectorIsWrittenAsItIsRead()
    {
        const Labels selector{{u"a"_s, u"x"_s}, {u"b"_s, u"=~y.*"_s}, {u"c"_s, u"!=z"_s}, {u"d"_s, u"!~\"q\""_s}};
        const auto read = parseMatchers(toText(*matchersFromSelector(selector)));
        QVERIFY(read);
        QCOMPARE(selectorFrom(*read).value(), selector);
        QVERIFY(!selectorFrom(*parseMatchers(u"a=x, a!=y"_s)));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void matches_data()
    {
        QTest::addColumn<QString>("matchers");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        // Against job="node", severity="critical".
        row("job=\"node\"", true);
        row("job=node", true);
        row("job=\"nod\"", false);
        row("job!=\"node\"", false);
        row("job!=\"other\"", true);
        row("job=~\"n.*\"", true);
        row("job=~\"od\"", false);
        row("job=~\"a|node\"", true);
        row("job!~\"n.*\"", false);
        row("none=\"\"", true);
        row("none!=\"\"", false);
        row("none=~\".*\"", true);
        row("none=~\".+\"", false);
        row("none!~\"x\"", true);
        row("{job=\"node\", severity=~\"crit.*\"}", true);
        row("{job=\"node\", severity=\"info\"}", false);
        row("{}", true);
        row("", true);
        row("{job=\"node\",}", true);
    }
    void matches()
    {
        QFETCH(QString, matchers);
        QFETCH(bool, expected);
        const auto parsed = parseMatchers(matchers);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().what));
        QCOMPARE(matchesAll(*parsed, {{u"job"_s, u"node"_s}, {u"severity"_s, u"critical"_s}}), expected);
    }

    void readsWhatItWrites()
    {
        const auto matcher = Matcher::make(u"a"_s, Matcher::Kind::NotMatches, u"x\"\\\n,}=y"_s);
        QVERIFY(matcher);
        const auto back = parseMatchers(toText(Matchers{*matcher, *matcher}));
        QVERIFY2(back, qPrintable(back ? QString() : back.error().what));
        QCOMPARE(back->size(), size_t(2));
        QVERIFY(back->at(1) == *matcher);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("matchers");
        QTest::newRow("no sign") << u"job"_s;
        QTest::newRow("no name") << u"=x"_s;
        QTest::newRow("bad name") << u"a-b=x"_s;
        QTest::newRow("open quote") << u"job=\"x"_s;
        QTest::newRow("open brace") << u"{job=x"_s;
        QTest::newRow("bad regex") << u"job=~\"(\""_s;
        QTest::newRow("backreference") << u"job=~\"(a)\\\\1\""_s;
        QTest::newRow("memory bomb") << u"job=~\"((a{0,1000}){0,1000}){0,1000}\""_s;
        QTest::newRow("long regex") << u"job=~"_s + QString(5000, u'a');
        QTest::newRow("empty part") << u"a=b,,c=d"_s;
        QTest::newRow("too many") << u"a=b,"_s.repeated(101);
    }
    void refuses()
    {
        QFETCH(QString, matchers);
        const auto parsed = parseMatchers(matchers);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
        QVERIFY(!parsed.error().what.contains(u'\n'));
    }

    void noExpressionIsSlow()
    {
        const auto matcher = Matcher::make(u"a"_s, Matcher::Kind::Matches, u"(a*)*(a|aa)+b"_s);
        QVERIFY(matcher);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!matcher->matchesValue(QString(1 << 20, u'a')));
        QVERIFY2(timer.elapsed() < 10000, "an expression took exponential time");
    }

    void readsSelectors()
    {
        const auto matchers =
            matchersFromSelector({{u"a"_s, u"x"_s}, {u"b"_s, u"=~y.*"_s}, {u"c"_s, u"!=z"_s}, {u"d"_s, u"!~w"_s}});
        QVERIFY(matchers);
        QCOMPARE(toText(*matchers), u"{a=\"x\", b=~\"y.*\", c!=\"z\", d!~\"w\"}"_s);
        QVERIFY(!matchersFromSelector({{u"a"_s, u"=~("_s}}));
    }
};

QTEST_GUILESS_MAIN(MatcherTest)
#include "tst_matcher.moc"
