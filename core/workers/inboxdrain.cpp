// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inboxdrain.h"

#include "achievements/githubevent.h"
#include "domain/clocktolerance.h"
#include "store/settingstore.h"
#include "store/sourcestore.h"
#include "workers/announcement.h"
#include "workers/githubsource.h"
#include "workers/setaside.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr QLatin1StringView kComponent("webhooks");
/// Whose work was looked for in what was processed.
const QString kReadFor = u"inbox_read_for"_s;

/// Enough to share a commit's cost, few enough that others soon get their turn at the database.
constexpr int kBatch = 256;

/// Would the same event be taken once there is room, peace or permission? Then it is not the event's fault.
bool isOfTheStore(ErrorKind kind)
{
    return kind == ErrorKind::Limited || kind == ErrorKind::Conflict || kind == ErrorKind::Refused
           || kind == ErrorKind::Unreachable || kind == ErrorKind::Corrupt;
}

/// Takes out what is from a time that cannot be, and tells of the first such time; empty where there is none.
QString takeUnbelievable(QList<Sighting> &sightings, Instant receivedAt)
{
    QString problem;
    QList<Sighting> left;
    for (Sighting &sighting : sightings) {
        const auto taken = takeUnbelievable(sighting, receivedAt);
        if (taken && problem.isEmpty())
            problem =
                timeProblem(taken->evidence.first().at, receivedAt).value_or(u"It began at a time that cannot be."_s);
        if (!taken || !sighting.evidence.isEmpty())
            left.append(sighting);
    }
    sightings = left;
    return problem;
}

}  // namespace

Result<QList<Sighting>> sightingsOf(const InboxEvent &event, const Person &person)
{
    if (isSightingSetAside(event))
        return sightingSetAside(event).map([](const Sighting &sighting) { return QList<Sighting>{sighting}; });
    if (event.source != "github"_L1)
        return fail(ErrorKind::Invalid, u"Events of \"%1\" are not known to this Herald."_s.arg(event.source));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(event.body, &error);
    if (!document.isObject())
        return fail(ErrorKind::Invalid, u"The body is no JSON object: %1."_s.arg(error.errorString()));
    return readGitHubEvent(event.kind, document.object(), person);
}

Result<Drained> InboxDrain::step(Instant now)
{
    const auto whose = person();
    if (!whose)
        return tl::unexpected(whose.error());
    if (auto read = readFor(*whose); !read)
        return tl::unexpected(read.error());
    const auto events = InboxStore(m_database).waiting(kBatch);
    if (!events)
        return tl::unexpected(events.error());
    if (events->isEmpty())
        return Drained{.isEmpty = true};
    auto drained = processTogether(*events, *whose, now);
    if (drained || isOfTheStore(drained.error().kind))
        return drained;
    // One of them took the others with it; alone, each gets its own verdict.
    return processEach(*events, *whose, now);
}

Result<> InboxDrain::readFor(const Person &whose)
{
    QStringList logins = whose.logins;
    logins.sort();
    const QString now = logins.join(u',').toLower();
    if (m_readFor == now)
        return {};
    auto read = m_database.inFlatTransaction([&]() -> Result<> {
        SettingStore settings(m_database);
        const auto before = settings.value(kReadFor);
        if (!before)
            return tl::unexpected(before.error());
        if (*before && **before != now) {
            if (const auto waiting = InboxStore(m_database).replayAll(); !waiting)
                return tl::unexpected(waiting.error());
        }
        return *before == now ? Result<>() : settings.set(kReadFor, now);
    });
    if (read)
        m_readFor = now;
    return read;
}

Result<Person> InboxDrain::person() const
{
    Person person = m_options.person;
    if (!person.logins.isEmpty())
        return person;
    return SourceStore(m_database).cursorsOf(gitHubSourceName({}), kCursorName).map([&](const QStringList &cursors) {
        for (const QString &text : cursors) {
            if (const QString login = gitHubCursorFrom(text).login; !login.isEmpty() && !isLogin(person, login))
                person.logins += login;
        }
        return person;
    });
}

/// Whose work counts is nothing to guess in silence.
Result<> InboxDrain::saveHealth(const Person &whose, Instant now)
{
    SourceStore sources(m_database);
    if (!whose.logins.isEmpty())
        return sources.remove(kComponent);
    return sources.saveHealth({.component = kComponent,
                               .state = HealthState::Well,
                               .error = loginAdvice(u"each repository's owner"_s),
                               .since = now,
                               .lastSuccess = now});
}

Result<Drained> InboxDrain::processTogether(const QList<InboxEvent> &events, const Person &whose, Instant now)
{
    Drained drained{.events = int(events.size())};
    QList<Sighting> sightings;
    QHash<qint64, QString> reasons;
    for (const InboxEvent &event : events) {
        auto told = sightingsOf(event, whose);
        const QString problem = told ? takeUnbelievable(*told, event.receivedAt) : told.error().text();
        if (!problem.isEmpty())
            reasons.insert(event.id.value, problem);
        if (told)
            sightings += *told;
    }
    drained.bad = int(reasons.size());
    const auto stored = m_database.inFlatTransaction([&]() -> Result<> {
        auto change = m_ledger.add(sightings, now);
        if (!change)
            return tl::unexpected(change.error());
        drained.change = std::move(*change);
        if (auto told = announce(m_database, drained.change.created, m_options.receivers, now); !told)
            return told;
        if (auto saved = saveHealth(whose, now); !saved)
            return saved;
        InboxStore inbox(m_database);
        for (const InboxEvent &event : events) {
            if (auto marked = inbox.markProcessed(event.id, now, reasons.value(event.id.value)); !marked)
                return marked;
        }
        return {};
    });
    if (!stored)
        return tl::unexpected(stored.error());
    return drained;
}

Result<Drained> InboxDrain::processEach(const QList<InboxEvent> &events, const Person &whose, Instant now)
{
    Drained all;
    for (const InboxEvent &event : events) {
        auto one = processTogether({event}, whose, now);
        if (!one && isOfTheStore(one.error().kind))
            return one;
        if (!one) {
            if (auto marked = InboxStore(m_database).markProcessed(event.id, now, one.error().text()); !marked)
                return tl::unexpected(marked.error());
            one = Drained{.events = 1, .bad = 1};
        }
        all.events += one->events;
        all.bad += one->bad;
        all.change.created += one->change.created;
        all.change.merged += one->change.merged;
    }
    return all;
}

}  // namespace herald
