// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/postimport.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const Instant kNow = fromMs(1'800'000'000'000);

QByteArray post(const QByteArray &id, int likes, const QByteArray &more = {})
{
    return "{\"post_id\":\"" + id + "\",\"hook\":\"h\",\"views\":1000,\"shares\":0,\"comments\":0,\"likes\":"
           + QByteArray::number(likes) + more + '}';
}

}  // namespace

class PostImportTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsWhatBecameOfThePosts()
    {
        const TemporaryDatabase database;
        const auto first = readSoundPosts('[' + post("a", 100) + ',' + post("b", 1) + ']', kNow);
        const auto created = importPosts(*database, *first, {}, kNow);
        QCOMPARE(created->count(PostTold::Outcome::Created), 1);
        QCOMPARE(created->count(PostTold::Outcome::Skipped), 1);
        const auto grown = readSoundPosts('[' + post("a", 200) + ']', kNow);
        QCOMPARE(importPosts(*database, *grown, {}, kNow)->count(PostTold::Outcome::Grown), 1);
        QCOMPARE(AchievementStore(*database).find({})->total, 1);
    }
    void aPostFromTheFutureIsRefusedAndTheOthersAreNot()
    {
        const auto list = readSoundPosts(
            '[' + post("a", 100, R"(,"posted_at":"2999-01-01T00:00:00Z")") + ',' + post("b", 100) + ']', kNow);
        QCOMPARE(list->posts.size(), 1);
        QCOMPARE(list->posts.first().postId, u"b"_s);
        QCOMPARE(list->problems.size(), 1);
        const TemporaryDatabase database;
        const QJsonArray lines = toJson(*importPosts(*database, *list, {}, kNow));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0]["status"_L1].toString(), u"created"_s);
        QVERIFY(lines[0]["reason"_L1].isNull());
        QCOMPARE(lines[1]["status"_L1].toString(), u"refused"_s);
        QVERIFY(lines[1]["achievement_id"_L1].isNull());
    }
    void whatIsNoListIsAnError() { QCOMPARE(readSoundPosts("nonsense", kNow).error().kind, ErrorKind::Invalid); }
};

QTEST_GUILESS_MAIN(PostImportTest)
#include "tst_postimport.moc"
