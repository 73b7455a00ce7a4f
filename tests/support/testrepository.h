// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/filetree.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace herald {

/// A git repository of a test's own, made with the real git and without the person's configuration.
class TestRepository {
public:
    explicit TestRepository(const QStringList &initOptions = {})
    {
        git(QStringList{QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")}
            + initOptions);
    }

    [[nodiscard]] QString path(const QString &name = {}) const { return m_files.path(name); }
    [[nodiscard]] const FileTree &files() const { return m_files; }

    /// Runs git in the repository and returns what it printed; a failure ends the test program.
    QString git(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_files.path());
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("git"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// Writes a file and commits it; returns the commit's id. Each commit is a minute younger than the one before.
    QString commit(const QString &file, const QByteArray &content, const QString &message)
    {
        m_files.write(file, content);
        git({QStringLiteral("add"), QStringLiteral("-A")});
        return commitStaged(message);
    }
    QString commitStaged(const QString &message)
    {
        passTime();
        git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"), QStringLiteral("-F"),
             QStringLiteral("-"), QStringLiteral("--cleanup=verbatim")},
            message.toUtf8());
        return git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    }
    void setAuthor(const QString &name, const QString &email)
    {
        m_environment.insert(QStringLiteral("GIT_AUTHOR_NAME"), name);
        m_environment.insert(QStringLiteral("GIT_AUTHOR_EMAIL"), email);
    }
    /// The next commits are made at `seconds` since 1970 and later, in the zone "+0200".
    void setTime(qint64 seconds) { m_seconds = seconds; }

private:
    void passTime()
    {
        m_seconds += 60;
        const QString time = QStringLiteral("@%1 +0200").arg(m_seconds);
        m_environment.insert(QStringLiteral("GIT_AUTHOR_DATE"), time);
        m_environment.insert(QStringLiteral("GIT_COMMITTER_DATE"), time);
    }
    static QProcessEnvironment plainEnvironment()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith(QStringLiteral("GIT_")))
                environment.remove(name);
        }
        for (const QString &who : {QStringLiteral("AUTHOR"), QStringLiteral("COMMITTER")}) {
            environment.insert(QStringLiteral("GIT_%1_NAME").arg(who), QStringLiteral("Ada"));
            environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(who), QStringLiteral("ada@example.org"));
        }
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return environment;
    }

    FileTree m_files;
    QProcessEnvironment m_environment = plainEnvironment();
    qint64 m_seconds = 1'767'225'600;  // 2026-01-01T00:00:00Z
};

}  // namespace herald
