// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rowmodel.h"

#include <functional>

namespace herald {

/// A list of values of one noun. New values come in as the smallest change of rows at one place, so that the selection
/// and the scroll position stay.
template <class Item>
class ListModel : public RowModel {
public:
    struct Reading {
        std::function<QString(const Item &)> key;  ///< tells items apart; unique in the list
        std::function<RowContent(const Item &)> content;
    };

    ListModel(Reading reading, QObject *parent) : RowModel(parent), m_reading(std::move(reading)) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_items.size());
    }
    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    /// Nothing for an invalid index.
    [[nodiscard]] const Item *at(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_items.size() ? &m_items[index.row()] : nullptr;
    }
    /// Invalid where no item has the key.
    [[nodiscard]] QModelIndex indexOf(const QString &key) const
    {
        for (int row = 0; row < m_items.size(); ++row) {
            if (keyOf(row) == key)
                return index(row);
        }
        return {};
    }

    void setItems(const QList<Item> &items)
    {
        changeTo(items);
        emit filled(m_items.size());
    }

    /// Puts `item` in the place of the one with its key, if there is one.
    void replace(const Item &item)
    {
        const QModelIndex place = indexOf(m_reading.key(item));
        if (!place.isValid())
            return;
        m_items[place.row()] = item;
        emit dataChanged(place, place);
    }

protected:
    [[nodiscard]] RowContent contentOf(int row) const override { return m_reading.content(m_items[row]); }
    [[nodiscard]] QString keyOf(int row) const { return m_reading.key(m_items[row]); }
    [[nodiscard]] QString keyOf(const Item &item) const { return m_reading.key(item); }

    void changeTo(const QList<Item> &items)
    {
        spliceFrom(commonStart(items), items);
        if (!m_items.isEmpty())
            emit dataChanged(index(0), index(int(m_items.size()) - 1));
    }
    void append(const QList<Item> &items)
    {
        if (items.isEmpty())
            return;
        beginInsertRows({}, int(m_items.size()), int(m_items.size() + items.size()) - 1);
        m_items += items;
        endInsertRows();
    }
    void insertFront(const QList<Item> &items)
    {
        if (items.isEmpty())
            return;
        beginInsertRows({}, 0, int(items.size()) - 1);
        m_items = items + m_items;
        endInsertRows();
    }
    void resetTo(const QList<Item> &items)
    {
        beginResetModel();
        m_items = items;
        endResetModel();
    }
    void overwriteFront(const QList<Item> &items)
    {
        for (qsizetype i = 0; i < items.size() && i < m_items.size(); ++i)
            m_items[i] = items[i];
    }

private:
    [[nodiscard]] qsizetype commonStart(const QList<Item> &items) const
    {
        qsizetype same = 0;
        while (same < items.size() && same < m_items.size() && m_reading.key(items[same]) == keyOf(int(same)))
            ++same;
        return same;
    }

    /// Rows before `start` have equal keys; so may rows at the end.
    void spliceFrom(qsizetype start, const QList<Item> &items)
    {
        qsizetype tail = 0;
        while (tail < items.size() - start && tail < m_items.size() - start
               && m_reading.key(items[items.size() - 1 - tail]) == keyOf(int(m_items.size() - 1 - tail)))
            ++tail;
        if (const qsizetype gone = m_items.size() - start - tail; gone > 0) {
            beginRemoveRows({}, int(start), int(start + gone) - 1);
            m_items.remove(start, gone);
            endRemoveRows();
        }
        if (const qsizetype come = items.size() - start - tail; come > 0) {
            beginInsertRows({}, int(start), int(start + come) - 1);
            m_items = items;
            endInsertRows();
        }
        m_items = items;
    }

    Reading m_reading;
    QList<Item> m_items;
};

}  // namespace herald
