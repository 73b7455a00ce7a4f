// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/dialogs/achievementdialog.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/language.h"
#include "ui/pages/pagelist.h"
#include "ui/preferences.h"
#include "ui/theme/icons.h"
#include "ui/tray/tray.h"
#include "ui/widgets/healthstrip.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kCompactBelow = 1100;
constexpr QSize kFirstSize(1280, 820);
constexpr QSize kSmallest(760, 480);
constexpr QSize kFrame(16, 56);  ///< what a window manager draws around a window, about
}  // namespace

MainWindow::MainWindow(EnginePort &engine, const Options &options, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_options(options), m_feed(engine, this)
{
    setWindowIcon(applicationIcon());
    setMinimumSize(kSmallest);
    build();
    addShortcuts();
    restore();
    connect(&options.language, &Language::changed, this, &MainWindow::build);
    connect(&engine, &EnginePort::overallChanged, this,
            [this](Overall, const AlertCounts &alerts) { showFiring(alerts.firing); });
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_pages.clear();
    auto *central = new QWidget(this);
    m_navigation = new Navigation(pageEntries(), central);
    m_strip = new HealthStrip(m_feed, m_options.clock, central);
    m_stack = new QStackedWidget(central);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    if (m_options.isDemo)
        column->addWidget(buildDemoBanner());
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    auto *line = new QHBoxLayout(central);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_navigation);
    line->addLayout(column, 1);
    setCentralWidget(central);
    m_navigation->setCompact(width() < kCompactBelow);
    m_navigation->setBadge(u"alerts"_s, m_firing);
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_strip, &HealthStrip::scrapeWanted, this, [this] { m_engine.scrapeNow(); });
    connect(m_strip, &HealthStrip::addWanted, this, &MainWindow::addAchievement);
    const QString left = m_options.preferences.value(preference::kPage).toString();
    if (!showPage(m_current.isEmpty() ? left : m_current))
        showPage(pageNames().constFirst());
}

QWidget *MainWindow::buildDemoBanner()
{
    auto *banner = new QFrame(this);
    banner->setProperty("kind", u"demo"_s);
    auto *text = makeLabel(banner, Type::CaptionStrong, Tone::Accent,
                           tr("Sample data: a made-up story of 90 days. Nothing here is yours, and nothing is sent."));
    text->setAlignment(Qt::AlignCenter);
    auto *line = new QHBoxLayout(banner);
    line->setContentsMargins(space::kHuge, space::kTight, space::kHuge, space::kTight);
    line->addWidget(text);
    return banner;
}

void MainWindow::addShortcuts()
{
    const QStringList names = pageNames();
    for (qsizetype i = 0; i < names.size() && i < 10; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg((i + 1) % 10)), this);
        connect(shortcut, &QShortcut::activated, this, [this, name = names[i]] { showPage(name); });
    }
    auto *quit = new QShortcut(QKeySequence::Quit, this);
    connect(quit, &QShortcut::activated, this, &MainWindow::quitWanted);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_options.preferences.value(preference::kGeometry).toByteArray()))
        resize(kFirstSize.boundedTo(screen()->availableSize() - kFrame));
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (const auto &entry : pageEntries())
        names += entry.name;
    return names;
}

Page *MainWindow::pageNamed(const QString &name)
{
    if (auto *page = m_pages.value(name))
        return page;
    auto *page = createPage(
        name, {m_engine, m_options.clock, m_feed, m_options.preferences, m_options.language, m_options.appearance},
        m_stack);
    if (!page)
        return nullptr;
    m_pages.insert(name, page);
    m_stack->addWidget(page);
    connect(page, &Page::pageWanted, this, [this](const QString &wanted, const QString &reference) {
        if (showPage(wanted) && !reference.isEmpty())
            currentPage()->open(reference);
    });
    return page;
}

bool MainWindow::showPage(const QString &name)
{
    Page *page = pageNamed(name);
    if (!page)
        return false;
    m_current = name;
    m_options.preferences.setValue(preference::kPage, name);
    m_stack->setCurrentWidget(page);
    page->setFocus();
    m_navigation->setCurrent(name);
    const auto entries = pageEntries();
    const QString title = std::ranges::find(entries, name, &Navigation::Entry::name)->title;
    m_strip->setTitle(title);
    m_title = title;
    nameWindow();
    return true;
}

