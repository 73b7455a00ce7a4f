// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubevent.h"

#include "achievements/githubpush.h"
#include "domain/jsonfields.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxName = 300;

using Sightings = Result<QList<Sighting>>;

/// The member that the event is about; an empty object fails in the reader that needs it.
QJsonObject objectAt(const QJsonObject &payload, QLatin1StringView name) { return payload.value(name).toObject(); }

Sightings pullRequestEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    if (payload.value("action"_L1).toString() != "closed"_L1)
        return QList<Sighting>();
    return readPullRequest(repository, objectAt(payload, "pull_request"_L1), person);
}

Sightings reviewEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    if (payload.value("action"_L1).toString() != "submitted"_L1)
        return QList<Sighting>();
    return readReview(repository, objectAt(payload, "pull_request"_L1), objectAt(payload, "review"_L1), person);
}

Sightings issueEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    const QString action = payload.value("action"_L1).toString();
    if (action != "closed"_L1 && action != "reopened"_L1)
        return QList<Sighting>();
    QJsonObject issue = objectAt(payload, "issue"_L1);
    if (action == "reopened"_L1)
        issue.insert("state_reason"_L1, action);
    if (!issue.contains("closed_by"_L1))
        issue.insert("closed_by"_L1, payload.value("sender"_L1));
    return readIssue(repository, issue, person);
}

Sightings releaseEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    const QString action = payload.value("action"_L1).toString();
    if (action != "published"_L1 && action != "released"_L1 && action != "prereleased"_L1)
        return QList<Sighting>();
    return readRelease(repository, objectAt(payload, "release"_L1), person);
}

Sightings runEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    if (payload.value("action"_L1).toString() != "completed"_L1)
        return QList<Sighting>();
    QJsonObject run = objectAt(payload, "workflow_run"_L1);
    if (run.value("name"_L1).toString().isEmpty())
        run.insert("name"_L1, objectAt(payload, "workflow"_L1).value("name"_L1));
    return readWorkflowRun(repository, run, person);
}

Sightings deploymentEvent(const QString &repository, const QJsonObject &payload, const Person &person)
{
    return readDeploymentStatus(repository, objectAt(payload, "deployment"_L1),
                                objectAt(payload, "deployment_status"_L1), person);
}

using Reader = Sightings (*)(const QString &, const QJsonObject &, const Person &);

Reader readerOf(const QString &event)
{
    static const QHash<QString, Reader> kReaders{
        {u"pull_request"_s, pullRequestEvent},
        {u"pull_request_review"_s, reviewEvent},
        {u"issues"_s, issueEvent},
        {u"release"_s, releaseEvent},
        {u"push"_s, readPush},
        {u"workflow_run"_s, runEvent},
        {u"deployment_status"_s, deploymentEvent},
    };
    return kReaders.value(event, nullptr);
}

}  // namespace

Sightings readGitHubEvent(const QString &event, const QJsonObject &payload, const Person &person)
{
    const Reader reader = readerOf(event);
    if (reader == nullptr)
        return QList<Sighting>();
    JsonFields fields(objectAt(payload, "repository"_L1), u"repository"_s);
    const QString repository = fields.requiredText("full_name"_L1, kMaxName);
    if (auto sound = fields.finish(); !sound)
        return tl::unexpected(sound.error());
    return reader(repository, payload, personIn(repository, person));
}

}  // namespace herald
