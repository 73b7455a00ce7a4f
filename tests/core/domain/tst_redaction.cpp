// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/redaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class RedactionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shortensUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"http://localhost:9090/api/v1/query"_s << u"http://localhost:9090/api/v1/query"_s;
        QTest::newRow("user") << u"http://me:pw@host/x"_s << u"http://host/x"_s;
        QTest::newRow("query") << u"http://host/x?token=abc#frag"_s << u"http://host/x"_s;
        QTest::newRow("Discord") << u"https://discord.com/api/webhooks/123/tok-en"_s
                                 << u"https://discord.com/api/webhooks/…"_s;
        QTest::newRow("Slack") << u"https://hooks.slack.com/services/T/B/xyz"_s << u"https://hooks.slack.com/…"_s;
    }
    void shortensUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QCOMPARE(redacted(QUrl(url)), shown);
    }

    void blanksHeadersThatCarryCredentials()
    {
        const HttpHeaders shown =
            redacted(HttpHeaders{{"AUTHORIZATION", "Bearer abcdefgh"}, {"Cookie", "a=b"}, {"Accept", "text/plain"}});
        QCOMPARE(shown.value("authorization"), "…"_ba);
        QCOMPARE(shown.value("cookie"), "…"_ba);
        QCOMPARE(shown.value("accept"), "text/plain"_ba);
    }

    void masksCredentialShapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("bearer") << u"sent Authorization: Bearer abc.def-123_xyz"_s << u"sent Authorization: Bearer …"_s;
        QTest::newRow("GitHub") << u"key ghp_0123456789abcdef refused"_s << u"key … refused"_s;
        QTest::newRow("fine-grained") << u"github_pat_11AAAA_bbbbbb"_s << u"…"_s;
        QTest::newRow("OpenAI") << u"Incorrect API key: sk-proj-abcdEFGH1234."_s << u"Incorrect API key: …."_s;
        QTest::newRow("user info") << u"cannot reach https://me:pw@host/x"_s << u"cannot reach https://host/x"_s;
        QTest::newRow("webhook") << u"POST https://discord.com/api/webhooks/1/t failed"_s
                                 << u"POST https://discord.com/api/webhooks/… failed"_s;
        QTest::newRow("query") << u"GET /x?token=abc&since=1"_s << u"GET /x?token=…&since=1"_s;
        QTest::newRow("innocent") << u"the bearer of good news, task-force 3"_s
                                  << u"the bearer of good news, task-force 3"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }
    void masksCredentialShapes()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(maskSecrets(text), shown);
        QCOMPARE(maskSecrets(maskSecrets(text)), shown);
    }

    void masksKnownSecrets()
    {
        QCOMPARE(maskSecrets(u"it was p@ss/word, twice p@ss/word"_s, {u"p@ss/word"_s}), u"it was …, twice …"_s);
    }
    void masksKnownSecretsInUrls() { QCOMPARE(maskSecrets(u"?q=p%40ss%2Fword"_s, {u"p@ss/word"_s}), u"?q=…"_s); }
    void leavesNoRestOfALongerSecret() { QCOMPARE(maskSecrets(u"abcd-efgh"_s, {u"abcd"_s, u"abcd-efgh"_s}), u"…"_s); }
    void passesOverSecretsTooShortToMask() { QCOMPARE(maskSecrets(u"a cat"_s, {u"a"_s, u""_s}), u"a cat"_s); }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
