// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rulebook.h"

#include <QWidget>

class QVBoxLayout;

namespace herald {

/// Why an alert fired, condition by condition: what each looks at, how it stood and since when, and a chart of the
/// values that the engine saw, or the alerts that it waited for.
class CauseView final : public QWidget {
    Q_OBJECT
public:
    explicit CauseView(QWidget *parent = nullptr);

    void clear();
    /// `rule` is the alert's.
    void setCauses(const FireCauses &causes, const Alert &alert, const Rule &rule, const RuleBook &book, Instant now);

private:
    struct Told;

    void add(const Cause &cause, const Told &told);
    void addLine(const QString &text, int depth, bool isSecondary);
    void addChart(const Cause &cause, const Told &told, const QString &unit);
    void addWidget(QWidget *widget, int depth);

    QVBoxLayout *m_column = nullptr;
};

}  // namespace herald
