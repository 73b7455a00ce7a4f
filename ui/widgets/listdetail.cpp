// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listdetail.h"

#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace herald {

ListDetail::ListDetail(const Parts &parts, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_nothingContent(parts.nothingSelected)
{
    setChildrenCollapsible(false);
    setHandleWidth(space::kMedium);
    addWidget(buildListSide(parts.listName));
    m_detailSide = new QFrame(this);
    m_detailSide->setProperty("kind", u"card"_s);
    auto *frame = new QVBoxLayout(m_detailSide);
    frame->setContentsMargins(1, 1, 1, 1);
    m_detailStack = new QStackedWidget(m_detailSide);
    m_nothing = new EmptyState(m_detailStack);
    m_nothing->show(m_nothingContent);
    m_detailStack->addWidget(m_nothing);
    m_detailStack->addWidget(parts.detail);
    frame->addWidget(m_detailStack);
    addWidget(m_detailSide);
    setStretchFactor(0, 5);
    setStretchFactor(1, 6);
    setSizes({500, 600});
    m_list->setModel(parts.model);
    putInFocusOrder(m_list, m_detailSide);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListDetail::follow);
    connect(parts.model, &QAbstractItemModel::modelReset, this, [this] { follow({}); });
}

QWidget *ListDetail::buildListSide(const QString &listName)
{
    auto *side = new QFrame(this);
    side->setProperty("kind", u"card"_s);
    side->setMinimumWidth(280);
    auto *column = m_listColumn = new QVBoxLayout(side);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kTight, space::kTight);
    column->setSpacing(space::kTight);
    m_listStack = new QStackedWidget(side);
    m_list = makeRowList(m_listStack, listName);
    m_empty = new EmptyState(m_listStack);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_count = makeLabel(side, Type::Caption, Tone::Muted);
    m_count->setContentsMargins(space::kSmall, 0, space::kSmall, space::kTight);
    m_count->hide();
    column->addWidget(m_listStack, 1);
    column->addWidget(m_count);
    connect(m_empty, &EmptyState::actionWanted, this, &ListDetail::emptyActionWanted);
    return side;
}

void ListDetail::addAboveList(QWidget *widget)
{
    m_listColumn->insertWidget(0, widget);
    putInFocusOrder(widget, m_list);
    putInFocusOrder(m_list, m_detailSide);
}

void ListDetail::showEmpty(const EmptyState::Content &content)
{
    showNoMatch(content);
    m_detailSide->hide();
}

void ListDetail::showNoMatch(const EmptyState::Content &content)
{
    m_detailSide->show();
    m_empty->show(content);
    m_listStack->setCurrentWidget(m_empty);
    m_count->hide();
    follow({});
}

void ListDetail::showList()
{
    m_listStack->setCurrentWidget(m_list);
    m_detailSide->show();
    if (!m_list->currentIndex().isValid() && m_list->model()->rowCount() > 0)
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
}

void ListDetail::setCount(const QString &text)
{
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
}

void ListDetail::select(const QModelIndex &index)
{
    m_listStack->setCurrentWidget(m_list);
    m_detailSide->show();
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void ListDetail::showDetailAlone()
{
    m_listStack->setCurrentWidget(m_list);
    m_detailSide->show();
    m_list->setCurrentIndex({});
    m_detailStack->setCurrentIndex(1);
}

void ListDetail::follow(const QModelIndex &index)
{
    m_detailStack->setCurrentIndex(index.isValid() ? 1 : 0);
    emit selected(index);
}

}  // namespace herald
