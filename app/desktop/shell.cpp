// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell.h"

#include "desktop/firstframe.h"
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
    m_application.installEventFilter(&m_wheel);
}

Shell::~Shell() = default;

int Shell::run(const ShellOptions &options)
{
    MainWindow window(m_engine, {m_clock, m_preferences, m_language, m_appearance, options.isDemo});
    QObject::connect(&window, &MainWindow::quitWanted, &m_application, &QApplication::quit);
    QObject::connect(this, &Shell::showWanted, &window, &MainWindow::bringToFront);
    if (!options.screenshots.isEmpty())
        return takeScreenshots(window, options);
    if (!options.page.isEmpty() && !window.showPage(options.page)) {
        std::fprintf(stderr, "herald: there is no page \"%s\"; known are %s\n", qPrintable(options.page),
                     qPrintable(window.pageNames().join(QLatin1StringView(", "))));
        return 2;
    }
    return showWindow(window, options);
}

int Shell::takeScreenshots(MainWindow &window, const ShellOptions &options)
{
    Screenshots screenshots({.window = window,
                             .engine = m_engine,
                             .appearance = m_appearance,
                             .folder = QDir(options.screenshots),
                             .clock = m_clock},
                            &window);
    QObject::connect(&screenshots, &Screenshots::finished, &m_application, [](const Result<int> &written) {
        if (!written)
            std::fprintf(stderr, "herald: %s\n", qPrintable(written.error().text()));
        QApplication::exit(written ? 0 : 1);
    });
    screenshots.start();
    if (options.begin)
        options.begin();
    return QApplication::exec();
}

/// The window first: the tray, the engine and the first run wait until it has been painted.
int Shell::showWindow(MainWindow &window, const ShellOptions &options)
{
    if (!options.isMinimized)
        window.show();
    const FirstFrame frame(window);
    QObject::connect(&frame, &FirstFrame::passed, &window, [&] { begin(window, options); });
    return QApplication::exec();
}

void Shell::begin(MainWindow &window, const ShellOptions &options)
{
    m_tray = std::make_unique<Tray>(m_engine, m_language, m_clock);
    window.useTray(*m_tray);
    m_shortcut = std::make_unique<GlobalShortcut>(QDBusConnection::sessionBus());
    QObject::connect(m_shortcut.get(), &GlobalShortcut::activated, m_tray.get(), &Tray::addWanted);
    m_shortcut->start(tr("Write down an achievement"));
    if (!m_tray->isShown())
        window.show();
    if (options.begin)
        options.begin();
    if (!options.isDemo)
        window.offerFirstRun();
}

}  // namespace herald
