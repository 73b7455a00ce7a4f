// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QLineEdit>
#include <functional>

namespace herald {

/// A line that stands for a number, a time or the like: taken over while it is typed, and marked, with what is wrong,
/// as long as it cannot be.
class EntryField final : public QLineEdit {
    Q_OBJECT
public:
    /// Takes what was typed over, or says what is wrong with it.
    using Take = std::function<Result<>(const QString &text)>;

    EntryField(Take take, const QString &accessibleName, QWidget *parent);

    /// What holds now; what a person typed for the same stays as it was typed.
    void offer(const QString &text);
    /// Back to what holds, where what was typed is wrong.
    void dropMistake();
    /// Empty while the text is right.
    [[nodiscard]] const QString &problem() const { return m_problem; }

signals:
    /// A person typed something, right or wrong.
    void entered();

private:
    void take();
    void say(const QString &problem);

    Take m_take;
    QString m_held;  ///< the text of what holds
    QString m_problem;
    bool m_isTaking = false;
};

/// What is wrong in the first of the fields that is not hidden, with its name; empty where nothing is.
[[nodiscard]] QString problemIn(std::initializer_list<const EntryField *> fields);

/// A time like 5m or 1h30m; none for an empty text.
[[nodiscard]] Result<std::optional<std::chrono::milliseconds>> enteredDuration(const QString &text);

}  // namespace herald
