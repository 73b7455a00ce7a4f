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

    /// What the card shows first is there.
    [[nodiscard]] bool isComplete() const { return m_waiting == 0; }

signals:
    void completed();

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] EnginePort &engine() const { return m_context.engine; }
    [[nodiscard]] Notice &notice() const { return *m_notice; }
    void add(QWidget *widget);
    void add(QLayout *layout);
    /// A line with a name at the leading side and the widget beside it.
    QLabel *addLine(const QString &name, QWidget *widget);
    /// Hands the answer to `take`, or says what went wrong.
    template <class T, class Take>
    void learn(QFuture<Result<T>> answer, Take take)
    {
        ++m_waiting;
        answer.then(this, [this, take](const Result<T> &result) {
            if (result)
                take(*result);
            else
                showError(result.error());
            if (--m_waiting == 0)
                emit completed();
        });
    }
    void showError(const Error &error);
    /// Says `done`, or what went wrong, when the answer is there.
    void follow(QFuture<Result<>> answer, const QString &done);

private:
    PageContext m_context;
    QVBoxLayout *m_column = nullptr;
    Notice *m_notice = nullptr;
    int m_waiting = 0;
};

}  // namespace herald
