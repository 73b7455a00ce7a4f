// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "store/inboxstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <random>

namespace herald {

/// A made-up year of GitHub's webhooks over five repositories, which are not always written in the same case: pull
/// requests that were merged, squashed or rebased, with their pushes, reviews, runs and deployments, issues that they
/// close and that are opened again, requests that take others back, releases, commits without any request, and now and
/// then an event that says nothing or cannot be read. The same count always gives the same events.
class InboxStory {
public:
    explicit InboxStory(int count)
    {
        while (m_events.size() < count)
            tellChange(int(m_changes++));
        m_events.resize(count);
    }
    [[nodiscard]] const QList<InboxEvent> &events() const { return m_events; }
    /// The same events as they might arrive after an outage.
    [[nodiscard]] QList<InboxEvent> shuffled(unsigned seed) const
    {
        QList<InboxEvent> events = m_events;
        std::shuffle(events.begin(), events.end(), std::mt19937(seed));
        return events;
    }

    /// Who did all the work in it.
    [[nodiscard]] static Person person() { return {{}, {text("ada@example.org")}, {text("ada")}}; }

private:
    static QString text(const char *words) { return QString::fromLatin1(words); }
    static QString hash(char kind, int number)
    {
        return QStringLiteral("%1%2").arg(QLatin1Char(kind)).arg(number, 39, 16, QLatin1Char('0'));
    }
    [[nodiscard]] QString at(int change, int minutes) const
    {
        return toRfc3339(fromMs(1'767'225'600'000) + std::chrono::minutes(90 * change + minutes));
    }
    [[nodiscard]] QJsonObject repository(int change) const
    {
        const QString name = repositoryName(change);
        return {{text("full_name"), m_events.size() % 4 == 3 ? name.toUpper() : name},
                {text("default_branch"), text("main")}};
    }
    [[nodiscard]] static QString repositoryName(int change) { return QStringLiteral("o/r%1").arg(change % 5); }
    static QJsonObject user(const char *login) { return {{text("login"), text(login)}, {text("type"), text("User")}}; }

