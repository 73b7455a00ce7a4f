// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubproof.h"

#include "achievements/workevidence.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// How many checks there were, and how they ended.
struct Checks {
    int passed = 0;
    int failed = 0;
    std::optional<Instant> last{};

    void add(const QString &end, const QString &at)
    {
        if (end.isEmpty() || end == "skipped"_L1 || end == "neutral"_L1 || end == "pending"_L1)
            return;
        ++(end == "success"_L1 ? passed : failed);
        if (const auto time = parseInstant(at))
            last = std::max(last.value_or(*time), *time);
    }
};

/// A status is told anew each time it changes, newest first; each context counts once.
Checks checksOf(const QList<QJsonObject> &runs, const QList<QJsonObject> &statuses)
{
    Checks checks;
    for (const QJsonObject &run : runs)
        checks.add(run.value("conclusion"_L1).toString(), run.value("completed_at"_L1).toString());
    QSet<QString> contexts;
    for (const QJsonObject &status : statuses) {
        const QString context = status.value("context"_L1).toString();
        if (contexts.contains(context))
            continue;
        contexts.insert(context);
        checks.add(status.value("state"_L1).toString(), status.value("updated_at"_L1).toString());
    }
    return checks;
}

/// Grows with what passed, so that of two tellings joined() keeps the later one; the data knows of how many.
QString titleOf(const Checks &checks)
{
    return checks.passed == 1 ? u"1 check passed"_s : u"%1 checks passed"_s.arg(checks.passed);
}

}  // namespace

QString headOf(const QJsonObject &request)
{
    static const QRegularExpression kHash(u"\\A[0-9a-f]{7,64}\\z"_s);
    const QString hash = request.value("head"_L1).toObject().value("sha"_L1).toString().toLower();
    return kHash.match(hash).hasMatch() ? hash : QString();
}

QList<QJsonObject> reviewsWith(const QList<QJsonObject> &comments, QList<QJsonObject> reviews)
{
    QHash<qint64, QStringList> byReview;
    for (const QJsonObject &comment : comments)
        byReview[comment.value("pull_request_review_id"_L1).toInteger()] += comment.value("body"_L1).toString();
    for (QJsonObject &review : reviews) {
        const QStringList said = byReview.value(review.value("id"_L1).toInteger());
        if (said.isEmpty())
            continue;
        review.insert("comments"_L1, said.size());
        if (review.value("body"_L1).toString().trimmed().isEmpty())
            review.insert("body"_L1, said.first());
    }
    return reviews;
}

QList<Sighting> readChecks(const QString &repository, const QJsonObject &request, const QList<QJsonObject> &checks,
                           const QList<QJsonObject> &statuses)
{
    const Checks found = checksOf(checks, statuses);
    const qint64 number = request.value("number"_L1).toInteger();
    if (found.passed == 0 || number <= 0)
        return {};
    const QString reference = u"%1#%2"_s.arg(repository).arg(number);
    const WorkData data{.repository = repository, .summary = titleOf(found), .completedAt = found.last};
    Evidence piece{.kind = u"ci_run"_s, .reference = reference, .title = data.summary};
    const QString url = request.value("html_url"_L1).toString();
    piece.url = url.startsWith("https://"_L1) ? url + u"/checks"_s : QString();
    piece.data = toJson(data);
    piece.data.insert(u"checks"_s, found.passed + found.failed);
    piece.data.insert(u"checks_passed"_s, found.passed);
    piece.at = found.last.value_or(parseInstant(request.value("merged_at"_L1).toString()).value_or(Instant{}));
    return {{.names = {u"pr:"_s + reference}, .evidence = {std::move(piece)}, .isWork = false}};
}

}  // namespace herald
