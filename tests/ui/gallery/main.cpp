// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/screenshots.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/tray/tray.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOption({u"page"_s, u"The first page."_s, u"name"_s, u"overview"_s});
    parser.addOption({u"open"_s, u"What to open, such as alert:41."_s, u"reference"_s});
    parser.addOption({u"look"_s, u"light or dark."_s, u"look"_s, u"light"_s});
    parser.addOption({u"language"_s, u"en, de or ar."_s, u"code"_s, u"en"_s});
    parser.addOption({u"size"_s, u"Width x height."_s, u"size"_s, u"1440x900"_s});
    parser.addOption({u"empty"_s, u"An engine that knows nothing yet."_s});
    parser.addOption({u"screenshots"_s, u"Draw every page and dialog into this folder, and end."_s, u"folder"_s});
    parser.addOption({u"tray"_s, u"With a place in the tray and one notification."_s});
    parser.addOption({u"demo"_s, u"With the banner of sample data."_s});
}

}  // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const QTemporaryDir folder;
    QSettings preferences(folder.filePath(u"preferences.ini"_s), QSettings::IniFormat);
    herald::AppearanceSwitch appearance(application);
    appearance.use(herald::appearanceFrom(parser.value(u"look"_s)));
    herald::Language language;
    language.use(parser.value(u"language"_s));
    herald::FakeEngine engine;
    const herald::SystemClock clock;
    if (!parser.isSet(u"empty"_s))
        herald::tellSampleStory(engine, clock.now());
    QElapsedTimer timer;
    timer.start();
    herald::MainWindow window(engine, {clock, preferences, language, appearance, parser.isSet(u"demo"_s)});
    window.showPage(parser.value(u"page"_s));
    if (parser.isSet(u"open"_s))
        window.open(parser.value(u"open"_s));
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    QObject::connect(&window, &herald::MainWindow::quitWanted, &application, &QApplication::quit);
    std::optional<herald::Tray> tray;
    if (parser.isSet(u"tray"_s)) {
        window.useTray(tray.emplace(engine, language, clock));
        emit engine.overallChanged(herald::Overall::Alert, herald::AlertCounts{.firing = 2});
        emit engine.notificationWanted(u"CPU is above 80 %"_s, u"HostCpuHigh has been firing for 2 min."_s,
                                       u"alert:41"_s, herald::Severity::Critical);
    }
    if (parser.isSet(u"screenshots"_s)) {
        auto *shots = new herald::Screenshots(
            {window, engine, appearance, QDir(parser.value(u"screenshots"_s)), clock, window.size()}, &window);
        QObject::connect(shots, &herald::Screenshots::finished, &application, [](const herald::Result<int> &written) {
            QTextStream(stderr) << (written ? QString::number(*written) : written.error().text()) << '\n';
            QApplication::exit(written ? 0 : 1);
        });
        shots->start();
        return QApplication::exec();
    }
    window.show();
    QTextStream(stderr) << "constructed and shown in " << timer.elapsed() << " ms\n";
    window.offerFirstRun();
    return QApplication::exec();
}
