// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "notify/outboxplan.h"
#include "store/inboxstore.h"
#include "workers/workledger.h"

namespace herald {

/// What one batch of the inbox came to.
struct Drained {
    int events = 0;  ///< that no longer wait
    int bad = 0;     ///< of these, those that could not be read; each is stored with its reason
    LedgerChange change;
    bool isEmpty = false;  ///< nothing waits any more
};

/// Makes achievements of the events in the inbox, in batches of one transaction each: after a crash a batch is done
/// wholly or not at all. An event that cannot be read or stored never stops the next. Events may be processed again and
/// in any order; the achievements are the same. When the person's logins change, all is processed again: what was
/// another's may be theirs. Thread of its database.
class InboxDrain {
public:
    struct Options {
        /// Without logins: those whose tokens GitHub's repositories are read with, else each repository's owner, which
        /// the health of "webhooks" then says.
        Person person;
        Receivers receivers{};  ///< are told of new achievements
    };

    InboxDrain(Database &database, Options options)
        : m_database(database), m_options(std::move(options)), m_ledger(database)
    {
    }

    /// One batch, oldest events first. Its errors are those of the store: the events go on waiting.
    [[nodiscard]] Result<Drained> step(Instant now);

private:
    [[nodiscard]] Result<Person> person() const;
    [[nodiscard]] Result<> readFor(const Person &whose);
    [[nodiscard]] Result<> saveHealth(const Person &whose, Instant now);
    [[nodiscard]] Result<Drained> processTogether(const QList<InboxEvent> &events, const Person &whose, Instant now);
    [[nodiscard]] Result<Drained> processEach(const QList<InboxEvent> &events, const Person &whose, Instant now);

    Database &m_database;
    Options m_options;
    WorkLedger m_ledger;
    std::optional<QString> m_readFor;
};

/// What an event of the inbox tells; Invalid with the reason where it cannot be read.
[[nodiscard]] Result<QList<Sighting>> sightingsOf(const InboxEvent &event, const Person &person);

}  // namespace herald
