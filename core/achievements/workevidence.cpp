// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/workevidence.h"

#include "achievements/commitmessage.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kRanked{
    "pull_request"_L1, "release"_L1, "issue"_L1, "review"_L1, "deployment"_L1, "ci_run"_L1, "commit"_L1,
};

constexpr qsizetype kChangeDigits = 16;

QStringList textsAt(const QJsonObject &object, QLatin1StringView name)
{
    QStringList texts;
    const QJsonArray array = object.value(name).toArray();
    for (const QJsonValue value : array) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts;
}

std::optional<Instant> instantAt(const QJsonObject &object, QLatin1StringView name)
{
    const auto at = parseInstant(object.value(name).toString());
    return at ? std::optional(*at) : std::nullopt;
}

std::optional<int> countAt(const QJsonObject &object, QLatin1StringView name)
{
    const double number = object.value(name).toDouble(-1);
    return number >= 0 && number <= 2e9 ? std::optional(int(number)) : std::nullopt;
}

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void insertTexts(QJsonObject &object, const QString &name, const QStringList &texts, qsizetype most)
{
    QJsonArray kept;
    for (const QString &text : texts.first(std::min(texts.size(), most)))
        kept.append(text.left(kMaxKeptText));
    if (!kept.isEmpty())
        object.insert(name, kept);
}

void insertCount(QJsonObject &object, const QString &name, const std::optional<int> &count)
{
    if (count)
        object.insert(name, *count);
}

void insertInstant(QJsonObject &object, const QString &name, const std::optional<Instant> &at)
{
    if (at)
        object.insert(name, toRfc3339(*at));
}

}  // namespace

WorkData workDataOf(const Evidence &evidence)
{
    const QJsonObject &data = evidence.data;
    return {.repository = data.value("repository"_L1).toString(),
            .summary = data.value("summary"_L1).toString(),
            .body = data.value("body"_L1).toString(),
            .author = data.value("author"_L1).toString(),
            .labels = textsAt(data, "labels"_L1),
            .paths = textsAt(data, "paths"_L1),
            .startedAt = instantAt(data, "started_at"_L1),
            .completedAt = instantAt(data, "completed_at"_L1),
            .additions = countAt(data, "additions"_L1),
            .deletions = countAt(data, "deletions"_L1),
            .files = countAt(data, "files"_L1),
            .change = data.value("change"_L1).toString()};
}

QJsonObject toJson(const WorkData &data)
{
    QJsonObject json;
    insertText(json, u"repository"_s, data.repository);
    insertText(json, u"summary"_s, data.summary.left(kMaxKeptText));
    insertText(json, u"body"_s, data.body.left(kMaxKeptBody));
    insertText(json, u"author"_s, data.author.left(kMaxKeptText));
    insertTexts(json, u"labels"_s, data.labels, kMaxKeptLabels);
    insertTexts(json, u"paths"_s, data.paths, kMaxKeptPaths);
    insertInstant(json, u"started_at"_s, data.startedAt);
    insertInstant(json, u"completed_at"_s, data.completedAt);
    insertCount(json, u"additions"_s, data.additions);
    insertCount(json, u"deletions"_s, data.deletions);
    insertCount(json, u"files"_s, data.files);
    insertText(json, u"change"_s, data.change);
    return json;
}

Evidence commitEvidence(const Commit &commit)
{
    WorkData data{.repository = commit.repository,
                  .summary = commit.summary,
                  .body = commit.body,
                  .author = commit.authorName,
                  .completedAt = commit.authoredAt,
                  .change = changeOf(commit)};
    if (!commit.files.isEmpty()) {
        data.files = std::max(commit.changedFiles, int(commit.files.size()));
        // What was not counted is unknown, and a sum over a part of the files would be too small.
        if (!commit.isPartial)
            data.additions = data.deletions = 0;
    }
    for (const FileChange &file : commit.files) {
        if (data.additions) {
            *data.additions += file.additions.value_or(0);
            *data.deletions += file.deletions.value_or(0);
        }
        data.paths.append(file.path);
    }
    return {.kind = u"commit"_s,
            .reference = commit.id,
            .title = commit.summary.left(kMaxKeptText),
            .url = {},
            .grade = EvidenceGrade::Claimed,
            .data = toJson(data),
            .at = commit.authoredAt};
}

QString changeOf(const Commit &commit)
{
    const QString told = commit.authorEmail.toLower() + u'\n' + QString::number(toMs(commit.authoredAt)) + u'\n'
                         + parseSubject(commit.summary).text;
    return QString::fromLatin1(
        QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha1).toHex().first(kChangeDigits));
}

bool isMarked(const Evidence &piece, QLatin1StringView mark) { return piece.data.value(mark).toBool(); }

void setMarked(Evidence &piece, QLatin1StringView mark, bool isMarked)
{
    if (isMarked)
        piece.data.insert(mark, true);
    else
        piece.data.remove(mark);
}

QList<Evidence> standing(const QList<Evidence> &evidence)
{
    QList<Evidence> left;
    std::ranges::copy_if(evidence, std::back_inserter(left), [](const Evidence &piece) {
        return !isMarked(piece, kReverted) && !isMarked(piece, kCopied) && !isMarked(piece, kRemoved);
    });
    const bool isOnlyParts = std::ranges::none_of(
        left, [](const Evidence &piece) { return isWorkEvidence(piece) && !isMarked(piece, kSquashed); });
    return isOnlyParts ? QList<Evidence>() : left;
}

bool isWorkEvidence(const Evidence &evidence) { return workRank(evidence.kind) < int(kRanked.size()); }

int workRank(const QString &kind) { return int(std::ranges::find(kRanked, kind) - kRanked.begin()); }

}  // namespace herald
