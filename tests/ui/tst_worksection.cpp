// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/worksection.h"

#include "support/fakeengine.h"
#include "ui/language.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/widgets/notice.h"
#include "ui/worksettings.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// The card over an engine in memory.
struct Card {
    Card()
        : preferences(folder.filePath(u"screen.ini"_s), QSettings::IniFormat), appearance(*qApp), feed(engine, nullptr)
    {
        language.use(u"en"_s);
        engine.allSettings = {{setting::kGitHubLogins, u"ada"_s},
                              {setting::kThreadsThreshold, u"0.06"_s},
                              {setting::kThreadsThresholdCounts, u"yes"_s},
                              {setting::kThreadsPrice, u"0.01"_s}};
        section =
            std::make_unique<WorkSection>(PageContext{engine, clock, feed, preferences, language, appearance}, nullptr);
        if (!QTest::qWaitFor([this] { return section->isComplete(); }))
            qFatal("The card is not filled.");
    }
    template <class Field>
    Field &field(const QString &name)
    {
        for (Field *one : section->findChildren<Field *>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("There is no field named %s.", qPrintable(name));
    }
    void type(const QString &name, const QString &text)
    {
        auto &line = field<QLineEdit>(name);
        line.setText(text);
        emit line.editingFinished();
    }

    QTemporaryDir folder;
    QSettings preferences;
    AppearanceSwitch appearance;
    Language language;
    FakeEngine engine;
    SystemClock clock;
    OverviewFeed feed;
    std::unique_ptr<WorkSection> section;
};

}  // namespace

class WorkSectionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsWhatIsSet()
    {
        Card card;
        QCOMPARE(card.field<QLineEdit>(u"Logins on GitHub"_s).text(), u"ada"_s);
        QCOMPARE(card.field<QDoubleSpinBox>(u"Engagement of a post"_s).value(), 6.0);
        QCOMPARE(card.field<QDoubleSpinBox>(u"Worth of an engaged view"_s).value(), 0.01);
        QVERIFY(card.section->findChild<QCheckBox *>()->isChecked());
    }
    void savesWhatIsChanged()
    {
        Card card;
        card.type(u"Logins on GitHub"_s, u" ada ,grace"_s);
        card.type(u"Addresses of your commits"_s, u"ada@example.org"_s);
        card.section->findChild<QCheckBox *>()->click();
        auto &threshold = card.field<QDoubleSpinBox>(u"Engagement of a post"_s);
        threshold.setValue(8.5);
        emit threshold.editingFinished();
        QTRY_COMPARE(card.engine.allSettings.value(setting::kThreadsThreshold), u"0.085"_s);
        QCOMPARE(card.engine.allSettings.value(setting::kGitHubLogins), u"ada, grace"_s);
        QCOMPARE(card.engine.allSettings.value(setting::kGitIdentities), u"ada@example.org"_s);
        QCOMPARE(card.engine.allSettings.value(setting::kThreadsThresholdCounts), u"no"_s);
    }
    void computesValuesAnewAndSaysHowManyChanged()
    {
        Card card;
        card.engine.computed = {.looked = 12, .changed = 5};
        for (auto *button : card.section->findChildren<QPushButton *>())
            button->click();
        QTRY_VERIFY(card.engine.told.contains(u"computeValues"_s));
        const auto *notice = card.section->findChild<Notice *>();
        QTRY_VERIFY2(notice->text().contains(u"12"_s) && notice->text().contains(u'5'), qPrintable(notice->text()));
    }
    void keepsWhatIsNoLoginToItself()
    {
        Card card;
        card.type(u"Logins on GitHub"_s, u"Ada Lovelace"_s);
        QCOMPARE(card.engine.allSettings.value(setting::kGitHubLogins), u"ada"_s);
        const auto labels = card.section->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"ada-lovelace"_s); }));
    }
};

QTEST_MAIN(WorkSectionTest)
#include "tst_worksection.moc"
