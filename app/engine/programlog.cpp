// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/programlog.h"

#include "engine/engine.h"
#include "secrets/secretnames.h"

#include <QCoreApplication>
#include <atomic>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

std::shared_ptr<LogFile> g_file;      // a message handler can reach nothing else
QtMessageHandler g_before = nullptr;  // shows the message on standard error as ever

QLatin1StringView levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return "error"_L1;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    g_file->write(levelOf(type), QString::fromUtf8(context.category) + u": "_s + message);
    if (g_before)
        g_before(type, context, message);
}

}  // namespace

ProgramLog::ProgramLog(const Paths &paths, const QProcessEnvironment &environment, const Clock &clock)
    : m_file(std::make_shared<LogFile>(
        LogFile::Options{.path = paths.logs + u'/' + QCoreApplication::applicationName() + u".log"_s, .clock = clock}))
{
    for (const QString &name : secretNames())
        m_file->mask(environment.value(name));
    g_file = m_file;
    g_before = qInstallMessageHandler(handle);
}

ProgramLog::~ProgramLog() { qInstallMessageHandler(g_before); }

void ProgramLog::follow(const Engine &engine)
{
    QObject::connect(&engine, &Engine::started, &engine,
                     [file = m_file] { file->write("info"_L1, u"The engine works"_s); });
    QObject::connect(&engine, &Engine::waiting, &engine,
                     [file = m_file](const Error &holder) { file->write("info"_L1, holder.text()); });
    QObject::connect(&engine, &Engine::problem, &engine,
                     [file = m_file](const QString &line) { file->write("warning"_L1, line); });
    QObject::connect(&engine, &Engine::failed, &engine, [file = m_file](const QString &component, const Error &error) {
        file->write("error"_L1, component + u": "_s + error.text());
    });
}

}  // namespace herald
