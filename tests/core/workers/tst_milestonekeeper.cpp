// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/milestonekeeper.h"

#include "store/achievementstore.h"
#include "store/metricstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kNow = fromMs(1'800'000'000'000);

KpiClaim claim(double value) { return {.metric = u"visits"_s, .value = value, .target = 100}; }

}  // namespace

class MilestoneKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTargetIsOneAchievementThatIsRaised()
    {
        const TemporaryDatabase database;
        QVERIFY(MetricStore(*database).save(
            {.name = u"visits"_s, .title = u"Visits"_s, .direction = Direction::HigherIsBetter}));
        const auto below = tellMilestone(*database, claim(90), kNow);
        QCOMPARE(below->outcome, MilestoneTold::Outcome::Skipped);
        QVERIFY(!below->reason.isEmpty() && !below->id.isStored());
        const auto created = tellMilestone(*database, claim(120), kNow);
        QCOMPARE(created->outcome, MilestoneTold::Outcome::Created);
        const auto raised = tellMilestone(*database, claim(150), kNow);
        QCOMPARE(raised->outcome, MilestoneTold::Outcome::Raised);
        QCOMPARE(raised->id, created->id);
        QCOMPARE(tellMilestone(*database, claim(130), kNow)->outcome, MilestoneTold::Outcome::Skipped);
        QCOMPARE(AchievementStore(*database).find({})->total, 1);
    }
    void whatCannotBeJudgedIsRefused()
    {
        const TemporaryDatabase database;
        QCOMPARE(tellMilestone(*database, claim(120), kNow).error().kind, ErrorKind::Invalid);
        QCOMPARE(AchievementStore(*database).find({})->total, 0);
    }
};

QTEST_GUILESS_MAIN(MilestoneKeeperTest)
#include "tst_milestonekeeper.moc"
