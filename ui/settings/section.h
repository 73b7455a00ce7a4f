// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace herald {

class Notice;

/// One card of the Settings page. What a person changes is saved at once; the answer stands in the card.
class SettingsSection : public QFrame {
    Q_OBJECT
public:
    SettingsSection(const QString &heading, const QString &text, const PageContext &context, QWidget *parent);

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] EnginePort &engine() const { return m_context.engine; }
    [[nodiscard]] Notice &notice() const { return *m_notice; }
    void add(QWidget *widget);
    void add(QLayout *layout);
    /// A line with a name at the leading side and the widget beside it.
    QLabel *addLine(const QString &name, QWidget *widget);
    /// Says `done`, or what went wrong, when the answer is there.
    void follow(QFuture<Result<>> answer, const QString &done);

private:
    PageContext m_context;
    QVBoxLayout *m_column = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
