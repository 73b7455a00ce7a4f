// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTcpServer>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace herald {

/// A program that a test starts and that ends with it, whatever happens to the test. Wait for it with QTRY_VERIFY on
/// what it is to do.
class RealServer {
public:
    RealServer(const QString &program, const QStringList &arguments,
               const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        // So that a test that crashes leaves nothing running.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("Cannot start %s: %s", qPrintable(program), qPrintable(m_process.errorString()));
    }
    ~RealServer() { stop(); }
    RealServer(const RealServer &) = delete;
    RealServer &operator=(const RealServer &) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// What it has printed so far and was not taken yet.
    [[nodiscard]] QByteArray takeOutput() { return m_process.readAll(); }
    /// Writes to its standard input and closes it.
    void feed(const QByteArray &input)
    {
        m_process.write(input);
        m_process.closeWriteChannel();
    }
    /// Asks it to end, and makes it after 5 s.
    void stop()
    {
        if (!isRunning())
            return;
        resume();
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            kill();
    }
    /// As by a crash; returns when it is gone.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Stops answering, keeps its connections. Returns once all of its threads have stopped: one that still runs on
    /// another processor may answer.
    void suspend() const
    {
        const auto pid = pid_t(m_process.processId());
        ::kill(pid, SIGSTOP);
        siginfo_t stopped{};
        ::waitid(P_PID, id_t(pid), &stopped, WSTOPPED | WNOWAIT);
    }
    void resume() const
    {
        if (isRunning())
            ::kill(pid_t(m_process.processId()), SIGCONT);
    }

    /// A loopback port that was free a moment ago.
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("No loopback port is free.");
        return probe.serverPort();
    }

private:
    QProcess m_process;
};

}  // namespace herald
