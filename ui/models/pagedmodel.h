// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/listmodel.h"

#include <QFuture>

namespace herald {

/// A list that may be long: it fetches `query.limit` items at a time, as far as somebody scrolls. `Answer` has `items`
/// and `total`; `Query` has `limit` and `offset`.
template <class Item, class Query, class Answer>
class PagedModel final : public ListModel<Item> {
public:
    using Base = ListModel<Item>;
    using Ask = std::function<QFuture<Result<Answer>>(Query)>;

    PagedModel(typename Base::Reading reading, Ask ask, QObject *parent)
        : Base(std::move(reading), parent), m_ask(std::move(ask))
    {
    }

    /// Begins again with another query; what is shown stays until its first items are there.
    void setQuery(const Query &query)
    {
        m_query = query;
        ++m_generation;
        request(0, [this](const Answer &answer) { this->resetTo(answer.items); });
    }

    /// Asks for the newest items again. Rows already fetched stay unless the list has changed beyond its first page.
    void refresh()
    {
        ++m_generation;
        request(0, [this](const Answer &answer) { takeFirst(answer); });
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_isFetching && this->items().size() < m_total;
    }

    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            request(int(this->items().size()), [this](const Answer &answer) { this->append(answer.items); });
    }

    [[nodiscard]] qint64 total() const { return m_total; }

private:
    template <class Take>
    void request(int offset, Take take)
    {
        m_isFetching = true;
        Query query = m_query;
        query.offset = offset;
        m_ask(query).then(this, [this, take, generation = m_generation](const Result<Answer> &answer) {
            if (generation != m_generation)
                return;
            m_isFetching = false;
            if (!answer) {
                emit this->failed(answer.error());
                return;
            }
            m_total = answer->total;
            take(*answer);
            emit this->filled(m_total);
        });
    }

    void takeFirst(const Answer &answer)
    {
        const qsizetype added = addedBefore(answer.items);
        if (this->items().size() <= m_query.limit) {
            this->changeTo(answer.items);
        } else if (added < 0) {
            this->resetTo(answer.items);
        } else {
            this->insertFront(answer.items.first(added));
            this->overwriteFront(answer.items);
        }
    }

    /// How many of `items` stand before what is shown, where the rest is what is shown; else -1.
    [[nodiscard]] qsizetype addedBefore(const QList<Item> &items) const
    {
        for (qsizetype added = 0; added < items.size(); ++added) {
            bool isSame = true;
            for (qsizetype i = added; isSame && i < items.size(); ++i)
                isSame = i - added < this->items().size() && this->keyOf(items[i]) == this->keyOf(int(i - added));
            if (isSame)
                return added;
        }
        return -1;
    }

    Ask m_ask;
    Query m_query;
    qint64 m_total = 0;
    quint64 m_generation = 0;
    bool m_isFetching = false;
};

}  // namespace herald
