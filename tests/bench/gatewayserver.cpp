// SPDX-License-Identifier: GPL-3.0-or-later
// gatewayserver DATABASE [ACHIEVEMENTS]: a gateway alone on a free port, over a database with so many achievements in
// it. Prints the port, serves with the token "bench" until its input ends.
#include "achievements/threadspost.h"
#include "api/gateway.h"
#include "store/achievementstore.h"

#include <QCoreApplication>
#include <QTextStream>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr int kPerCommit = 1000;

Achievement anAchievement(int number)
{
    const ThreadsPost post{.postId = u"old-%1"_s.arg(number),
                           .persona = u"persona-%1"_s.arg(number % 7),
                           .hook = u"Post number %1 about %2"_s.arg(number).arg(number % 1000),
                           .body = QString(200, u'x'),
                           .counts = {.views = 1000 + number, .likes = 100, .shares = 10 + number % 50, .comments = 5}};
    Achievement achievement = postAchievement(post, {}, fromMs(1'700'000'000'000 + 60'000LL * number));
    achievement.category = kCategories[size_t(number) % kCategories.size()];
    return achievement;
}

Result<> fill(const QString &path, int count)
{
    auto database = Database::open({.path = path});
    if (!database)
        return tl::unexpected(database.error());
    for (int first = 0; first < count; first += kPerCommit) {
        auto stored = (*database)->inTransaction([&]() -> Result<> {
            for (int i = first; i < std::min(count, first + kPerCommit); ++i) {
                if (auto put = AchievementStore(**database).put(anAchievement(i), fromMs(1'700'000'000'000)); !put)
                    return tl::unexpected(put.error());
            }
            return {};
        });
        if (!stored)
            return stored;
    }
    return {};
}

int failed(const Error &error)
{
    QTextStream(stderr) << error.text() << '\n';
    return 1;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString path = arguments.value(1);
    if (const auto filled = fill(path, arguments.value(2).toInt()); !filled)
        return failed(filled.error());
    const SystemClock clock;
    OwnMetrics metrics;
    Gateway gateway({.databasePath = path,
                     .port = 0,
                     .token = "bench",
                     .githubSecret = "bench",
                     .clock = clock,
                     .metrics = metrics});
    const auto port = gateway.start();
    if (!port)
        return failed(port.error());
    std::printf("%d\n", *port);
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
