// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/achievementdialog.h"

#include "support/fakeclock.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// The field that has the focus first.
QLineEdit &title(const AchievementDialog &dialog) { return *dialog.findChildren<QLineEdit *>().constFirst(); }

}  // namespace

class AchievementDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksWhatKindOfWorkItIsUntilThePersonChooses()
    {
        AchievementDialog dialog(FakeClock().now(), nullptr);
        const QSignalSpy wanted(&dialog, &AchievementDialog::categoryWanted);
        QTest::keyClicks(&title(dialog), u"fix crash"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), u"fix crash"_s);
        dialog.suggestCategory(Category::Bugfix);
        QCOMPARE(dialog.achievement().category, Category::Bugfix);
        auto *category = dialog.findChild<QComboBox *>();
        category->setCurrentIndex(category->findData(int(Category::Security)));
        emit category->activated(category->currentIndex());
        dialog.suggestCategory(Category::Bugfix);
        QCOMPARE(dialog.achievement().category, Category::Security);
    }
    void theCategoryOfOneThatIsThereIsLeftAlone()
    {
        Achievement given;
        given.title = u"Ship it"_s;
        given.category = Category::Business;
        AchievementDialog dialog(given, nullptr);
        const QSignalSpy wanted(&dialog, &AchievementDialog::categoryWanted);
        QTest::keyClicks(&title(dialog), u" at last"_s);
        QCOMPARE(dialog.achievement().category, Category::Business);
        QVERIFY(wanted.isEmpty());
    }
};

QTEST_MAIN(AchievementDialogTest)
#include "tst_achievementdialog.moc"
