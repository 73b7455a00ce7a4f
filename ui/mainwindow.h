// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/models/overviewfeed.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace herald {

class AchievementDialog;
class AppearanceSwitch;
class HealthStrip;
class Language;
class Navigation;
class Page;
class Tray;

/// The window: navigation, the strip of state, and pages that are made when they are first shown.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    struct Options {
        const Clock &clock;
        QSettings &preferences;  ///< of the screen alone; outlives the window
        Language &language;
        AppearanceSwitch &appearance;
        bool isDemo = false;  ///< marks every page as sample data
    };

    MainWindow(EnginePort &engine, const Options &options, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a page by its name of the contract; an unknown name leaves the page as it is and gives false.
    bool showPage(const QString &name);
    /// Shows what "alert:7" or "achievement:12" names, on its page.
    void open(const QString &reference);
    /// The page on top; never null.
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QStringList pageNames() const;

    /// Closing the window hides it from then on, as long as there is a tray; without one, it ends the program after
    /// saying so once. The tray must outlive the window.
    void useTray(Tray &tray);
    void bringToFront();
    /// Asks for an achievement to write down.
    void addAchievement();
    /// Asks what to watch, unless somebody answered before.
    void offerFirstRun();

signals:
    void quitWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addShortcuts();
    void restore();
    [[nodiscard]] QWidget *buildDemoBanner();
    [[nodiscard]] Page *pageNamed(const QString &name);
    void nameWindow();
    void showFiring(int firing);
    void saveNew(AchievementDialog *dialog, const Achievement &achievement);
    void hideToTray();
    void sayThereIsNoTray();

    EnginePort &m_engine;
    Options m_options;
    OverviewFeed m_feed;
    Navigation *m_navigation = nullptr;
    HealthStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHash<QString, Page *> m_pages;
    QString m_current;
    QString m_title;  ///< of the current page
    int m_firing = 0;
    Tray *m_tray = nullptr;
};

}  // namespace herald
