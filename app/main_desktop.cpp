// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demo.h"
#include "desktop/desktop.h"
#include "desktop/shell.h"
#include "desktop/singleinstance.h"
#include "desktop/storejobs.h"
#include "engine/terminationsignals.h"
#include "secrets/keychainsecretstore.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

enum Exit { kDone = 0, kFailed = 1, kWrongUse = 2 };

int failed(const Error &error)
{
    std::fprintf(stderr, "herald: %s\n", qPrintable(error.text()));
    return kFailed;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Alerts for what gets worse, proof for what gets better."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"data-dir"_s, u"Where the database is."_s, u"folder"_s});
    parser.addOption({u"port"_s, u"Where the HTTP interface listens on this computer; 0 picks a free one."_s,
                      u"number"_s, QString::number(LocalGateway::kDefaultPort)});
    parser.addOption({u"demo"_s, u"A throw-away copy of a 90-day sample story."_s});
    parser.addOption({u"minimized"_s, u"Start in the tray."_s});
    parser.addOption({u"page"_s, u"The first page, instead of the one it was left on."_s, u"name"_s});
    parser.addOption(
        {u"screenshots"_s, u"Draw every page and dialog of the demo into PNG files, and end."_s, u"folder"_s});
}

ShellOptions shellOptions(const QCommandLineParser &parser, bool isDemo, std::function<void()> begin)
{
    return {.page = parser.value(u"page"_s),
            .screenshots = parser.value(u"screenshots"_s),
            .isMinimized = parser.isSet(u"minimized"_s),
            .isDemo = isDemo,
            .begin = std::move(begin)};
}

/// The demo's: a story that has been told does not go on, so nothing in it grows old while somebody looks.
class StoryClock final : public Clock {
public:
    explicit StoryClock(Instant end) : m_end(end) {}
    [[nodiscard]] Instant now() const override { return m_end; }

private:
    Instant m_end;
};

int runDemo(QApplication &application, const QCommandLineParser &parser, const Clock &wallClock)
{
    const StoryClock clock(wallClock.now());
    const auto demo = Demo::make(clock.now());
    if (!demo)
        return failed(demo.error());
    StoreEngine port({.database = (*demo)->database(), .config = {}, .clock = clock});
    QSettings preferences((*demo)->preferences(), QSettings::IniFormat);
    Shell shell(application, port, preferences, clock);
    StoreJobs jobs((*demo)->database());
    const auto analyse = [now = clock.now()](Database &database) { return Demo::analyse(database, now); };
    // A picture waits for what it shows; a person sees the story at once and what follows from it seconds later.
    if (parser.isSet(u"screenshots"_s)) {
        auto database = Database::open({.path = (*demo)->database()});
        const auto analysed = database ? analyse(**database) : tl::unexpected(database.error());
        if (!analysed)
            return failed(analysed.error());
    }
    const auto begin = [&] {
        port.announceStored();
        if (!parser.isSet(u"screenshots"_s))
            jobs.write(analyse).then(&port, [&port](const Result<> &analysed) {
                if (!analysed)
                    failed(analysed.error());
                port.announceStored();
            });
    };
    return shell.run(shellOptions(parser, true, begin));
}

int runDesktop(QApplication &application, const QCommandLineParser &parser, const Clock &clock)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto paths = resolvePaths(parser.value(u"data-dir"_s), environment);
    if (!paths)
        return failed(paths.error());
    if (const auto made = makeFolders(*paths); !made)
        return failed(made.error());
    SingleInstance instance(QDBusConnection::sessionBus(), paths->dataDir);
    if (instance.isShownElsewhere()) {
        std::fprintf(stderr, "herald: Herald is open already; its window is shown.\n");
        return kDone;
    }
    KeychainSecretStore secrets(environment);
    Desktop desktop({.paths = *paths,
                     .environment = environment,
                     .clock = clock,
                     .secrets = secrets,
                     .httpPort = parser.value(u"port"_s).toUShort()});
    QObject::connect(&desktop, &Desktop::said,
                     [](const QString &line) { std::fprintf(stderr, "herald: %s\n", qPrintable(line)); });
    QSettings preferences(paths->dataDir + u"/screen.ini"_s, QSettings::IniFormat);
    Shell shell(application, desktop.port(), preferences, clock);
    QObject::connect(&instance, &SingleInstance::showWanted, &shell, &Shell::showWanted);
    const TerminationSignals termination;
    // Not quit(), which asks the window, and that goes into the tray instead.
    QObject::connect(&termination, &TerminationSignals::received, &application, [] { QCoreApplication::exit(); });
    return shell.run(shellOptions(parser, false, [&desktop] { desktop.start(); }));
}

/// Names the program, and answers what needs no window: help, version, wrong use.
std::optional<int> readWords(QCommandLineParser &parser)
{
    QCoreApplication::setApplicationName(u"herald"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HERALD_VERSION));
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "herald: %s\n", qPrintable(parser.errorText()));
        return kWrongUse;
    }
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    bool isPort = false;
    parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort) {
        std::fprintf(stderr, "herald: --port wants a number from 0 to 65535.\n");
        return kWrongUse;
    }
    return std::nullopt;
}

/// Without a display a QApplication ends the program with words about plugins.
bool hasDisplay()
{
    return std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"},
                               [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
}

int sayThereIsNoDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    if (const auto answered = readWords(parser))
        return *answered;
    std::fprintf(stderr, "herald: There is no display here. Run the engine without a screen: heraldctl serve\n");
    return kFailed;
}

}  // namespace

int main(int argc, char *argv[])
{
    if (!hasDisplay())
        return sayThereIsNoDisplay(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Herald"_s);
    QApplication::setDesktopFileName(u"io.github.herald.Herald"_s);
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    if (const auto answered = readWords(parser))
        return *answered;
    const SystemClock clock;
    const bool isDemo = parser.isSet(u"demo"_s) || parser.isSet(u"screenshots"_s);
    return isDemo ? runDemo(application, parser, clock) : runDesktop(application, parser, clock);
}
