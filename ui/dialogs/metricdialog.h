// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/metric.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace herald {

class Notice;
class WorthRow;

/// An entry of the metric registry. It can be saved once every field is right; a wrong one is named.
class MetricDialog final : public QDialog {
    Q_OBJECT
public:
    /// A new metric where none is given; the name of a given one is fixed.
    MetricDialog(const std::optional<Metric> &metric, QWidget *parent);

    /// What was entered, or what is wrong with it.
    [[nodiscard]] Result<Metric> entered() const;
    /// It could not be saved; the dialog stays so that nothing typed is lost.
    void showError(const Error &error);

signals:
    /// Close the dialog once this is stored.
    void saveWanted(const herald::Metric &metric);

private:
    void build(bool isNew);
    [[nodiscard]] QFormLayout *buildFields();
    [[nodiscard]] QWidget *unitLine();
    void buildChoices();
    void fill();
    void save();

    Metric m_metric;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_direction = nullptr;
    QComboBox *m_origin = nullptr;
    QLineEdit *m_query = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_milestones = nullptr;
    QLineEdit *m_hold = nullptr;
    WorthRow *m_worth = nullptr;
    bool m_isKindChosen = false;
    QCheckBox *m_isAdaptive = nullptr;
    QCheckBox *m_isEnabled = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
