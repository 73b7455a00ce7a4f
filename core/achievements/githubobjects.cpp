// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubevent.h"

#include "achievements/commitmessage.h"
#include "achievements/issues.h"
#include "achievements/reverts.h"
#include "achievements/workevidence.h"
#include "domain/jsonfields.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxTitle = 2'000;
constexpr qsizetype kMaxBody = 200'000;
constexpr qsizetype kMaxLogin = 100;
constexpr qsizetype kMaxUrl = 2'000;

using Sightings = Result<QList<Sighting>>;

/// A person as GitHub names one; a deleted one is null, which is nobody.
struct Account {
    QString login;
    bool isBot = false;
};

Account accountAt(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonObject user = object.value(name).toObject();
    const QString login = user.value("login"_L1).toString().left(kMaxLogin);
    return {login, user.value("type"_L1).toString() == "Bot"_L1 || isBot(login, {})};
}

bool isOwn(const Account &account, const Person &person) { return !account.isBot && isLogin(person, account.login); }

QStringList labelsOf(const QJsonObject &object)
{
    QStringList labels;
    const QJsonArray array = object.value("labels"_L1).toArray();
    for (const QJsonValue label : array) {
        if (labels.size() == kMaxKeptLabels)
            break;
        // The REST API lists labels as texts in some places.
        const QString name = label.isString() ? label.toString() : label.toObject().value("name"_L1).toString();
        if (!name.isEmpty())
            labels.append(name);
    }
    return labels;
}

/// What pull requests, issues and releases have in common.
WorkData commonData(const QString &repository, JsonFields &fields)
{
    WorkData data;
    data.repository = repository;
    data.summary = fields.text("title"_L1, kMaxTitle).value_or(QString());
    data.body = fields.text("body"_L1, kMaxBody).value_or(QString());
    data.startedAt = fields.instant("created_at"_L1);
    return data;
}

Evidence evidenceOf(const QString &kind, const QString &reference, const WorkData &data, const QString &url)
{
    Evidence evidence;
    evidence.kind = kind;
    evidence.reference = reference;
    evidence.title = data.summary;
    evidence.url = url.startsWith("https://"_L1) || url.startsWith("http://"_L1) ? url : QString();
    evidence.data = toJson(data);
    evidence.at = data.completedAt.value_or(Instant{});
    return evidence;
}

void addCommitName(const QString &hash, QStringList &names)
{
    static const QRegularExpression kHash(u"\\A[0-9a-f]{7,64}\\z"_s);
    if (kHash.match(hash.toLower()).hasMatch())
        names.append(u"commit:"_s + hash.toLower());
}

