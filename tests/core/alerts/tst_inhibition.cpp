// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/inhibition.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

InhibitRule rule(const QString &source, const QString &target, const QStringList &equal = {})
{
    return {u"r"_s, parseMatchers(source).value(), parseMatchers(target).value(), equal};
}

Labels labels(const QString &name, const QString &severity, const QString &host = {})
{
    Labels all{{u"alertname"_s, name}, {u"severity"_s, severity}};
    if (!host.isEmpty())
        all.set(u"host"_s, host);
    return all;
}

bool isInhibited(const InhibitionIndex &index, const Labels &target)
{
    return index.check(target.fingerprint(), target).has_value();
}

/// As the rule reads, without any index.
bool isInhibitedSlowly(const std::vector<InhibitRule> &rules, const std::vector<Labels> &sources, const Labels &target)
{
    for (const InhibitRule &one : rules) {
        for (const Labels &source : sources) {
            const bool areEqual = std::ranges::all_of(
                one.equal, [&](const QString &name) { return source.value(name) == target.value(name); });
            const bool isTwoSided = matchesAll(one.target, source) && matchesAll(one.source, target);
            if (areEqual && !isTwoSided && source != target && matchesAll(one.source, source)
                && matchesAll(one.target, target))
                return true;
        }
    }
    return false;
}

}  // namespace

class InhibitionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void inhibitsWhileTheSourceFires()
    {
        InhibitionIndex index({rule(u"severity=critical"_s, u"severity=warning"_s, {u"host"_s})});
        const Labels source = labels(u"Down"_s, u"critical"_s, u"a"_s);
        const Labels target = labels(u"Slow"_s, u"warning"_s, u"a"_s);
        QVERIFY(!isInhibited(index, target));
        index.add(source.fingerprint(), source);
        index.add(source.fingerprint(), source);
        QVERIFY(isInhibited(index, target));
        QVERIFY(!isInhibited(index, labels(u"Slow"_s, u"warning"_s, u"b"_s)));
        QVERIFY(!isInhibited(index, labels(u"Slow"_s, u"info"_s, u"a"_s)));
        index.remove(source.fingerprint());
        QVERIFY(!isInhibited(index, target));
    }
    void tellsRuleAndSource()
    {
        InhibitionIndex index({rule(u"a=b"_s, u"c=d"_s), rule(u"severity=critical"_s, u"severity=warning"_s)});
        const Labels source = labels(u"Down"_s, u"critical"_s);
        index.add(source.fingerprint(), source);
        const Labels target = labels(u"Slow"_s, u"warning"_s);
        const auto found = index.check(target.fingerprint(), target);
        QCOMPARE(found->rule, 1);
        QCOMPARE(found->source, source.fingerprint());
    }
    void labelsThatBothLackAreEqual()
    {
        InhibitionIndex index({rule(u"severity=critical"_s, u"severity=warning"_s, {u"cluster"_s})});
        const Labels source = labels(u"Down"_s, u"critical"_s);
        index.add(source.fingerprint(), source);
        QVERIFY(isInhibited(index, labels(u"Slow"_s, u"warning"_s)));
        Labels elsewhere = labels(u"Slow"_s, u"warning"_s);
        elsewhere.set(u"cluster"_s, u"x"_s);
        QVERIFY(!isInhibited(index, elsewhere));
    }
    void doesNotInhibitItselfNorItsLike()
    {
        // Every alert is source and target at once.
        InhibitionIndex index({rule(u"severity=~\"critical|warning\""_s, u"severity=~\"critical|warning\""_s)});
        const Labels one = labels(u"A"_s, u"critical"_s);
        const Labels two = labels(u"B"_s, u"critical"_s);
        index.add(one.fingerprint(), one);
        index.add(two.fingerprint(), two);
        QVERIFY(!isInhibited(index, one));
        QVERIFY(!isInhibited(index, two));
    }
    void targetsWithoutAnExactValueWorkToo()
    {
        InhibitionIndex index({rule(u"severity=critical"_s, u"severity=~\"w.*\",team=\"\""_s)});
        const Labels source = labels(u"Down"_s, u"critical"_s);
        index.add(source.fingerprint(), source);
        QVERIFY(isInhibited(index, labels(u"Slow"_s, u"warning"_s)));
    }
    void secondSourceKeepsInhibiting()
    {
        InhibitionIndex index({rule(u"severity=critical"_s, u"severity=warning"_s)});
        const Labels one = labels(u"A"_s, u"critical"_s);
        const Labels two = labels(u"B"_s, u"critical"_s);
        index.add(one.fingerprint(), one);
        index.add(two.fingerprint(), two);
        index.remove(one.fingerprint());
        QVERIFY(isInhibited(index, labels(u"Slow"_s, u"warning"_s)));
        index.remove(two.fingerprint());
        index.remove(two.fingerprint());
        QVERIFY(!isInhibited(index, labels(u"Slow"_s, u"warning"_s)));
    }

    void findsWhatTheRulesSay()
    {
        std::mt19937 random(5);
        const QStringList severities{u"critical"_s, u"warning"_s, u"info"_s};
        const auto anyLabels = [&] {
            return labels(u"A%1"_s.arg(random() % 4), severities[random() % 3],
                          random() % 4 ? u"h%1"_s.arg(random() % 3) : QString());
        };
        const QStringList matchers{u"severity=critical"_s,
                                   u"severity!=info"_s,
                                   u"alertname=~\"A[01]\""_s,
                                   u"alertname=A2"_s,
                                   u"host=h1,severity=warning"_s,
                                   u"host=\"\""_s,
                                   u""_s};
        int inhibited = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<InhibitRule> rules;
            for (int i = 0; i < 3; ++i)
                rules.push_back(rule(matchers[random() % 7], matchers[random() % 7],
                                     random() % 2 ? QStringList{u"host"_s} : QStringList{}));
            InhibitionIndex index(rules);
            std::vector<Labels> sources;
            for (int i = 0; i < 4; ++i) {
                const Labels source = anyLabels();
                index.add(source.fingerprint(), source);
                sources.push_back(source);
            }
            index.remove(sources.back().fingerprint());
            std::erase(sources, Labels(sources.back()));
            for (int i = 0; i < 10; ++i) {
                const Labels target = anyLabels();
                const bool expected = isInhibitedSlowly(rules, sources, target);
                QCOMPARE(isInhibited(index, target), expected);
                inhibited += expected ? 1 : 0;
            }
        }
        QVERIFY(inhibited > 300 && inhibited < 2700);
    }
};

QTEST_GUILESS_MAIN(InhibitionTest)
#include "tst_inhibition.moc"
