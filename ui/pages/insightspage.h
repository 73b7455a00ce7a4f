// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/row.h"

#include <QJsonObject>

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace herald {

class Card;
class EmptyState;
class Notice;
class RowButton;

/// Health score with its parts, what to do about it, when resources run out, and what they cost.
class InsightsPage final : public Page {
    Q_OBJECT
public:
    InsightsPage(const PageContext &context, QWidget *parent);

protected:
    void ask() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card whose rows open a metric.
    struct RowList {
        Card *card = nullptr;
        EmptyState *empty = nullptr;
        QVBoxLayout *body = nullptr;
        QPushButton *all = nullptr;  ///< shows more than the first rows
        QList<RowButton *> rows;     ///< as many as were shown at once
    };

    void buildBody();
    void buildPrice(RowList &cost);
    [[nodiscard]] RowList buildList(const QString &heading);
    RowButton *addRow(RowList &list);
    void setRows(RowList &list, const QList<RowContent> &contents, const QStringList &metrics);
    void take(const AnalysisReport &report);
    void showAll();
    void showHealth(const QJsonObject &summary);
    void showAdvice(const QJsonObject &summary);
    void showCapacity(const QList<QJsonObject> &series);
    void showCost(const QList<QJsonObject> &series);
    void showAccuracy(const QList<QJsonObject> &series);
    void savePrice();

    QList<QJsonObject> m_series;  ///< of the newest report
    QJsonObject m_summary;        ///< of the same

    QWidget *m_body = nullptr;
    QBoxLayout *m_columns = nullptr;
    Notice *m_notice = nullptr;
    RowList m_health;
    RowList m_advice;
    RowList m_capacity;
    RowList m_cost;
    RowList m_accuracy;
    QComboBox *m_priced = nullptr;
    QDoubleSpinBox *m_perUnit = nullptr;
    QLineEdit *m_currency = nullptr;
    QComboBox *m_period = nullptr;
    QDoubleSpinBox *m_factor = nullptr;
};

}  // namespace herald
