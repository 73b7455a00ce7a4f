// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/models/alertingitems.h"
#include "ui/models/listmodel.h"
#include "ui/widgets/emptystate.h"

class QLabel;
class QPushButton;

namespace herald {

class DetailPane;
class ListDetail;
class Notice;
class YamlEditor;

/// One part of the alerting book: its items, what is known about the selected one and can be done with it, and the
/// part's YAML beside them.
class BookSection final : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        QString listName;
        QStringList sections;  ///< of the configuration file
        EmptyState::Content empty;
        EmptyState::Content nothingSelected;
        QString extraHeading = {};
        QWidget *extra = nullptr;  ///< stands under the item's facts; owned by this from now on
    };
    struct Action {
        QString text;
        QString icon;
        std::function<bool(const BookItem &)> isOffered;
        std::function<QFuture<Result<>>(const QString &id)> act;
        QString done;
    };

    BookSection(EnginePort &engine, const Parts &parts, QWidget *parent);

    void addAction(const Action &action);
    void setItems(const QList<BookItem> &items);
    /// The whole file in force; a section is taken from it.
    void setBook(const AlertingBook &book);
    void showError(const Error &error);

private:
    [[nodiscard]] QWidget *buildDetail(const Parts &parts);
    void showSelected(const QModelIndex &index);
    void save(const QByteArray &yaml);

    EnginePort &m_engine;
    QStringList m_sections;
    EmptyState::Content m_emptyContent;
    AlertingBook m_book;
    ListModel<BookItem> *m_model = nullptr;
    ListDetail *m_body = nullptr;
    DetailPane *m_pane = nullptr;
    Facts *m_facts = nullptr;
    Notice *m_notice = nullptr;
    YamlEditor *m_editor = nullptr;
    QList<std::pair<Action, QPushButton *>> m_actions;
};

}  // namespace herald
