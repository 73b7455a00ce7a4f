// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/inboxdialog.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/tilechoice.h"
#include "ui/pages/alertdetail.h"
#include "ui/pages/page.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/navigationbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

/// A window over an engine in memory.
struct Screen {
    Screen() : preferences(folder.filePath(u"screen.ini"_s), QSettings::IniFormat), appearance(*qApp)
    {
        language.use(u"en"_s);
        appearance.use(Appearance::Light);
    }
    MainWindow &open()
    {
        window =
            std::make_unique<MainWindow>(engine, MainWindow::Options{clock, preferences, language, appearance, false});
        window->show();
        return *window;
    }

    QTemporaryDir folder;
    QSettings preferences;
    AppearanceSwitch appearance;
    Language language;
    FakeEngine engine;
    SystemClock clock;
    std::unique_ptr<MainWindow> window;
};

bool says(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

Health source(const QString &name, HealthState state, Instant now)
{
    return {.component = name, .state = state, .since = now, .lastSuccess = now};
}

Alert firing(int number, Instant now)
{
    Alert alert;
    alert.id = AlertId{number};
    alert.rule = u"Rule%1"_s.arg(number);
    alert.labels = Labels({{u"alertname"_s, alert.rule}});
    alert.fingerprint = alert.labels.fingerprint();
    alert.state = AlertState::Firing;
    alert.activeSince = alert.updatedAt = now;
    return alert;
}

MetricTile tile(const QString &name, MetricOrigin origin, std::optional<double> target, Instant now)
{
    Metric metric;
    metric.name = name;
    metric.origin = origin;
    metric.target = target;
    return {.metric = metric, .series = {name, {}}, .latest = Sample{now, 1}};
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAlertListIsNotWellWhileASourceIsSilent();
    void anEmptyAlertListIsWellWhenAllIsSeen();
    void thePageItWasLeftOnIsShownAgain();
    void tabGoesFromTheSearchThroughTheListToItsDetail();
    void allThatTabReachesShowsThatItHasTheFocus_data();
    void allThatTabReachesShowsThatItHasTheFocus();
    void tabStopsInTheSidebarAtThePageThatIsShown();
    void theFirstTilesAreThoseWithTargetsThenTheHostsMainOnes();
    void aNewPersonIsAskedWhatToWatchOnceTheDatabaseIsThere();
    void oneNumberOfFiringAlertsStandsEverywhere();
    void anAlertChosenBeforeTheRulesAreReadGetsItsChart();
    void theTimelineSaysHowManyEventsCouldNotBeRead();
};

void TestWindow::anEmptyAlertListIsNotWellWhileASourceIsSilent()
{
    Screen screen;
    const Instant now = screen.clock.now();
    screen.engine.components = {source(u"host"_s, HealthState::Well, now),
                                source(u"prometheus"_s, HealthState::CannotSee, now)};
    MainWindow &window = screen.open();
    window.showPage(u"alerts"_s);
    QTRY_VERIFY(says(*window.currentPage(), u"No alert, but not all can be seen"_s));
    QVERIFY(!says(*window.currentPage(), u"Nothing is firing"_s));
}

void TestWindow::anEmptyAlertListIsWellWhenAllIsSeen()
{
    Screen screen;
    screen.engine.components = {source(u"host"_s, HealthState::Well, screen.clock.now())};
    MainWindow &window = screen.open();
    window.showPage(u"alerts"_s);
    QTRY_VERIFY(says(*window.currentPage(), u"Nothing is firing"_s));
}

void TestWindow::theTimelineSaysHowManyEventsCouldNotBeRead()
{
    Screen screen;
    screen.engine.failures = {.items = {{1, screen.clock.now(), u"github"_s, u"push"_s, u"no number"_s}}, .total = 3};
    MainWindow &window = screen.open();
    window.showPage(u"timeline"_s);
    const auto line = [&]() -> QPushButton * {
        for (auto *button : window.currentPage()->findChildren<QPushButton *>()) {
            if (button->text().contains(u"could not be read"_s))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(line() && line()->isVisible());
    QVERIFY(line()->text().startsWith(u'3'));
    line()->click();
    auto *dialog = window.findChild<InboxDialog *>();
    QVERIFY(dialog);
    screen.engine.failures = {};
    emit screen.engine.stored();
    QTRY_VERIFY(line()->isHidden());
    dialog->close();
}

void TestWindow::thePageItWasLeftOnIsShownAgain()
{
    Screen screen;
    screen.open().showPage(u"kpis"_s);
    QVERIFY(screen.open().windowTitle().startsWith(u"KPIs"_s));
}

void TestWindow::tabGoesFromTheSearchThroughTheListToItsDetail()
{
    Screen screen;
    tellSampleStory(screen.engine, screen.clock.now());
    MainWindow &window = screen.open();
    window.showPage(u"kpis"_s);
    QTRY_VERIFY(window.currentPage()->isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *search = window.currentPage()->findChild<SearchField *>();
    const auto lists = window.currentPage()->findChildren<QListView *>();  // those of combo boxes wait unseen
    const auto found = std::ranges::find_if(lists, &QWidget::isVisible);
    QVERIFY(found != lists.end());
    const QListView *list = *found;
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), list);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(window.currentPage()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget() != search);
}

void TestWindow::allThatTabReachesShowsThatItHasTheFocus_data()
{
    QTest::addColumn<QString>("page");
    Screen screen;
    for (const QString &name : screen.open().pageNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestWindow::allThatTabReachesShowsThatItHasTheFocus()
{
    QFETCH(QString, page);
    Screen screen;
    tellSampleStory(screen.engine, screen.clock.now());
    MainWindow &window = screen.open();
    window.showPage(page);
    QTRY_VERIFY(window.currentPage()->isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList unseen;
    const auto all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy())
            continue;
        window.setFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (widget->hasFocus() && widget->grab().toImage() == without)
            unseen += QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->accessibleName();
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u", "_s)));
}

void TestWindow::tabStopsInTheSidebarAtThePageThatIsShown()
{
    Screen screen;
    MainWindow &window = screen.open();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto buttons = window.findChildren<NavigationButton *>();
    buttons.first()->setFocus(Qt::TabFocusReason);
    window.showPage(u"kpis"_s);
    for (const NavigationButton *button : buttons)
        QCOMPARE(bool(button->focusPolicy() & Qt::TabFocus), button->isChecked());
}

void TestWindow::theFirstTilesAreThoseWithTargetsThenTheHostsMainOnes()
{
    const Instant now = SystemClock().now();
    const auto chosen = tilesForGlance({tile(u"host_load15"_s, MetricOrigin::Host, {}, now),
                                        tile(u"host_memory_usage"_s, MetricOrigin::Host, {}, now),
                                        tile(u"host_cpu_usage"_s, MetricOrigin::Host, {}, now),
                                        tile(u"error_rate"_s, MetricOrigin::Prometheus, 0.01, now)},
                                       3);
    QStringList names;
    for (const auto &one : chosen)
        names += one.metric.name;
    QCOMPARE(names, (QStringList{u"error_rate"_s, u"host_cpu_usage"_s, u"host_memory_usage"_s}));
}

void TestWindow::aNewPersonIsAskedWhatToWatchOnceTheDatabaseIsThere()
{
    Screen screen;
    screen.engine.refusal = Error{ErrorKind::NotFound, u"There is no database yet."_s, {}};
    auto &window = screen.open();
    window.offerFirstRun();
    screen.engine.refusal.reset();
    QVERIFY(!window.findChild<FirstRunDialog *>());
    emit screen.engine.stored();
    QTRY_VERIFY(window.findChild<FirstRunDialog *>());
    emit screen.engine.stored();
    QCoreApplication::processEvents();
    QCOMPARE(window.findChildren<FirstRunDialog *>().size(), 1);
}

void TestWindow::oneNumberOfFiringAlertsStandsEverywhere()
{
    Screen screen;
    const Instant now = screen.clock.now();
    screen.engine.components = {source(u"host"_s, HealthState::Well, now)};
    for (int i = 1; i <= 4; ++i)
        screen.engine.allAlerts += firing(i, now);
    screen.engine.allAlerts[0].acknowledgedAt = now;
    screen.engine.held.insert(AlertId{2}, {{SuppressionKind::Inhibited, u"A larger alert fires already."_s}, {}, {}});
    screen.engine.held.insert(AlertId{3}, {{SuppressionKind::Muted, u"Its route is mute."_s}, u"primary"_s, {}});
    const QString text = u"2 alerts firing, 1 inhibited, 1 acknowledged"_s;
    MainWindow &window = screen.open();
    window.showPage(u"overview"_s);
    QTRY_VERIFY(says(*window.currentPage(), text));
    QTRY_VERIFY(std::ranges::any_of(window.findChildren<Pill *>(),
                                    [&](const Pill *pill) { return pill->accessibleName() == text; }));
    window.showPage(u"alerts"_s);
    QTRY_VERIFY(says(*window.currentPage(), u"4 alerts: 2 firing, 1 inhibited, 1 acknowledged"_s));
    emit screen.engine.overallChanged(Overall::Alert, {.firing = 2, .held = {{SuppressionKind::Inhibited, 1}}});
    QCOMPARE(window.windowTitle(), u"(2) Alerts – Herald"_s);
    emit screen.engine.overallChanged(Overall::Well, {});
    QCOMPARE(window.windowTitle(), u"Alerts – Herald"_s);
}

void TestWindow::anAlertChosenBeforeTheRulesAreReadGetsItsChart()
{
    Screen screen;
    tellSampleStory(screen.engine, screen.clock.now());
    screen.engine.holdRules();
    MainWindow &window = screen.open();
    window.showPage(u"alerts"_s);
    const auto *detail = window.currentPage()->findChild<AlertDetail *>();
    QTRY_VERIFY(detail->isComplete());
    QVERIFY(!detail->findChild<FireChart *>());
    screen.engine.bringRules();
    QTRY_VERIFY(detail->findChild<FireChart *>());
    QVERIFY(detail->findChild<FireChart *>()->isVisible());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
