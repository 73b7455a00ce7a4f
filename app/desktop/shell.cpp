// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell.h"

#include "desktop/globalshortcut.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/screenshots.h"
#include "ui/tray/tray.h"

#include <QApplication>
#include <QSettings>
#include <cstdio>

namespace herald {

Shell::Shell(QApplication &application, EnginePort &engine, QSettings &preferences, const Clock &clock)
    : m_application(application), m_engine(engine), m_preferences(preferences), m_clock(clock),
      m_appearance(application)
{
    applyPreferences(m_preferences, m_appearance, m_language);
}

int Shell::run(const ShellOptions &options)
{
    MainWindow window(m_engine, {m_clock, m_preferences, m_language, m_appearance, options.isDemo});
    QObject::connect(&window, &MainWindow::quitWanted, &m_application, &QApplication::quit);
    if (!options.screenshots.isEmpty())
        return takeScreenshots(window, options.screenshots);
    if (!options.page.isEmpty() && !window.showPage(options.page)) {
        std::fprintf(stderr, "herald: there is no page \"%s\"; known are %s\n", qPrintable(options.page),
                     qPrintable(window.pageNames().join(QLatin1StringView(", "))));
        return 2;
    }
    return showWindow(window, options);
}

int Shell::takeScreenshots(MainWindow &window, const QString &folder)
{
    Screenshots screenshots({.window = window,
                             .engine = m_engine,
                             .appearance = m_appearance,
                             .folder = QDir(folder),
                             .now = m_clock.now()},
                            &window);
    QObject::connect(&screenshots, &Screenshots::finished, &m_application, [](const Result<int> &written) {
        if (!written)
            std::fprintf(stderr, "herald: %s\n", qPrintable(written.error().text()));
        QApplication::exit(written ? 0 : 1);
    });
    screenshots.start();
    return QApplication::exec();
}

int Shell::showWindow(MainWindow &window, const ShellOptions &options)
{
    Tray tray(m_engine, m_language);
    window.useTray(tray);
    GlobalShortcut shortcut(QDBusConnection::sessionBus());
    QObject::connect(&shortcut, &GlobalShortcut::activated, &tray, &Tray::addWanted);
    shortcut.start(tr("Write down an achievement"));
    if (!options.isMinimized || !tray.isShown())
        window.show();
    if (!options.isDemo)
        window.offerFirstRun();
    return QApplication::exec();
}

}  // namespace herald
