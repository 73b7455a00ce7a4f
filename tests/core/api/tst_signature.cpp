// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/constanttime.h"
#include "api/signature.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

// The example of docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries.
const QByteArray kSecret = "It's a Secret to Everybody";
const QByteArray kBody = "Hello, World!";
const QByteArray kSignature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

}  // namespace

class SignatureTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signsAsGitHubDoes() { QCOMPARE(githubSignature(kSecret, kBody), kSignature); }
    void acceptsTheRightSignature()
    {
        QVERIFY(verifyGithubSignature(kSecret, kBody, kSignature));
        QVERIFY(verifyGithubSignature(kSecret, kBody, "sha256=" + kSignature.mid(7).toUpper()));
        QVERIFY(verifyGithubSignature(kSecret, "", githubSignature(kSecret, "")));
    }

    void refusesEveryOtherSignature_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("prefix only") << "sha256="_ba;
        QTest::newRow("short") << kSignature.chopped(1);
        QTest::newRow("long") << kSignature + "0";
        QTest::newRow("first digit") << QByteArray(kSignature).replace(7, 1, "8");
        QTest::newRow("last digit") << kSignature.chopped(1) + "8";
        QTest::newRow("without prefix") << kSignature.mid(7);
        QTest::newRow("other method") << "sha1=" + kSignature.mid(7);
        QTest::newRow("of another body") << githubSignature(kSecret, "Hello, World");
        QTest::newRow("with another secret") << githubSignature("it's a Secret to Everybody", kBody);
        QTest::newRow("with no secret") << githubSignature("", kBody);
        QTest::newRow("not hex") << "sha256=" + QByteArray(64, 'z');
    }
    void refusesEveryOtherSignature()
    {
        QFETCH(QByteArray, signature);
        const auto verified = verifyGithubSignature(kSecret, kBody, signature);
        QVERIFY(!verified);
        QCOMPARE(verified.error().kind, ErrorKind::Refused);
    }

    void isNeverOpenWithoutASecret()
    {
        const auto verified = verifyGithubSignature("", kBody, githubSignature("", kBody));
        QVERIFY(!verified);
        QVERIFY(verified.error().what.contains(u"GITHUB_WEBHOOK_SECRET"_s));
    }
    void neverTellsTheSecretNorTheSignature()
    {
        const QString what = verifyGithubSignature(kSecret, kBody, "sha256=00").error().text();
        QVERIFY(!what.contains(QString::fromLatin1(kSecret)));
        QVERIFY(!what.contains(QString::fromLatin1(kSignature.mid(7, 8))));
    }

    void comparesWholeTexts()
    {
        QVERIFY(isEqualInConstantTime("", ""));
        QVERIFY(isEqualInConstantTime("abc", "abc"));
        QVERIFY(!isEqualInConstantTime("abc", "abd"));
        QVERIFY(!isEqualInConstantTime("abc", "ab"));
        QVERIFY(!isEqualInConstantTime("", "a"));
        QVERIFY(isEqualInConstantTime(QByteArray("a\0b", 3), QByteArray("a\0b", 3)));
        QVERIFY(!isEqualInConstantTime(QByteArray("a\0b", 3), QByteArray("a\0c", 3)));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "tst_signature.moc"
