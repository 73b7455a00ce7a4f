// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Options that stand before or after any command: taken out of `arguments`.
struct Globals {
    QString dataDir;
    bool isJson = false;
    bool isHelp = false;
    bool isVersion = false;
};

/// Returns false where `--data-dir` has no value.
bool takeGlobals(QStringList &arguments, Globals &globals)
{
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != "--"_L1;) {
        const QString &word = arguments[i];
        if (word == "--data-dir"_L1) {
            if (i + 1 >= arguments.size())
                return false;
            globals.dataDir = arguments[i + 1];
            arguments.remove(i, 2);
        } else if (word.startsWith("--data-dir="_L1)) {
            globals.dataDir = word.section(u'=', 1);
            arguments.removeAt(i);
        } else if (word == "--json"_L1 || word == "--help"_L1 || word == "-h"_L1 || word == "--version"_L1) {
            (word == "--json"_L1 ? globals.isJson : word == "--version"_L1 ? globals.isVersion : globals.isHelp) = true;
            arguments.removeAt(i);
        } else {
            ++i;
        }
    }
    return true;
}

/// Words in lines of a terminal's width, the second and later ones indented.
QString wrapped(const QString &text, const QString &indent)
{
    constexpr qsizetype kColumns = 100;
    QStringList lines;
    QString line;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > kColumns) {
            lines += line;
            line = indent;
        } else if (!line.isEmpty()) {
            line += u' ';
        }
        line += word;
    }
    return (lines + QStringList{line}).join(u'\n');
}

QString help()
{
    QString text = u"Herald without a screen: the same engine, as a service and a command line.\n\n"
                   "Usage: heraldctl [--data-dir DIR] [--json] COMMAND …\n"
                   "       heraldctl --help | --version\n"_s;
    for (const herald::cli::Command &command : herald::cli::commands()) {
        const QString use = QString::fromUtf8(command.name) + u' ' + QString::fromUtf8(command.usage);
        text += u"\n  %1\n      %2"_s.arg(wrapped(use, u"        "_s), QString::fromUtf8(command.summary));
    }
    return text + u"\n\nExit codes: 0 done, 1 failed, 2 wrong use."_s;
}

}  // namespace

int main(int argc, char *argv[])
{
    using namespace herald;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"heraldctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HERALD_VERSION));

    QStringList arguments = QCoreApplication::arguments().mid(1);
    Globals globals;
    if (!takeGlobals(arguments, globals))
        return cli::wrongUse(u"--data-dir wants a folder."_s);
    if (globals.isVersion) {
        cli::print(u"heraldctl "_s + QCoreApplication::applicationVersion());
        return cli::kDone;
    }
    if (globals.isHelp) {
        cli::print(help());
        return cli::kDone;
    }
    if (arguments.isEmpty())
        return cli::wrongUse(u"Say what to do; heraldctl --help lists the commands."_s);

    const QString name = arguments.takeFirst();
    const cli::Command *command = cli::commandNamed(name);
    if (!command)
        return cli::wrongUse(u"\"%1\" is no command; heraldctl --help lists them."_s.arg(name));
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto paths = resolvePaths(globals.dataDir, environment);
    if (!paths)
        return cli::failed(paths.error());
    const SystemClock clock;
    return command->run({.paths = *paths, .environment = environment, .clock = clock, .isJson = globals.isJson},
                        arguments);
}
