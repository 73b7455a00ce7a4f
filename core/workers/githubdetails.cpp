// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/githubdetails.h"

#include "achievements/githubproof.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QFuture<GitHubDetails> ready(GitHubDetails details) { return QtFuture::makeReadyFuture(std::move(details)); }

/// What is not there any more is nothing; all else that keeps an answer away is an error.
template <class Read>
GitHubAnswer answerOf(const Result<HttpReply> &reply, Instant now, Read read)
{
    if (!reply)
        return {.error = reply.error()};
    GitHubAnswer answer{.restUntil = restAfter(*reply, now)};
    if (reply->status == 404)
        return answer;
    if (auto objects = read(*reply))
        answer.objects = std::move(*objects);
    else
        answer.error = objects.error();
    return answer;
}

GitHubAnswer joined(GitHubAnswer first, const GitHubAnswer &rest)
{
    first.objects += rest.objects;
    first.error = rest.error;
    first.restUntil = std::max(first.restUntil, rest.restUntil);
    return first;
}

QList<QJsonObject> taken(const GitHubAnswer &answer, GitHubDetails &details)
{
    if (answer.error && !details.error)
        details.error = answer.error;
    details.restUntil = std::max(details.restUntil, answer.restUntil);
    return answer.objects;
}

/// A token may read pull requests and not their checks; the requests count all the same.
QList<QJsonObject> takenIfAllowed(GitHubAnswer answer, GitHubDetails &details)
{
    if (answer.error && answer.error->kind == ErrorKind::Refused) {
        details.note = u"the token may not read checks; allow it \"Checks\" and \"Commit statuses\""_s;
        answer.error.reset();
    }
    return taken(answer, details);
}

/// A review that is still being written has no time.
QList<QJsonObject> sent(QList<QJsonObject> reviews)
{
    reviews.removeIf([](const QJsonObject &review) { return !review.value("submitted_at"_L1).isString(); });
    return reviews;
}

QString loginOf(const QJsonObject &object) { return object.value("user"_L1).toObject().value("login"_L1).toString(); }

bool isMerged(const QJsonObject &item) { return requestOf(item).value("merged_at"_L1).isString(); }

}  // namespace

bool isRequest(const QJsonObject &item) { return item.value("pull_request"_L1).isObject(); }

QJsonObject requestOf(const QJsonObject &item)
{
    QJsonObject request = item;
    request.insert("merged_at"_L1, item.value("pull_request"_L1).toObject().value("merged_at"_L1));
    return request;
}

QString GitHubDetailReader::pathOf(const QJsonObject &request) const
{
    return u"%1/pulls/%2"_s.arg(m_base).arg(request.value("number"_L1).toInteger());
}

QFuture<GitHubAnswer> GitHubDetailReader::object(const QString &path) const
{
    return m_http->send(gitHubRequest(m_server, path)).then([now = m_now](const Result<HttpReply> &reply) {
        return answerOf(reply, now, [](const HttpReply &sent) {
            return readGitHubObject(sent).map([](const QJsonObject &object) { return QList<QJsonObject>{object}; });
        });
    });
}

/// `seen` tells the page before, which a server that knows no pages would send for ever.
QFuture<GitHubAnswer> GitHubDetailReader::all(const QString &path, const QString &member, int page,
                                              const QByteArray &seen) const
{
    return m_http->send(gitHubDetail(m_server, path, page))
        .then([reader = *this, path, member, page, seen](const Result<HttpReply> &reply) {
            GitHubAnswer answer = answerOf(reply, reader.m_now,
                                           [&member](const HttpReply &sent) { return readGitHubList(member, sent); });
            const QByteArray own = identityOf(answer.objects);
            if (answer.error || answer.objects.size() < kGitHubDetails || own == seen)
                return QtFuture::makeReadyFuture(std::move(answer));
            return reader.all(path, member, page + 1, own).then([answer](const GitHubAnswer &rest) {
                return joined(answer, rest);
            });
        })
        .unwrap();
}

QFuture<GitHubDetails> GitHubDetailReader::detailsOf(GitHubList list, const QJsonObject &item,
                                                     const Person &person) const
{
    if (list == GitHubList::Deployments)
        return all(u"%1/deployments/%2/statuses"_s.arg(m_base).arg(item.value("id"_L1).toInteger()))
            .then([](const GitHubAnswer &answer) {
                GitHubDetails details;
                details.statuses = taken(answer, details);
                return details;
            });
    const bool isClosed = item.value("state"_L1).toString() != "open"_L1;
    if (list != GitHubList::Issues || !isRequest(item) || !isClosed)
        return ready({});
    const bool isOwn = isLogin(person, loginOf(item));
    // Reviews prove what was merged; nobody's work is what became of nothing.
    if (isOwn && !isMerged(item))
        return ready({});
    return (isOwn ? withRequest({}, item) : ready({}))
        .then([reader = *this, item](const GitHubDetails &details) { return reader.withReviews(details, item); })
        .unwrap();
}

QFuture<GitHubDetails> GitHubDetailReader::withRequest(GitHubDetails details, const QJsonObject &item) const
{
    const QString path = pathOf(item);
    return object(path)
        .then([reader = *this, details, item, path](const GitHubAnswer &answer) mutable {
            details.request = taken(answer, details).value(0);
            const bool isMeant = details.request.value("number"_L1) == item.value("number"_L1)
                                 && details.request.value("merged_at"_L1).isString();
            if (!details.request.isEmpty() && !isMeant)
                details.error = Error{ErrorKind::Corrupt,
                                      u"GitHub's answer is no merged pull request; check GITHUB_API_URL."_s, path};
            return details.error || details.request.isEmpty() ? ready(details) : reader.withChecks(details);
        })
        .unwrap();
}

QFuture<GitHubDetails> GitHubDetailReader::withChecks(GitHubDetails details) const
{
    const QString head = headOf(details.request);
    if (head.isEmpty())
        return ready(std::move(details));
    const QString commit = u"%1/commits/%2"_s.arg(m_base, head);
    return all(commit + u"/check-runs"_s, u"check_runs"_s)
        .then([reader = *this, details, commit](const GitHubAnswer &answer) mutable {
            details.checks = takenIfAllowed(answer, details);
            return reader.all(commit + u"/status"_s, u"statuses"_s).then([details](const GitHubAnswer &more) mutable {
                details.statuses = takenIfAllowed(more, details);
                return details;
            });
        })
        .unwrap();
}

QFuture<GitHubDetails> GitHubDetailReader::withReviews(GitHubDetails details, const QJsonObject &item) const
{
    if (details.error)
        return ready(std::move(details));
    return all(pathOf(item) + u"/reviews"_s)
        .then([reader = *this, details, item](const GitHubAnswer &answer) mutable {
            details.reviews = sent(taken(answer, details));
            return reader.withComments(details, item);
        })
        .unwrap();
}

QFuture<GitHubDetails> GitHubDetailReader::withComments(GitHubDetails details, const QJsonObject &item) const
{
    const bool isReviewed = std::ranges::any_of(
        details.reviews, [&item](const QJsonObject &review) { return loginOf(review) != loginOf(item); });
    if (details.error || !isReviewed)
        return ready(std::move(details));
    return all(pathOf(item) + u"/comments"_s).then([details](const GitHubAnswer &answer) mutable {
        const QList<QJsonObject> comments = taken(answer, details);
        details.reviews = reviewsWith(comments, details.reviews);
        return details;
    });
}

}  // namespace herald
