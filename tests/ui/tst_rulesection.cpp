// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rulesection.h"

#include "alerts/rulefile.h"
#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/ruleeditor.h"
#include "ui/widgets/ruleform.h"

#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// The page's part over one metric and the rules A and B of one group.
struct World {
    explicit World(bool hasRules = true)
    {
        engine.now = clock.now();
        Metric load;
        load.name = u"load"_s;
        engine.series = {{load, {}, [](Instant) { return 2.0; }}};
        for (const QString &name : {u"A"_s, u"B"_s}) {
            Rule rule;
            rule.name = name;
            rule.group = u"host"_s;
            rule.metric = u"load"_s;
            rule.threshold = 4;
            if (hasRules)
                engine.allRules += rule;
        }
        section.resize(1000, 700);
        section.show();
        section.ask();
        QTRY_VERIFY(section.isComplete());
    }

    QPushButton *button(const QString &text)
    {
        for (auto *one : section.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    std::vector<RuleGroup> savedGroups() const
    {
        return readRules(engine.told.value(engine.told.size() - 1).toUtf8().mid(10), u"r"_s)
            .value_or(std::vector<RuleGroup>());
    }

    FakeClock clock;
    FakeEngine engine;
    RuleSection section{engine, clock, nullptr};
    RuleEditor *editor = section.findChild<RuleEditor *>();
    RuleForm *form = section.findChild<RuleForm *>();
};

}  // namespace

class RuleSectionTest : public QObject {
    Q_OBJECT
private slots:
    void aNewRuleBeginsWithAMetricOfTheRegistry()
    {
        World world;
        world.button(u"New rule"_s)->click();
        QTRY_VERIFY(world.editor->isVisible());
        QCOMPARE(world.form->rule().metric, u"load"_s);
        QCOMPARE(world.form->rule().name, u"LoadHigh"_s);
        QTRY_VERIFY(world.button(u"Save"_s)->isEnabled());
        world.button(u"Save"_s)->click();
        QTRY_VERIFY(!world.editor->isVisible());
        QCOMPARE(world.savedGroups().at(0).rules.at(0).name, u"LoadHigh"_s);
    }

    void theFirstRuleIsWrittenFromTheEmptyPage()
    {
        World world(false);
        QVERIFY(world.button(u"New rule"_s));
        world.button(u"New rule"_s)->click();
        QTRY_VERIFY(world.editor->isVisible());
    }

    void theSelectedRuleIsEdited()
    {
        World world;
        world.button(u"Edit"_s)->click();
        QVERIFY(world.editor->isVisible());
        QCOMPARE(world.form->rule(), world.engine.allRules.first());
        world.button(u"Close"_s)->click();
        QVERIFY(!world.editor->isVisible());
    }

    void aDuplicateIsANewRuleOfTheSameGroup()
    {
        World world;
        world.button(u"Duplicate"_s)->click();
        QVERIFY(world.editor->isVisible());
        QCOMPARE(world.form->rule().name, u"A2"_s);
        QTRY_VERIFY(world.button(u"Save"_s)->isEnabled());
        world.button(u"Save"_s)->click();
        QTRY_VERIFY(!world.engine.told.isEmpty());
        QCOMPARE(world.savedGroups().at(0).rules.size(), size_t(3));
    }

    void aRuleIsDeletedOnlyWhenAsked()
    {
        World world;
        world.button(u"Delete"_s)->click();
        auto *box = world.section.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(world.engine.told.isEmpty());
        for (auto *answer : box->buttons()) {
            if (box->buttonRole(answer) == QMessageBox::DestructiveRole)
                answer->click();
        }
        QTRY_VERIFY(!world.engine.told.isEmpty());
        QCOMPARE(world.savedGroups().at(0).rules.size(), size_t(1));
        QCOMPARE(world.savedGroups().at(0).rules.at(0).name, u"B"_s);
    }

    void whatIsChangedIsNotLostByClosing()
    {
        World world;
        world.button(u"Edit"_s)->click();
        QTest::keyClicks(world.form->findChild<QLineEdit *>(), u"x"_s);
        world.button(u"Close"_s)->click();
        QVERIFY(world.section.findChild<QMessageBox *>());
        QVERIFY(world.editor->isVisible());
    }

    void whatWasTriedBesideTheListGoesOnInTheEditor()
    {
        World world;
        auto *list = world.section.findChild<QListView *>();
        QVERIFY(list);
        QVERIFY(!world.button(u"Go on with this change"_s));
        for (auto *chart : world.section.findChildren<FireChart *>()) {
            if (chart->isVisible())
                emit chart->thresholdMoved(3.5);
        }
        QVERIFY(world.button(u"Go on with this change"_s));
        world.button(u"Go on with this change"_s)->click();
        QCOMPARE(world.form->rule().threshold, 3.5);
        QVERIFY(world.editor->isChanged());
    }

    void aRuleOnAMetricWaitsForTheRegistry()
    {
        World world;
        RuleSection fresh(world.engine, world.clock, nullptr);
        fresh.show();
        fresh.begin(u"load"_s);
        fresh.ask();
        QTRY_VERIFY(fresh.findChild<RuleEditor *>()->isVisible());
        QCOMPARE(fresh.findChild<RuleForm *>()->rule().metric, u"load"_s);
    }
};

QTEST_MAIN(RuleSectionTest)
#include "tst_rulesection.moc"
