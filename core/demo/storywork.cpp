// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storywork.h"

#include "achievements/impact.h"
#include "demo/story.h"
#include "demo/storyseries.h"

#include <QCryptographicHash>
#include <array>

using namespace Qt::StringLiterals;
using namespace herald::storyday;

namespace herald {

namespace {

struct Shipped {
    double day;
    QLatin1StringView repository;
    QLatin1StringView subject;
    QLatin1StringView path;
    int additions;
    int deletions;
};

constexpr auto kFeed = "acme/feed-api"_L1;
constexpr auto kWeb = "acme/web"_L1;
constexpr auto kInfra = "acme/infra"_L1;

constexpr std::array kShipped{
    Shipped{1.4, kFeed, "feat(feed): rank posts by freshness (#201)"_L1, "src/rank.py"_L1, 214, 38},
    Shipped{2.6, kFeed, "test(feed): cover the ranking of old posts"_L1, "tests/test_rank.py"_L1, 96, 4},
    Shipped{4.5, kWeb, "fix(login): keep the session over a reload (#88)"_L1, "src/session.ts"_L1, 34, 12},
    Shipped{6.4, kInfra, "ci: run the tests of changed packages first (#41)"_L1, ".github/workflows/ci.yml"_L1, 58, 20},
    Shipped{8.6, kWeb, "docs: explain the release process"_L1, "docs/release.md"_L1, 120, 3},
    Shipped{11.3, kInfra, "ci(cache): measure what a build downloads"_L1, "ci/cache.sh"_L1, 40, 2},
    Shipped{kBuildCache - 0.1, kInfra, "perf(ci): cache compiled objects between builds (#44)"_L1, "ci/cache.sh"_L1,
            132, 61},
    Shipped{15.5, kWeb, "feat(profile): show a year of posts (#93)"_L1, "src/profile.tsx"_L1, 402, 51},
    Shipped{17.4, kWeb, "refactor(profile): one query instead of five"_L1, "src/profile.tsx"_L1, 88, 143},
    Shipped{kLeakFixed - 0.05, kFeed, "fix(cache): drop entries that nobody reads (#209)"_L1, "src/cache.py"_L1, 47,
            29},
    Shipped{23.5, kFeed, "test(cache): fail when memory grows over a day"_L1, "tests/test_cache.py"_L1, 71, 0},
    Shipped{26.5, kFeed, "security: check signatures of webhooks (#212)"_L1, "src/webhook.py"_L1, 156, 33},
    Shipped{kNewHooks - 0.2, kFeed, "feat(hooks): try several first lines for a post (#215)"_L1, "src/hooks.py"_L1, 318,
            40},
    Shipped{34.6, kWeb, "feat(editor): preview of a post (#97)"_L1, "src/editor.tsx"_L1, 280, 22},
    Shipped{38.4, kInfra, "build: pin the toolchain"_L1, "cmake/toolchain.cmake"_L1, 18, 6},
    Shipped{kDiskCleaned - 0.02, kInfra, "fix(artefacts): keep the builds of two weeks (#52)"_L1, "ci/clean.sh"_L1, 26,
            4},
    Shipped{44.5, kFeed, "feat(api)!: paging by cursor (#221)"_L1, "src/api.py"_L1, 351, 240},
    Shipped{kRollback + 0.4, kFeed, "fix(api): index what the cursor reads (#224)"_L1, "src/api.py"_L1, 22, 9},
    Shipped{49.4, kFeed, "docs: what went wrong with the release of the cursor"_L1, "docs/incidents/cursor.md"_L1, 140,
            0},
    Shipped{kBatching - 0.15, kFeed, "perf(generate): ask for eight drafts at once (#228)"_L1, "src/generate.py"_L1,
            190, 77},
    Shipped{58.6, kWeb, "test(editor): type as fast as people do"_L1, "tests/editor.test.ts"_L1, 133, 8},
    Shipped{61.4, kInfra, "feat(alerts): tell when the metrics server is silent (#58)"_L1, "alerts/up.yaml"_L1, 24, 0},
    Shipped{64.5, kWeb, "feat(pricing): yearly plans (#104)"_L1, "src/pricing.tsx"_L1, 266, 64},
    Shipped{kStreaming - 0.2, kFeed, "perf(generate): stream the draft while it is written (#233)"_L1,
            "src/generate.py"_L1, 241, 98},
    Shipped{73.5, kWeb, "refactor(forms): one form for all settings (#108)"_L1, "src/forms.tsx"_L1, 310, 402},
    Shipped{kErrorsTo + 0.3, kFeed, "fix(checkout): try a payment again after a time-out (#236)"_L1,
            "src/checkout.py"_L1, 64, 12},
    Shipped{78.4, kFeed, "feat(digest): weekly letter of the best posts (#238)"_L1, "src/digest.py"_L1, 288, 10},
    Shipped{81.6, kInfra, "ci: sign packages (#63)"_L1, "ci/sign.sh"_L1, 77, 5},
    Shipped{84.5, kWeb, "fix(a11y): reach every button by keyboard (#112)"_L1, "src/buttons.tsx"_L1, 142, 90},
    Shipped{86.5, kFeed, "feat(feed): hide what was seen (#241)"_L1, "src/rank.py"_L1, 122, 31},
    Shipped{88.6, kWeb, "docs: how to write a good first line"_L1, "docs/hooks.md"_L1, 88, 2},
};

Instant atDay(double day, Instant now) { return now - kStoryLength + Duration(qint64(day * 86'400'000)); }

Commit commitOf(const Shipped &shipped, Instant now)
{
    Commit commit;
    const QByteArray name = QByteArray(shipped.repository.data()) + shipped.subject.data();
    commit.id = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
    commit.repository = shipped.repository;
    commit.authorName = u"you"_s;
    commit.authorEmail = u"you@example.com"_s;
    commit.authoredAt = commit.committedAt = std::chrono::floor<std::chrono::minutes>(atDay(shipped.day, now));
    commit.summary = shipped.subject;
    commit.parents = 1;
    commit.files = {{shipped.path, shipped.additions, shipped.deletions}};
    return commit;
}

struct Note {
    double day;
    QLatin1StringView key;
    QLatin1StringView title;
    QLatin1StringView description;
    Category category;
    double reach;
};

constexpr std::array kNotes{
    Note{28.7, "talk"_L1, "Talk: what our builds wait for"_L1,
         "Forty minutes for all teams on measuring builds; slides and the measuring script are shared."_L1,
         Category::Content, 60},
    Note{52.4, "mentoring"_L1, "Mentored a new colleague through the first release"_L1,
         "Six weeks of pairing, from the first fix to a release of their own."_L1, Category::Development, 1},
    Note{66.5, "design"_L1, "Design: streaming instead of waiting"_L1,
         "The design that the faster generation was built on, with three alternatives and their cost."_L1,
         Category::Architecture, 12},
};

Achievement achievementOf(const Note &note, Instant now)
{
    Achievement achievement;
    achievement.key = u"manual:"_s + note.key;
    achievement.title = note.title;
    achievement.description = note.description;
    achievement.category = note.category;
    achievement.status = AchievementStatus::Confirmed;
    achievement.completedAt = std::chrono::floor<std::chrono::minutes>(atDay(note.day, now));
    achievement.tags = {u"manual"_s};
    setImpact(achievement, {.category = note.category, .grade = EvidenceGrade::Claimed, .reach = note.reach});
    Evidence evidence;
    evidence.kind = u"note"_s;
    evidence.reference = note.key;
    evidence.title = note.title;
    evidence.at = achievement.completedAt;
    achievement.evidence = {evidence};
    return achievement;
}

}  // namespace

QList<Commit> storyCommits(Instant now)
{
    QList<Commit> commits;
    for (const Shipped &shipped : kShipped)
        commits.append(commitOf(shipped, now));
    return commits;
}

QList<Achievement> storyNotes(Instant now)
{
    QList<Achievement> notes;
    for (const Note &note : kNotes)
        notes.append(achievementOf(note, now));
    return notes;
}

}  // namespace herald
