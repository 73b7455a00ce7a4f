// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/money.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace herald {

/// How a metric's value is turned into money: so much for one unit, or for one unit saved.
class WorthRow final : public QWidget {
    Q_OBJECT
public:
    explicit WorthRow(QWidget *parent);

    /// `unit` is the metric's, in which the level before is entered.
    void setModel(const std::optional<ValueModel> &model, const QString &unit);
    /// What was entered, nothing where the amount is empty; Invalid says what to write.
    [[nodiscard]] Result<std::optional<ValueModel>> entered(const QString &unit) const;

private:
    ValueModel m_given;
    QLineEdit *m_factor = nullptr;
    QLineEdit *m_currency = nullptr;
    QComboBox *m_period = nullptr;
    QLineEdit *m_baseline = nullptr;
};

}  // namespace herald
