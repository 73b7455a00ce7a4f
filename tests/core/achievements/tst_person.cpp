// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/person.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Commit by(const QString &name, const QString &email, const QString &body = {})
{
    Commit commit;
    commit.authorName = name;
    commit.authorEmail = email;
    commit.body = body;
    return commit;
}

}  // namespace

class PersonTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isKnownByAnyOfItsNames()
    {
        const Person person{{u"Ada Example"_s}, {u"ada@work.example"_s, u"ada@home.example"_s}, {u"ada"_s}};
        QVERIFY(isPerson(person, u"A. E."_s, u"ADA@home.example"_s));
        QVERIFY(isPerson(person, u"ada example"_s, u"old@host"_s));
        QVERIFY(isPerson(person, u"x"_s, u"12345+Ada@users.noreply.github.com"_s));
        QVERIFY(isPerson(person, u"x"_s, u"ada@users.noreply.github.com"_s));
        QVERIFY(!isPerson(person, u"Bob"_s, u"bob@work.example"_s));
        QVERIFY(!isPerson(person, {}, {}));
        QVERIFY(!isPerson(person, u"Adam"_s, u"ada@work.example.evil"_s));
        QVERIFY(isLogin(person, u"ADA"_s) && !isLogin(person, u"adam"_s) && !isLogin(person, {}));
    }

    void writesAlsoAsCoAuthor()
    {
        const Person person{{}, {u"ada@work.example"_s}, {}};
        QVERIFY(hasWritten(person, by(u"Bob"_s, u"bob@x"_s, u"Why.\n\nCo-authored-by: Ada <ada@work.example>"_s)));
        QVERIFY(!hasWritten(person, by(u"Bob"_s, u"bob@x"_s, u"Reviewed-by: Ada <ada@work.example>"_s)));
        QVERIFY(!hasWritten(person, by(u"Bob"_s, u"bob@x"_s)));
    }

    void anUnknownPersonIsEverybodyButBots()
    {
        QVERIFY(hasWritten({}, by(u"Bob"_s, u"bob@x"_s)));
        QVERIFY(!hasWritten({}, by(u"dependabot[bot]"_s, u"49699333+dependabot[bot]@users.noreply.github.com"_s)));
    }

    void botsAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("isBot");
        QTest::newRow("bracket") << u"renovate[bot]"_s << u"x"_s << true;
        QTest::newRow("address") << u"Robot"_s << u"1+x[bot]@users.noreply.github.com"_s << true;
        QTest::newRow("plain") << u"Renovate Bot"_s << u"x"_s << true;
        QTest::newRow("person") << u"Bot Botson"_s << u"bot@x"_s << false;
        QTest::newRow("Abbot") << u"Abbot"_s << u"abbot@x"_s << false;
    }
    void botsAreKnown()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QTEST(herald::isBot(name, email), "isBot");
    }
};

QTEST_GUILESS_MAIN(PersonTest)
#include "tst_person.moc"