/// Among other windows and while it is minimized, its title is all that is seen of it.
void MainWindow::nameWindow()
{
    const QString page = tr("%1 – Herald", "page").arg(m_title);
    setWindowTitle(m_firing > 0 ? tr("(%1) %2", "firing alerts, title").arg(QLocale().toString(m_firing), page) : page);
}

void MainWindow::showFiring(int firing)
{
    m_firing = firing;
    m_navigation->setBadge(u"alerts"_s, firing);
    nameWindow();
}

void MainWindow::open(const QString &reference)
{
    const QString page = referred(reference, "alert"_L1)    ? u"alerts"_s
                         : referred(reference, "metric"_L1) ? u"kpis"_s
                                                            : u"timeline"_s;
    if (showPage(page))
        currentPage()->open(reference);
}

Page *MainWindow::currentPage() const { return m_pages.value(m_current); }

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::useTray(Tray &tray)
{
    m_tray = &tray;
    connect(&tray, &Tray::openWanted, this, &MainWindow::bringToFront);
    connect(&tray, &Tray::quitWanted, this, &MainWindow::quitWanted);
    connect(&tray, &Tray::addWanted, this, [this] {
        bringToFront();
        addAchievement();
    });
    connect(&tray, &Tray::referenceWanted, this, [this](const QString &reference) {
        bringToFront();
        open(reference);
    });
}

void MainWindow::addAchievement()
{
    auto *dialog = new AchievementDialog(m_options.clock.now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AchievementDialog::saveWanted, this,
            [this, dialog](const Achievement &achievement) { saveNew(dialog, achievement); });
    connect(dialog, &AchievementDialog::categoryWanted, this,
            [this, dialog](const QString &title, const QString &description) {
                m_engine.guessCategory(title, description).then(dialog, [dialog](const Result<Category> &category) {
                    if (category)
                        dialog->suggestCategory(*category);
                });
            });
    dialog->open();
}

void MainWindow::saveNew(AchievementDialog *dialog, const Achievement &achievement)
{
    m_engine.addAchievement(achievement).then(dialog, [this, dialog](const Result<AchievementId> &id) {
        if (!id) {
            dialog->showError(id.error());
            return;
        }
        dialog->accept();
        open(u"achievement:%1"_s.arg(id->value));
    });
}

void MainWindow::offerFirstRun()
{
    m_engine.settings().then(this, [this](const Result<QHash<QString, QString>> &settings) {
        // The engine may still be making the database.
        if (!settings)
            connect(&m_engine, &EnginePort::stored, this, &MainWindow::offerFirstRun, Qt::SingleShotConnection);
        if (!settings || settings->value(setting::kFirstRunDone) == "true"_L1)
            return;
        auto *dialog = new FirstRunDialog(m_engine, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_options.preferences.setValue(preference::kGeometry, saveGeometry());
    event->ignore();
    if (m_tray && m_tray->isShown())
        hideToTray();
    else if (m_options.preferences.value(preference::kNoTraySaid).toBool())
        emit quitWanted();
    else
        sayThereIsNoTray();
}

void MainWindow::hideToTray()
{
    hide();
    if (m_options.preferences.value(preference::kTraySaid).toBool())
        return;
    m_options.preferences.setValue(preference::kTraySaid, true);
    m_tray->tell({tr("Herald keeps watching"),
                  tr("It stays in the tray and tells you when something needs you."),
                  {},
                  Severity::Info});
}

void MainWindow::sayThereIsNoTray()
{
    auto *box = new QMessageBox(
        QMessageBox::Information, tr("Herald ends with its window"),
        tr("This desktop has no tray to stay in. To keep watching without the window, run “heraldctl serve”."),
        QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *quit = box->addButton(tr("Quit"), QMessageBox::AcceptRole);
    box->addButton(tr("Stay"), QMessageBox::RejectRole);
    connect(quit, &QAbstractButton::clicked, this, [this] {
        m_options.preferences.setValue(preference::kNoTraySaid, true);
        emit quitWanted();
    });
    box->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setCompact(width() < kCompactBelow);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_feed.setActive(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_feed.setActive(false);
}

}  // namespace herald
