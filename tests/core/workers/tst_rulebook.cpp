// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/rulebook.h"

#include "alerts/rulefile.h"
#include "support/await.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const QByteArray kFile = R"(groups:
- name: zone
  interval: 30s
  limit: 7
  query_offset: 1m
  labels: {team: infra}
  rules:
  - alert: Busy
    metric: cpu
    threshold: 0.8
    labels: {severity: warning}
  - alert: Full
    metric: disk
    threshold: 0.9
- name: area
  rules:
  - alert: Gone
    metric: cpu
    absent: 10m
)";

Result<QStringList> import(Database &database, const QByteArray &yaml)
{
    return readRules(yaml, u"rules.yml"_s).and_then([&](const std::vector<RuleGroup> &groups) {
        return saveRules(database, groups, fromMs(0));
    });
}

}  // namespace

class RulebookTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCheckRefusesWhatSavingWould()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, kFile));
        const QByteArray other = "groups:\n- name: other\n  rules:\n  - {alert: Gone, metric: cpu, absent: 10m}\n";
        const auto checked = ruleWarnings(*database, readRules(other, u"other.yml"_s).value());
        QVERIFY(!checked);
        QCOMPARE(errorOf(checked), errorOf(import(*database, other)));
    }

    void aFileComesBackFromTheStoreAsItWas()
    {
        TemporaryDatabase database;
        const auto imported = import(*database, kFile);
        QVERIFY2(imported, qPrintable(errorOf(imported)));
        const auto rules = loadRules(*database);
        QVERIFY2(rules, qPrintable(errorOf(rules)));
        const auto groups = readRules(kFile, u"rules.yml"_s).value();
        QVERIFY(groupsOf(*rules) == groups);
        QCOMPARE(writeRules(groupsOf(*rules)), writeRules(groups));
    }
    void aRuleThatIsSwitchedOffStaysOffInTheFile()
    {
        TemporaryDatabase database;
        QVERIFY(
            import(*database, QByteArray(kFile).replace("threshold: 0.9\n", "threshold: 0.9\n    enabled: false\n")));
        const QByteArray file = writeRules(groupsOf(*loadRules(*database)));
        QVERIFY(!readRules(file, u"out.yml"_s)->at(0).rules.at(1).isEnabled);
    }
    void aSecondFileReplacesItsOwnGroupsOnly()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, kFile));
        QVERIFY(
            import(*database, "groups:\n- name: area\n  rules:\n  - alert: New\n    metric: cpu\n    threshold: 1\n"));
        QStringList names;
        const auto rules = loadRules(*database);
        for (const Rule &rule : *rules)
            names += rule.name;
        names.sort();
        QCOMPARE(names, QStringList({u"Busy"_s, u"Full"_s, u"New"_s}));
    }
    void aGroupWithoutRulesIsGone()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, kFile));
        QVERIFY(import(*database, "groups:\n- name: zone\n  rules: []\n"));
        const auto rules = loadRules(*database);
        QCOMPARE(rules->size(), 1);
        QCOMPARE(rules->front().name, u"Gone"_s);
    }
    void aRuleOfAnotherGroupIsNeverTakenAway()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, kFile));
        const auto before = loadRules(*database).value();
        const auto refused =
            import(*database, "groups:\n- name: mine\n  rules:\n  - alert: Gone\n    metric: disk\n    threshold: 1\n");
        QCOMPARE(kindOf(refused), ErrorKind::Conflict);
        QVERIFY2(errorOf(refused).contains(u"area"_s), qPrintable(errorOf(refused)));
        QCOMPARE(loadRules(*database).value(), before);
    }
    void oneNameMayWarnAndBeCritical()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, R"(groups:
- name: g
  rules:
  - {alert: Busy, metric: cpu, threshold: 0.8, labels: {severity: warning}}
  - {alert: Busy, metric: cpu, threshold: 0.9, labels: {severity: critical}}
)"));
        QCOMPARE(loadRules(*database)->size(), 2);
    }
    void whoWritesRulesHearsWhatTheyLack()
    {
        TemporaryDatabase database;
        const auto warnings = import(*database, kFile);
        QCOMPARE(warnings->size(), 3);
        QVERIFY(warnings->front().contains(u"cpu"_s));
        QCOMPARE(ruleWarnings(*database, readRules(kFile, u"r"_s).value()).value(), *warnings);
    }
    void aRowThatCannotBeReadIsNamed()
    {
        TemporaryDatabase database;
        QVERIFY(RuleStore(*database).save({.name = u"Broken"_s, .group = u"g"_s, .body = u"{]"_s}));
        const auto rules = loadRules(*database);
        QCOMPARE(kindOf(rules), ErrorKind::Corrupt);
        QCOMPARE(rules.error().where, u"Broken"_s);
    }
    void whoMustGoOnHasTheOthersAndTheOldOne()
    {
        TemporaryDatabase database;
        QVERIFY(import(*database, kFile));
        const auto before = loadReadableRules(*database);
        QVERIFY(before->broken.isEmpty());
        QVERIFY(database->execute(u"UPDATE rule SET body = '{]' WHERE name LIKE 'Full%'"_s, {}));
        const auto anew = loadReadableRules(*database);
        QCOMPARE(anew->rules.size(), before->rules.size() - 1);
        QCOMPARE(anew->broken.size(), 1);
        QCOMPARE(anew->broken.first().where, keyOf(before->rules.at(1)));
        QCOMPARE(loadReadableRules(*database, before->rules)->rules, before->rules);
    }
};

QTEST_GUILESS_MAIN(RulebookTest)
#include "tst_rulebook.moc"
