// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/features.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

bool has(const Features &features, quint32 id)
{
    return std::ranges::any_of(features, [id](const Feature &feature) { return feature.id == id; });
}

}  // namespace

class FeaturesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void idsStayTheSameForEver()
    {
        // A model file holds these numbers: were one to change, every model would be worthless.
        QCOMPARE(featureId('s', "fix"), 0xFFD6D5FFU);
        QCOMPARE(featureId('b', "fix", "crash"), 0xCA39D62BU);
    }

    void idsOfGroupsAndHalvesDiffer()
    {
        QCOMPARE_NE(featureId('s', "fix"), featureId('w', "fix"));
        QCOMPARE_NE(featureId('b', "ab", "c"), featureId('b', "a", "bc"));
    }

    void areSortedAndUnique()
    {
        const Features features =
            featuresOf({.subject = u"add add add tests"_s, .paths = {u"a/a.cpp"_s, u"a/a.cpp"_s}});
        QVERIFY(features.size() > 10);
        const auto notRising = [](const Feature &a, const Feature &b) { return a.id >= b.id; };
        QVERIFY(std::ranges::adjacent_find(features, notRising) == features.end());
    }

    void seeWordsVerbsAndPaths()
    {
        const Features features =
            featuresOf({.subject = u"Fixed crash"_s, .body = u"The list was empty."_s, .paths = {u"src/List.cpp"_s}});
        QVERIFY(has(features, featureId('s', "crash")));
        QVERIFY(has(features, featureId('1', "fix")));
        QVERIFY(has(features, featureId('b', "fix", "crash")));
        QVERIFY(has(features, featureId('w', "empty")));
        QVERIFY(has(features, featureId('e', "cpp")));
        QVERIFY(has(features, featureId('f', "list.cpp")));
        QVERIFY(has(features, featureId('d', "src")));
    }

    void repositoryAndLabelsAreNotSeen()
    {
        const Work work{.subject = u"add x"_s, .paths = {u"a.cpp"_s}};
        Work named = work;
        named.repository = u"herald"_s;
        named.labels = {u"bug"_s};
        QCOMPARE(featuresOf(named), featuresOf(work));
    }

    void quotedPathsAreReadLikeOthers()
    {
        QCOMPARE(featuresOf({.paths = {u"\"src/a.cpp\""_s}}), featuresOf({.paths = {u"src/a.cpp"_s}}));
    }

    void workIsBounded()
    {
        Work huge{.subject = u"word "_s.repeated(100'000), .body = u"and more "_s.repeated(1'000'000)};
        for (int i = 0; i < 50'000; ++i)
            huge.paths.append(u"folder%1/file%1.ext%1"_s.arg(i));
        QVERIFY(featuresOf(huge).size() < 1000);
    }

    void nothingIsStillDescribed()
    {
        QVERIFY(!featuresOf({}).empty());
        QVERIFY(!featuresOf({.paths = {QString(), u"/"_s, u"\""_s, u"\"\""_s}}).empty());
    }
};

QTEST_GUILESS_MAIN(FeaturesTest)
#include "tst_features.moc"
