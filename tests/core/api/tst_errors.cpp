// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QJsonObject bodyOf(const ApiReply &answer) { return QJsonDocument::fromJson(answer.body).object(); }

}  // namespace

class ErrorsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesEveryKindItsStatus_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("invalid") << ErrorKind::Invalid << 422 << u"invalid_field"_s;
        QTest::newRow("not found") << ErrorKind::NotFound << 404 << u"not_found"_s;
        QTest::newRow("conflict") << ErrorKind::Conflict << 409 << u"conflict"_s;
        QTest::newRow("refused") << ErrorKind::Refused << 403 << u"refused"_s;
        QTest::newRow("limited") << ErrorKind::Limited << 429 << u"limited"_s;
        QTest::newRow("unreachable") << ErrorKind::Unreachable << 503 << u"cannot_see"_s;
        QTest::newRow("corrupt") << ErrorKind::Corrupt << 500 << u"internal"_s;
        QTest::newRow("internal") << ErrorKind::Internal << 500 << u"internal"_s;
    }
    void givesEveryKindItsStatus()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        QFETCH(QString, code);
        const ApiReply answer = reply(Error{kind, u"Do this."_s, u"there"_s});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.contentType, "application/json"_ba);
        const QJsonObject body = bodyOf(answer);
        QCOMPARE(body.value("status"_L1).toString(), u"error"_s);
        QCOMPARE(body.value("error"_L1).toString(), u"Do this."_s);
        QCOMPARE(body.value("code"_L1).toString(), code);
    }

    void namesTheFieldOfAWrongInputOnly()
    {
        QCOMPARE(bodyOf(reply(Error{ErrorKind::Invalid, u"No."_s, u"views"_s})).value("field"_L1).toString(),
                 u"views"_s);
        QVERIFY(!bodyOf(reply(Error{ErrorKind::Invalid, u"No."_s, {}})).contains("field"_L1));
        QVERIFY(!bodyOf(reply(Error{ErrorKind::Internal, u"No."_s, u"SELECT 1"_s})).contains("field"_L1));
    }
    void tellsWhenToComeBack()
    {
        QCOMPARE(reply(Error{ErrorKind::Limited, u"Later."_s, {}}).headers.value("Retry-After"), "1"_ba);
        QCOMPARE(reply(Error{ErrorKind::Unreachable, u"Later."_s, {}}).headers.value("Retry-After"), "1"_ba);
        QVERIFY(!reply(Error{ErrorKind::Invalid, u"No."_s, {}}).headers.has("Retry-After"));
    }
    void escapesWhatItQuotes()
    {
        const ApiReply answer =
            reply(ApiError{.status = 422, .code = "x", .what = u"<b>\"\n\\"_s, .field = u"\"f\""_s});
        QCOMPARE(bodyOf(answer).value("error"_L1).toString(), u"<b>\"\n\\"_s);
        QCOMPARE(bodyOf(answer).value("field"_L1).toString(), u"\"f\""_s);
    }
};

QTEST_GUILESS_MAIN(ErrorsTest)
#include "tst_errors.moc"
