// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeengine.h"
#include "support/fakeclock.h"
#include "ui/language.h"
#include "ui/models/overviewfeed.h"
#include "ui/settings/enginesection.h"
#include "ui/settings/forgesection.h"
#include "ui/settings/pagesection.h"
#include "ui/settings/storedsettings.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// What a section needs, over an engine in memory.
struct Screen {
    Screen() : preferences(folder.filePath(u"screen.ini"_s), QSettings::IniFormat), appearance(*qApp) {}

    QTemporaryDir folder;
    QSettings preferences;
    AppearanceSwitch appearance;
    Language language;
    FakeEngine engine;
    FakeClock clock;
    OverviewFeed feed{engine, nullptr};
    PageContext context{engine, clock, feed, preferences, language, appearance};
};

QPushButton *button(const QWidget &section, const QString &text)
{
    for (auto *one : section.findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

QLineEdit *field(const QWidget &section, const QString &name)
{
    for (auto *one : section.findChildren<QLineEdit *>()) {
        if (one->accessibleName() == name)
            return one;
    }
    qFatal("There is no such field.");
}

}  // namespace

class SettingsSectionsTest : public QObject {
    Q_OBJECT
private slots:
    void metricPagesAreListedAddedAndRemoved()
    {
        Screen screen;
        screen.engine.allSettings.insert(setting::kMetricPages, u"http://a/metrics\nhttp://b/metrics"_s);
        PageSection section(screen.context, nullptr);
        auto *list = section.findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        section.findChild<QLineEdit *>()->setText(u" http://c:9100/metrics "_s);
        button(section, u"Add"_s)->click();
        QTRY_COMPARE(list->count(), 3);
        QCOMPARE(screen.engine.allSettings.value(setting::kMetricPages),
                 u"http://a/metrics\nhttp://b/metrics\nhttp://c:9100/metrics"_s);
        QVERIFY(section.findChild<QLineEdit *>()->text().isEmpty());
        list->setCurrentRow(0);
        button(section, u"Remove"_s)->click();
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(screen.engine.allSettings.value(setting::kMetricPages), u"http://b/metrics\nhttp://c:9100/metrics"_s);
    }
    void withoutAMetricPageThereIsNoEmptyBox()
    {
        Screen screen;
        PageSection section(screen.context, nullptr);
        QTRY_VERIFY(section.isComplete());
        const auto *list = section.findChild<QListWidget *>();
        QVERIFY(list->isHidden());
        section.findChild<QLineEdit *>()->setText(u"http://a/metrics"_s);
        button(section, u"Add"_s)->click();
        QTRY_VERIFY(!list->isHidden());
    }
    void whatIsNoAddressIsNotAdded()
    {
        Screen screen;
        PageSection section(screen.context, nullptr);
        QTRY_VERIFY(section.isComplete());
        for (const QString &text : {u"localhost:9100"_s, u"http://ada:hunter2@host/metrics"_s}) {
            section.findChild<QLineEdit *>()->setText(text);
            button(section, u"Add"_s)->click();
            QVERIFY(!screen.engine.allSettings.contains(setting::kMetricPages));
            QCOMPARE(section.findChild<QLineEdit *>()->text(), text);
        }
    }
    void repositoriesOnGitHubAreListedAddedAndRemoved()
    {
        Screen screen;
        screen.engine.allSettings.insert(setting::kForges, u"ada/engine"_s);
        ForgeSection section(screen.context, nullptr);
        auto *list = section.findChild<QListWidget *>();
        auto *name = field(section, u"A repository on GitHub"_s);
        QTRY_COMPARE(list->count(), 1);
        name->setText(u" https://github.com/ada/notes "_s);
        button(section, u"Add"_s)->click();
        QTRY_COMPARE(screen.engine.allSettings.value(setting::kForges), u"ada/engine\nada/notes"_s);
        QTRY_VERIFY(name->text().isEmpty());
        name->setText(u"notes"_s);
        button(section, u"Add"_s)->click();
        QCOMPARE(name->text(), u"notes"_s);
        QVERIFY(section.findChild<Notice *>()->text().contains(u"ada/engine"_s));
        list->setCurrentRow(0);
        button(section, u"Remove"_s)->click();
        QTRY_COMPARE(screen.engine.allSettings.value(setting::kForges), u"ada/notes"_s);
    }
    void secretsOfGitHubGoToTheKeychainAndAreNeverShown()
    {
        Screen screen;
        screen.engine.secrets = {kGitHubWebhookSecret};
        ForgeSection section(screen.context, nullptr);
        QTRY_VERIFY(section.isComplete());
        auto *token = field(section, u"Token"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QVERIFY(field(section, u"Webhook secret"_s)->placeholderText().startsWith(u"Set."_s));
        token->setText(u"a token"_s);
        emit token->returnPressed();
        QTRY_VERIFY(token->text().isEmpty());
        QVERIFY(token->placeholderText().startsWith(u"Set."_s));
        QVERIFY(screen.engine.told.join(u'\n').contains(u"GITHUB_TOKEN"_s));
        screen.engine.refusal = Error{ErrorKind::Refused, u"There is no keychain."_s, {}};
        token->setText(u"another"_s);
        emit token->returnPressed();
        QTRY_VERIFY(section.findChild<Notice *>()->text().contains(u"There is no keychain."_s));
        QCOMPARE(token->text(), u"another"_s);
    }
    void whetherMetricsAreOpenIsAChoice()
    {
        Screen screen;
        screen.engine.allSettings.insert(setting::kMetricsOpen, u"yes"_s);
        EngineSection section(screen.context, nullptr);
        QTRY_VERIFY(section.isComplete());
        auto *box = section.findChild<QCheckBox *>();
        QVERIFY(box->isChecked());
        box->click();
        QTRY_COMPARE(screen.engine.allSettings.value(setting::kMetricsOpen), u"no"_s);
    }
    void whatTheEnvironmentDecidesIsLockedAndSaysSo()
    {
        Screen screen;
        screen.engine.allSettings.insert(setting::kPrometheusUrl, u"http://other:9091"_s);
        screen.engine.allSettings.insert(setting::kFromEnvironment, u"prometheus_url=PROMETHEUS_URL"_s);
        EngineSection section(screen.context, nullptr);
        QTRY_VERIFY(section.isComplete());
        const auto fields = section.findChildren<QLineEdit *>();
        const auto named = [&](const QString &name) {
            return *std::ranges::find(fields, name, &QLineEdit::accessibleName);
        };
        QCOMPARE(named(u"Prometheus"_s)->text(), u"http://other:9091"_s);
        QVERIFY(!named(u"Prometheus"_s)->isEnabled());
        QVERIFY(named(u"Alertmanager"_s)->isEnabled());
        const auto labels = section.findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"PROMETHEUS_URL"); }));
    }
};

QTEST_MAIN(SettingsSectionsTest)
#include "tst_settingssections.moc"
