// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/gitremote.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class GitRemoteTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsEveryForm_data()
    {
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const QString &remote, const QString &shown, const QString &name) {
            QTest::newRow(title) << remote << shown << name;
        };
        row("https", u"https://github.com/acme/rocket.git"_s, u"https://github.com/acme/rocket.git"_s,
            u"acme/rocket"_s);
        row("token", u"https://ghp_abc@github.com/acme/rocket"_s, u"https://github.com/acme/rocket"_s,
            u"acme/rocket"_s);
        row("password", u"https://me:pw@host:8443/acme/rocket/"_s, u"https://host:8443/acme/rocket/"_s,
            u"acme/rocket"_s);
        row("query", u"https://host/acme/rocket?private_token=x"_s, u"https://host/acme/rocket"_s, u"acme/rocket"_s);
        row("scp", u"git@github.com:acme/rocket.git"_s, u"git@github.com:acme/rocket.git"_s, u"acme/rocket"_s);
        row("ssh", u"ssh://git@host:22/acme/rocket.git"_s, u"ssh://git@host:22/acme/rocket.git"_s, u"acme/rocket"_s);
        row("ssh password", u"ssh://git:pw@host/acme/rocket"_s, u"ssh://git@host/acme/rocket"_s, u"acme/rocket"_s);
        row("group", u"https://gitlab.com/a/b/c.git"_s, u"https://gitlab.com/a/b/c.git"_s, u"b/c"_s);
        row("path", u"/srv/git/rocket.git"_s, u"/srv/git/rocket.git"_s, u""_s);
        row("path with a colon", u"./a:b/c"_s, u"./a:b/c"_s, u""_s);
        row("file", u"file:///srv/git/rocket.git"_s, u"file:///srv/git/rocket.git"_s, u""_s);
        row("host only", u"https://host/"_s, u"https://host/"_s, u""_s);
        row("empty", u""_s, u""_s, u""_s);
    }
    void readsEveryForm()
    {
        QFETCH(QString, remote);
        QFETCH(QString, shown);
        QFETCH(QString, name);
        QCOMPARE(remoteWithoutCredentials(remote), shown);
        QCOMPARE(repositoryName(remote), name);
    }
};

QTEST_GUILESS_MAIN(GitRemoteTest)
#include "tst_gitremote.moc"
