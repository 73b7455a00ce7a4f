// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/metric.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace herald {

/// A metric's target, read as text and edited in its place. Ratios are entered in per cent; an empty field means no
/// target.
class TargetEditor final : public QWidget {
    Q_OBJECT
public:
    explicit TargetEditor(QWidget *parent = nullptr);

    /// `isMet` by what is measured now, where something is.
    void setMetric(const Metric &metric, std::optional<bool> isMet = std::nullopt);
    [[nodiscard]] bool isEditing() const;

signals:
    void saveWanted(const herald::Metric &metric);

private:
    void edit();
    void stop();
    void save();
    [[nodiscard]] QWidget *buildReading();
    [[nodiscard]] QWidget *buildEditing();

    Metric m_metric;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_edit = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_unit = nullptr;
};

/// The number that a person types for a value: per cent for a ratio, else the value itself.
[[nodiscard]] QString enteredText(double value, const QString &unit);
/// What enteredText() gave, or a person typed, in the screen's language. Nothing for an empty text; an error that says
/// what to type for anything that is not a finite number.
[[nodiscard]] Result<std::optional<double>> enteredValue(const QString &text, const QString &unit);

}  // namespace herald
