// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/achievementdetail.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Achievement achievement(AchievementStatus status)
{
    Achievement one{.key = u"k"_s, .status = status, .completedAt = FakeClock().now()};
    one.id = {7};
    one.title = u"Ship it"_s;
    return one;
}

QPushButton *button(const QWidget &widget, const QString &text)
{
    for (auto *one : widget.findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    qFatal("There is no such button.");
}

bool says(const QWidget &widget, const QString &text)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

}  // namespace

class AchievementDetailTest : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatIsArchivedIsDeletedAndOnlyWhenAskedTwice()
    {
        FakeEngine engine;
        engine.allAchievements = {achievement(AchievementStatus::Archived)};
        AchievementDetail detail(engine, nullptr);
        detail.setAchievement(achievement(AchievementStatus::Draft), FakeClock().now());
        QVERIFY(button(detail, u"Delete…"_s)->isHidden());
        detail.setAchievement(engine.allAchievements.first(), FakeClock().now());
        QVERIFY(!button(detail, u"Delete…"_s)->isHidden());
        const QSignalSpy removed(&detail, &AchievementDetail::removed);
        button(detail, u"Delete…"_s)->click();
        auto *question = detail.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(engine.told.isEmpty());
        button(*question, u"Delete"_s)->click();
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(engine.told, QStringList{u"removeAchievement 7"_s});
        QVERIFY(engine.allAchievements.isEmpty());
    }
    void whatABridgeMeasuredAndWhatItJoinedIsShown()
    {
        FakeEngine engine;
        Achievement bridge = achievement(AchievementStatus::Draft);
        bridge.evidence = {{.kind = u"samples"_s,
                            .reference = u"p99"_s,
                            .title = u"Response time"_s,
                            .grade = EvidenceGrade::Measured,
                            .data = {{u"before"_s, 400},
                                     {u"after"_s, 300},
                                     {u"shift"_s, -100},
                                     {u"shift_low"_s, -120},
                                     {u"shift_high"_s, -80},
                                     {u"confidence"_s, 0.95},
                                     {u"improvement_percent"_s, 25}},
                            .at = {}},
                           {.kind = u"work"_s,
                            .reference = u"git:abc"_s,
                            .title = u"Cache the index"_s,
                            .grade = EvidenceGrade::Correlated,
                            .data = {{u"shipped_at"_s, u"2026-01-01T00:00:00Z"_s}, {u"seconds_before_step"_s, 7200}},
                            .at = {}}};
        AchievementDetail detail(engine, nullptr);
        detail.setAchievement(bridge, FakeClock().now());
        for (const QString &text : {u"Cache the index"_s, u"400"_s, u"300"_s, u"25"_s, u"120"_s, u"95"_s, u"2 hour"_s})
            QVERIFY2(says(detail, text), qPrintable(text));
    }
};

QTEST_MAIN(AchievementDetailTest)
#include "tst_achievementdetail.moc"
