// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/forgename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ForgeNameTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isOwnerAndName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isName");
        QTest::newRow("plain") << u"ada/engine"_s << true;
        QTest::newRow("with dots and dashes") << u"Ada-Lovelace/engine.cpp_2"_s << true;
        QTest::newRow("name alone") << u"engine"_s << false;
        QTest::newRow("empty name") << u"ada/"_s << false;
        QTest::newRow("three parts") << u"a/b/c"_s << false;
        QTest::newRow("address") << u"https://github.com/a/b"_s << false;
        QTest::newRow("line feed") << u"a/b\n"_s << false;
        QTest::newRow("query") << u"a/b?c"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void isOwnerAndName()
    {
        QFETCH(QString, text);
        QFETCH(bool, isName);
        QCOMPARE(isForgeName(text), isName);
    }
};

QTEST_GUILESS_MAIN(ForgeNameTest)
#include "tst_forgename.moc"
