// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/readpool.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// Below, the first search takes some milliseconds, and whoever starts Herald has better to do.
constexpr qint64 kMany = 100'000;
// More than ever waits at once: whoever asks goes to a reader that does not learn.
constexpr int kLearning = 1'000'000;

/// Values of the newest achievements, which most of them have.
QStringList usualValues(Database &database, QLatin1StringView column)
{
    const QString sql =
        u"SELECT DISTINCT %1 FROM (SELECT %1 FROM achievement ORDER BY id DESC LIMIT 256)"_s.arg(column);
    return database.list(sql, {}, [](const Statement &row) { return row.get<QString>(0); }).value_or(QStringList());
}

/// Counts of the words that most achievements have, and of one of them by what lists are narrowed by.
QList<SqlPart> questionsThatTakeLong(Database &database)
{
    if (database.scalar<qint64>(u"SELECT upto FROM achievement_indexed"_s).value_or(0) < kMany)
        return {};
    const QStringList words =
        database.scalar<QString>(u"SELECT frequent_words()"_s).value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    QList<SqlPart> questions;
    for (const QString &word : words)
        questions << countWordsSql(word);
    for (const auto column : {"category"_L1, "status"_L1, "source"_L1}) {
        for (const QString &value : usualValues(database, column))
            questions << countWordsSql(words.value(0), {{column, {value}}});
    }
    return questions;
}

}  // namespace

Result<std::unique_ptr<ReadPool>> ReadPool::start(const QString &databasePath, int threads)
{
    std::unique_ptr<ReadPool> self(new ReadPool);
    for (int i = 0; i < threads; ++i) {
        auto thread =
            DatabaseThread::start(u"herald-reads-%1"_s.arg(i), {.path = databasePath, .mode = OpenMode::ReadOnly});
        if (!thread)
            return tl::unexpected(thread.error());
        self->m_readers.push_back(std::make_unique<Reader>());
        self->m_readers.back()->thread = std::move(*thread);
    }
    return self;
}

void ReadPool::submit(Read read, Responder respond)
{
    post([read = std::move(read), respond = std::move(respond)](ReadContext &context) { respond(read(context)); });
}

void ReadPool::run(std::function<void()> work)
{
    post([work = std::move(work)](ReadContext &) { work(); });
}

void ReadPool::warm() { warm(0); }

void ReadPool::warm(size_t reader)
{
    if (reader == m_readers.size() || m_isEnding)
        return;
    m_readers[reader]->waiting += kLearning;
    m_readers[reader]->thread->post(
        [this, reader](Database &database) { warm(reader, questionsThatTakeLong(database)); });
}

void ReadPool::warm(size_t reader, QList<SqlPart> questions)
{
    if (questions.isEmpty() || m_isEnding) {
        m_readers[reader]->waiting -= kLearning;
        return warm(reader + 1);
    }
    const SqlPart next = questions.takeFirst();
    m_readers[reader]->thread->post([this, reader, next, questions](Database &database) {
        std::ignore = database.scalar<qint64>(next.text, next.values);
        warm(reader, questions);
    });
}

void ReadPool::stop()
{
    m_isEnding = true;
    for (const auto &reader : m_readers)
        reader->thread->stop();
}

void ReadPool::post(std::function<void(ReadContext &)> work)
{
    const auto least =
        std::ranges::min_element(m_readers, {}, [](const auto &reader) { return reader->waiting.load(); });
    Reader *reader = least->get();
    ++reader->waiting;
    reader->thread->post([reader, work = std::move(work)](Database &database) {
        ReadContext context{database, reader->counts};
        work(context);
        --reader->waiting;
    });
}

}  // namespace herald
