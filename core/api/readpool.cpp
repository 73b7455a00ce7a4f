// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/readpool.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

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

void ReadPool::stop()
{
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
