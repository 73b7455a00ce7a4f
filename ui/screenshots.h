// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/error.h"
#include "ui/theme/appearance.h"

#include <QDir>
#include <QObject>

namespace herald {

class AppearanceSwitch;
class EnginePort;
class MainWindow;

/// Draws every page with its parts and every dialog, light and dark, into PNG files: "timeline-dark.png",
/// "rules-schedules-light.png", "dialog-metric-light.png". Waits
/// for each page to be complete and to stand still. Works without a display (QT_QPA_PLATFORM=offscreen).
class Screenshots final : public QObject {
    Q_OBJECT
public:
    struct Scene {
        MainWindow &window;  ///< outlives this
        EnginePort &engine;
        AppearanceSwitch &appearance;
        QDir folder;         ///< made where it does not exist
        const Clock &clock;  ///< for what a dialog begins with; outlives this
        QSize size{1440, 900};
    };

    Screenshots(const Scene &scene, QObject *parent);

    /// Ends in finished(), later.
    void start();

signals:
    /// How many files were written, or what went wrong.
    void finished(const herald::Result<int> &written);

private:
    struct Shot {
        QString name;  ///< of a page, of a page's part as "rules-schedules", or of a dialog as "dialog-metric"
        Appearance appearance = Appearance::Light;
    };

    void next();
    void takePage(const Shot &shot);
    void takeDialog(const Shot &shot);
    void takeDialog(QWidget *dialog, const Shot &shot);
    [[nodiscard]] QWidget *makeDialog(const QString &name);
    void saveSettled(QWidget &widget, const Shot &shot, const QImage &before, int looksLeft);
    void save(const QImage &picture, const Shot &shot);
    void end(const Result<int> &result);

    Scene m_scene;
    QList<Shot> m_shots;
    int m_written = 0;
};

}  // namespace herald