std::optional<int> sizeAt(JsonFields &fields, QLatin1StringView name)
{
    const auto count = fields.count(name);
    return count ? std::optional(int(std::min<qint64>(*count, 2'000'000'000))) : std::nullopt;
}

QString requestReference(const QString &repository, JsonFields &fields)
{
    const qint64 number = fields.count("number"_L1).value_or(0);
    if (number <= 0)
        fields.refuse("number"_L1, u"Send the number."_s);
    return u"%1#%2"_s.arg(repository).arg(number);
}

Sightings one(JsonFields &fields, Sighting sighting)
{
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    sighting.names.sort();
    sighting.names.removeDuplicates();
    return QList<Sighting>{std::move(sighting)};
}

bool hasWord(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

Sightings readPullRequest(const QString &repository, const QJsonObject &request, const Person &person)
{
    JsonFields fields(request, u"pull_request"_s);
    const QString reference = requestReference(repository, fields);
    WorkData data = commonData(repository, fields);
    data.completedAt = fields.instant("merged_at"_L1);
    data.labels = labelsOf(request);
    data.author = accountAt(request, "user"_L1).login;
    data.additions = sizeAt(fields, "additions"_L1);
    data.deletions = sizeAt(fields, "deletions"_L1);
    data.files = sizeAt(fields, "changed_files"_L1);
    const QString url = fields.text("html_url"_L1, kMaxUrl).value_or(QString());
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    if (!data.completedAt)
        return QList<Sighting>();
    if (const QString taken = takenByRequest(repository, data.summary, data.body); !taken.isEmpty())
        return QList<Sighting>{revertSighting(u"pr:"_s + reference, taken, data.summary, *data.completedAt)};
    if (!isOwn(accountAt(request, "user"_L1), person))
        return QList<Sighting>();
    Sighting sighting{{u"pr:"_s + reference}, {evidenceOf(u"pull_request"_s, reference, data, url)}, true};
    setIssues(sighting.evidence.first(), issueNames(repository, data.body));
    const QString merge = request.value("merge_commit_sha"_L1).toString().toLower();
    addCommitName(merge, sighting.names);
    addCommitName(request.value("head"_L1).toObject().value("sha"_L1).toString(), sighting.names);
    if (!merge.isEmpty())
        sighting.names.append(u"push:"_s + merge);
    return one(fields, std::move(sighting));
}

Sightings readReview(const QString &repository, const QJsonObject &request, const QJsonObject &review,
                     const Person &person)
{
    JsonFields requestFields(request, u"pull_request"_s);
    const QString reference = requestReference(repository, requestFields);
    WorkData data{.repository = repository,
                  .summary = requestFields.text("title"_L1, kMaxTitle).value_or(QString()),
                  .author = accountAt(review, "user"_L1).login};
    if (auto sound = requestFields.finish(); !sound)
        return tl::unexpected(sound.error());
    JsonFields fields(review, u"review"_s);
    const qint64 id = fields.count("id"_L1).value_or(0);
    data.body = fields.text("body"_L1, kMaxBody).value_or(QString());
    data.completedAt = fields.instant("submitted_at"_L1);
    const QString url = fields.text("html_url"_L1, kMaxUrl).value_or(QString());
    if (!data.completedAt)
        fields.refuse("submitted_at"_L1, u"Send the time of the review."_s);
    const Account author = accountAt(request, "user"_L1);
    const Account reviewer = accountAt(review, "user"_L1);
    if (reviewer.isBot || reviewer.login == author.login)
        return QList<Sighting>();
    const bool isMine = isLogin(person, reviewer.login);
    const QString name = (isMine ? u"review:"_s : u"pr:"_s) + reference;
    Evidence evidence = evidenceOf(u"review"_s, u"%1/%2"_s.arg(reference).arg(id), data, url);
    if (const auto comments = fields.count("comments"_L1))
        evidence.data.insert(u"comments"_s, *comments);
    return one(fields, {{name}, {evidence}, isMine});
}

Sightings readIssue(const QString &repository, const QJsonObject &issue, const Person &person)
{
    static const QStringList kNoWork{u"question"_s, u"duplicate"_s, u"wontfix"_s, u"invalid"_s};
    static const QStringList kUndone{u"reopened"_s, u"not_planned"_s, u"duplicate"_s};
    JsonFields fields(issue, u"issue"_s);
    const QString reference = requestReference(repository, fields);
    WorkData data = commonData(repository, fields);
    data.completedAt = fields.instant("closed_at"_L1);
    data.startedAt.reset();  // when it was written is not when anybody began to work on it
    data.labels = labelsOf(issue);
    data.author = accountAt(issue, "user"_L1).login;
    const auto toldAt = fields.instant("updated_at"_L1);
    const QString url = fields.text("html_url"_L1, kMaxUrl).value_or(QString());
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    const QString reason = issue.value("state_reason"_L1).toString();
    const auto undoneAt = toldAt ? toldAt : data.completedAt;
    if (kUndone.contains(reason) && undoneAt && !issue.contains("pull_request"_L1))
        return QList<Sighting>{undoneSighting(u"issue:"_s + reference, data.summary, *undoneAt)};
    const bool isDone = data.completedAt && (reason.isEmpty() || reason == "completed"_L1);
    const bool isNoWork = std::ranges::any_of(
        data.labels, [](const QString &label) { return kNoWork.contains(label, Qt::CaseInsensitive); });
    const bool isRequest = issue.contains("pull_request"_L1);
    const bool isMine =
        isOwn(accountAt(issue, "closed_by"_L1), person) || isOwn(accountAt(issue, "assignee"_L1), person);
    if (!isDone || isNoWork || isRequest || !isMine)
        return QList<Sighting>();
    return one(fields, {{u"issue:"_s + reference}, {evidenceOf(u"issue"_s, reference, data, url)}, true});
}

Sightings readRelease(const QString &repository, const QJsonObject &release, const Person &person)
{
    JsonFields fields(release, u"release"_s);
    const QString tag = fields.requiredText("tag_name"_L1, 300).trimmed();
    WorkData data = commonData(repository, fields);
    const QString name = fields.text("name"_L1, kMaxTitle).value_or(QString()).trimmed();
    const QString project = repository.section(u'/', -1);
    data.summary = name.isEmpty() || name == tag ? project + u' ' + tag : name;
    data.startedAt.reset();  // created_at is the time of the tagged commit, not of the work's beginning
    data.completedAt = fields.instant("published_at"_L1);
    data.author = accountAt(release, "author"_L1).login;
    const QString url = fields.text("html_url"_L1, kMaxUrl).value_or(QString());
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    if (!data.completedAt || release.value("draft"_L1).toBool() || !isOwn(accountAt(release, "author"_L1), person))
        return QList<Sighting>();
    const QString reference = repository + u'@' + tag;
    return one(fields, {{u"release:"_s + reference}, {evidenceOf(u"release"_s, reference, data, url)}, true});
}

Sightings readWorkflowRun(const QString &repository, const QJsonObject &run, const Person &person)
{
    static const QStringList kShips{u"deploy"_s, u"release"_s, u"publish"_s};
    JsonFields fields(run, u"workflow_run"_s);
    const qint64 id = fields.count("id"_L1).value_or(0);
    const QString name = fields.text("name"_L1, kMaxTitle).value_or(QString()).trimmed();
    if (id <= 0)
        fields.refuse("id"_L1, u"Send the run's id."_s);
    // Who ran it again is who it is by; older payloads name only the first.
    const bool isAgain = run.value("triggering_actor"_L1).isObject();
    const Account actor = accountAt(run, isAgain ? "triggering_actor"_L1 : "actor"_L1);
    WorkData data{.repository = repository,
                  .summary = name,
                  .author = actor.login,
                  .startedAt = fields.instant("run_started_at"_L1),
                  .completedAt = fields.instant("updated_at"_L1)};
    const QString url = fields.text("html_url"_L1, kMaxUrl).value_or(QString());
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    if (run.value("conclusion"_L1).toString() != "success"_L1 || !data.completedAt)
        return QList<Sighting>();
    const bool isTimed = run.value("event"_L1).toString() == "schedule"_L1;
    const QString reference = u"%1/%2"_s.arg(repository).arg(id);
    const bool isWork = hasWord(name, kShips) && !isTimed && isOwn(actor, person);
    Sighting sighting{{u"run:"_s + reference}, {evidenceOf(u"ci_run"_s, reference, data, url)}, isWork};
    // A run for several pull requests proves none of them in particular, and must not make them one.
    const QJsonArray requests = run.value("pull_requests"_L1).toArray();
    const int number = requests.size() == 1 ? requests.first().toObject().value("number"_L1).toInt() : 0;
    if (number > 0)
        sighting.names.append(u"pr:%1#%2"_s.arg(repository).arg(number));
    addCommitName(run.value("head_sha"_L1).toString(), sighting.names);
    return one(fields, std::move(sighting));
}

Sightings readDeploymentStatus(const QString &repository, const QJsonObject &deployment, const QJsonObject &status,
                               const Person &person)
{
    JsonFields fields(deployment, u"deployment"_s);
    const qint64 id = fields.count("id"_L1).value_or(0);
    if (id <= 0)
        fields.refuse("id"_L1, u"Send the deployment's id."_s);
    const QString environment = fields.text("environment"_L1, kMaxTitle).value_or(QString()).trimmed();
    const auto startedAt = fields.instant("created_at"_L1);
    JsonFields statusFields(status, u"deployment_status"_s);
    const auto completedAt = statusFields.instant("created_at"_L1);
    for (const JsonFields *read : {&fields, &statusFields}) {
        if (auto sound = read->finish(); !sound)
            return tl::unexpected(sound.error());
    }
    if (status.value("state"_L1).toString() != "success"_L1 || !completedAt)
        return QList<Sighting>();
    const QString project = repository.section(u'/', -1);
    const Account creator = accountAt(deployment, "creator"_L1);
    const WorkData data{.repository = repository,
                        .summary = environment.isEmpty() ? project : u"%1 to %2"_s.arg(project, environment),
                        .author = creator.login,
                        .startedAt = startedAt,
                        .completedAt = completedAt};
    const QString reference = u"%1/%2"_s.arg(repository).arg(id);
    const bool isProduction =
        hasWord(environment, {u"prod"_s, u"live"_s}) || deployment.value("production_environment"_L1).toBool();
    Sighting sighting{{u"deploy:"_s + reference},
                      {evidenceOf(u"deployment"_s, reference, data, {})},
                      isProduction && isOwn(creator, person)};
    addCommitName(deployment.value("sha"_L1).toString(), sighting.names);
    return one(fields, std::move(sighting));
}

}  // namespace herald
