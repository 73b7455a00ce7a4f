// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/language.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/widgets/wheelguard.h"

#include <functional>

class QApplication;
class QSettings;

namespace herald {

class GlobalShortcut;
class MainWindow;
class Tray;

struct ShellOptions {
    QString page;
    QString screenshots;  ///< a folder: draw everything into it and end
    bool isMinimized = false;
    bool isDemo = false;
    std::function<void()> begin;  ///< called once the window has been painted: what the screen can wait for
};

/// Window, tray, language and looks over one engine. Main thread.
class Shell final : public QObject {
    Q_OBJECT
public:
    Shell(QApplication &application, EnginePort &engine, QSettings &preferences, const Clock &clock);
    ~Shell() override;

    /// Runs the program until it is left; gives its exit code.
    [[nodiscard]] int run(const ShellOptions &options);

signals:
    /// For whoever was asked for the window from outside.
    void showWanted();

private:
    [[nodiscard]] int takeScreenshots(MainWindow &window, const ShellOptions &options);
    [[nodiscard]] int showWindow(MainWindow &window, const ShellOptions &options);
    void begin(MainWindow &window, const ShellOptions &options);

    QApplication &m_application;
    EnginePort &m_engine;
    QSettings &m_preferences;
    const Clock &m_clock;
    AppearanceSwitch m_appearance;
    Language m_language;
    WheelGuard m_wheel;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<GlobalShortcut> m_shortcut;
};

}  // namespace herald
