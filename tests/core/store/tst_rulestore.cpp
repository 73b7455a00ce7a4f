// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rulestore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

StoredRule aRule(const QString &name, const QString &group, int position)
{
    return {.name = name,
            .group = group,
            .position = position,
            .body = u"{\"metric\":\"cpu\"}"_s,
            .isEnabled = true,
            .updatedAt = kNow};
}

}  // namespace

class RuleStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsRulesByGroupAndPosition()
    {
        TemporaryDatabase database;
        RuleStore store(*database);
        const StoredRule disk = aRule(u"Disk"_s, u"host"_s, 1), cpu = aRule(u"Cpu"_s, u"host"_s, 0),
                         api = aRule(u"Api"_s, u"api"_s, 0);
        for (const StoredRule &rule : {disk, cpu, api})
            QVERIFY(store.save(rule));
        QCOMPARE(store.all().value(), (QList{api, cpu, disk}));
        QCOMPARE(store.rule(u"Cpu"_s).value(), cpu);
        QVERIFY(!store.rule(u"None"_s).value());
    }
    void replacingAGroupLeavesTheOthers()
    {
        TemporaryDatabase database;
        RuleStore store(*database);
        for (const StoredRule &rule :
             {aRule(u"Cpu"_s, u"host"_s, 0), aRule(u"Disk"_s, u"host"_s, 1), aRule(u"Api"_s, u"api"_s, 0)})
            QVERIFY(store.save(rule));
        QVERIFY(store.replaceGroups({u"host"_s}, {aRule(u"Memory"_s, u"host"_s, 0), aRule(u"Cpu"_s, u"host"_s, 1)}));
        QCOMPARE(store.all().value(), (QList{aRule(u"Api"_s, u"api"_s, 0), aRule(u"Memory"_s, u"host"_s, 0),
                                             aRule(u"Cpu"_s, u"host"_s, 1)}));
    }
};

QTEST_GUILESS_MAIN(RuleStoreTest)
#include "tst_rulestore.moc"