    void tell(const QString &kind, int change, QJsonObject payload)
    {
        payload.insert(text("repository"), repository(change));
        payload.insert(text("sender"), user("ada"));
        tellRaw(kind, QJsonDocument(payload).toJson(QJsonDocument::Compact));
    }
    void tellRaw(const QString &kind, const QByteArray &body)
    {
        m_events.append({.source = text("github"),
                         .deliveryId = QStringLiteral("d-%1").arg(m_events.size()),
                         .kind = kind,
                         .body = body,
                         .receivedAt = fromMs(1'767'225'600'000) + std::chrono::minutes(90 * m_changes)});
    }
    [[nodiscard]] QJsonObject request(int change) const
    {
        static const QStringList kWords{text("feat: cache sessions"), text("fix(api): handle nulls"),
                                        text("Make the list faster"), text("docs: explain silences"),
                                        text("Rework the parser of rules")};
        const int number = 1000 + change;
        return {
            {text("number"), number},
            {text("title"), kWords[change % kWords.size()] + QStringLiteral(" %1").arg(change)},
            {text("body"), change % 3 == 0 ? QJsonValue(QStringLiteral("Closes #%1").arg(500 + change / 6))
                                           : QJsonValue(QJsonValue::Null)},
            {text("created_at"), at(change, -600)},
            {text("merged_at"), at(change, 0)},
            {text("merged"), true},
            {text("html_url"), QStringLiteral("https://github.com/%1/pull/%2").arg(repositoryName(change)).arg(number)},
            {text("merge_commit_sha"), hash('a', change)},
            {text("head"), QJsonObject{{text("sha"), hash('b', change)}}},
            {text("user"), user("ada")},
            {text("labels"), QJsonArray{}},
            {text("additions"), 10 * change % 700},
            {text("deletions"), change % 90},
            {text("changed_files"), 1 + change % 12}};
    }
    [[nodiscard]] QJsonObject commit(char kind, int change, int minutes, const QString &message) const
    {
        return {{text("id"), hash(kind, change)},
                {text("message"), message},
                {text("timestamp"), at(change, minutes)},
                {text("author"), QJsonObject{{text("name"), text("Ada")}, {text("email"), text("ada@example.org")}}},
                {text("modified"), QJsonArray{QStringLiteral("src/part%1/file.cpp").arg(change % 3)}}};
    }
    void tellPush(int change, const QJsonArray &commits)
    {
        tell(text("push"), change,
             {{text("ref"), text("refs/heads/main")}, {text("after"), hash('a', change)}, {text("commits"), commits}});
    }
    void tellRequest(int change)
    {
        tell(text("pull_request"), change, {{text("action"), text("closed")}, {text("pull_request"), request(change)}});
        const QString number = QString::number(1000 + change);
        if (change % 2 == 0)
            tellPush(change, {commit('a', change, -1, QStringLiteral("feat: squashed (#%1)").arg(number))});
        else
            tellPush(change, {commit('b', change, -30, text("fix: last of the branch")),
                              commit('c', change, -50, text("add the first half")),
                              commit('a', change, 0, QStringLiteral("Merge pull request #%1 from ada/x").arg(number))});
        tell(text("pull_request_review"), change,
             {{text("action"), text("submitted")},
              {text("pull_request"), request(change)},
              {text("review"), QJsonObject{{text("id"), 7 + change},
                                           {text("user"), user("grace")},
                                           {text("submitted_at"), at(change, -5)}}}});
    }
    void tellRun(int change, char commitKind, const char *name)
    {
        tell(text("workflow_run"), change,
             {{text("action"), text("completed")},
              {text("workflow_run"), QJsonObject{{text("id"), 10 * change + commitKind},
                                                 {text("name"), text(name)},
                                                 {text("conclusion"), text("success")},
                                                 {text("event"), text("push")},
                                                 {text("run_started_at"), at(change, 1)},
                                                 {text("updated_at"), at(change, 9)},
                                                 {text("head_sha"), hash(commitKind, change)}}}});
    }
    void tellDeployment(int change)
    {
        tell(text("deployment_status"), change,
             {{text("deployment"), QJsonObject{{text("id"), 1 + change},
                                               {text("environment"), text("production")},
                                               {text("created_at"), at(change, 10)},
                                               {text("sha"), hash('a', change)}}},
              {text("deployment_status"),
               QJsonObject{{text("state"), text("success")}, {text("created_at"), at(change, 12)}}}});
    }
    void tellIssue(int change)
    {
        tell(text("issues"), change,
             {{text("action"), text("closed")},
              {text("issue"), QJsonObject{{text("number"), 500 + change / 6},
                                          {text("title"), text("App crashes")},
                                          {text("body"), QJsonValue::Null},
                                          {text("closed_at"), at(change, 2)},
                                          {text("state_reason"), text("completed")},
                                          {text("user"), user("grace")},
                                          {text("labels"), QJsonArray{QJsonObject{{text("name"), text("bug")}}}}}}});
    }
    void tellOpenedAgain(int change)
    {
        tell(text("issues"), change,
             {{text("action"), text("reopened")},
              {text("issue"), QJsonObject{{text("number"), 500 + change / 6},
                                          {text("title"), text("App crashes")},
                                          {text("closed_at"), QJsonValue::Null},
                                          {text("updated_at"), at(change, 30)},
                                          {text("state_reason"), text("reopened")}}}});
    }
    /// Takes back what the repository merged before.
    void tellRevert(int change)
    {
        QJsonObject revert = request(change);
        revert.insert(text("number"), 900'000 + change);
        revert.insert(text("title"), QStringLiteral("Revert \"%1\"").arg(revert.value(text("title")).toString()));
        revert.insert(text("body"), QStringLiteral("Reverts %1#%2").arg(repositoryName(change)).arg(1000 + change));
        revert.insert(text("user"), user("grace"));
        revert.insert(text("merge_commit_sha"), hash('e', change));
        revert.insert(text("head"), QJsonObject{{text("sha"), hash('f', change)}});
        tell(text("pull_request"), change, {{text("action"), text("closed")}, {text("pull_request"), revert}});
    }
    void tellChange(int change)
    {
        if (change % 7 == 6)
            tellPush(change, {commit('d', change, 0, text("chore: tidy up")),
                              commit('a', change, 1, text("speed up the start"))});
        else
            tellRequest(change);
        tellRun(change, 'b', "CI");
        if (change % 4 == 0)
            tellRun(change, 'a', "Deploy");
        if (change % 5 == 0)
            tellDeployment(change);
        if (change % 6 == 0)
            tellIssue(change);
        if (change % 18 == 12)
            tellOpenedAgain(change);
        if (change % 23 == 22)
            tellRevert(change);
        if (change % 40 == 39)
            tell(text("release"), change,
                 {{text("action"), text("published")},
                  {text("release"), QJsonObject{{text("tag_name"), QStringLiteral("v1.%1").arg(change)},
                                                {text("author"), user("ada")},
                                                {text("published_at"), at(change, 20)}}}});
        if (change % 25 == 24) {
            tell(text("ping"), change, {{text("zen"), text("Design for failure.")}});
            tellRaw(text("pull_request"), "[1, 2");
            tell(text("pull_request"), change,
                 {{text("action"), text("closed")}, {text("pull_request"), QJsonValue::Null}});
        }
    }

    QList<InboxEvent> m_events;
    qint64 m_changes = 0;
};

}  // namespace herald
