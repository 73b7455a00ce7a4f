// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "achievements/sighting.h"
#include "domain/error.h"

#include <QJsonObject>

namespace herald {

/// A webhook's payload as sightings of the person's work; empty for events that are no work. `event` is the
/// X-GitHub-Event header.
///   pull_request         closed and merged, by the person: work, with the issues that it closes; what is made by
///                        GitHub's "Revert" takes work back, whoever made it
///   pull_request_review  the person's review of somebody else's: work; of the person's own: proof for it
///   issues               closed as completed, and not a question, duplicate, wontfix or invalid: work; what is opened
///                        again or closed for another reason takes back that it was closed before
///   release              published: work
///   push                 to the default branch: its commits, as workFromCommits() groups them
///   workflow_run         completed with success: proof; work where it deploys, releases or publishes, and the person
///                        began it, no timer
///   deployment_status    success: proof; work where it is production and the person deployed
/// Whose work counts is personIn() the payload's repository.
/// Invalid, with the JSON path, for a payload that lacks what its event always has. Unknown events and fields are
/// passed over. Source: docs.github.com "Webhook events and payloads".
[[nodiscard]] Result<QList<Sighting>> readGitHubEvent(const QString &event, const QJsonObject &payload,
                                                      const Person &person);

// The same objects as the REST API lists them, of a person whose logins are known. `repository` is "owner/name".
[[nodiscard]] Result<QList<Sighting>> readPullRequest(const QString &repository, const QJsonObject &request,
                                                      const Person &person);
[[nodiscard]] Result<QList<Sighting>> readReview(const QString &repository, const QJsonObject &request,
                                                 const QJsonObject &review, const Person &person);
[[nodiscard]] Result<QList<Sighting>> readIssue(const QString &repository, const QJsonObject &issue,
                                                const Person &person);
[[nodiscard]] Result<QList<Sighting>> readRelease(const QString &repository, const QJsonObject &release,
                                                  const Person &person);
[[nodiscard]] Result<QList<Sighting>> readWorkflowRun(const QString &repository, const QJsonObject &run,
                                                      const Person &person);
[[nodiscard]] Result<QList<Sighting>> readDeploymentStatus(const QString &repository, const QJsonObject &deployment,
                                                           const QJsonObject &status, const Person &person);

}  // namespace herald
