// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace herald {

class Notice;

/// A configuration text that is checked while it is typed: what is wrong is said, with its line marked, and only what
/// is right can be saved.
class YamlEditor final : public QWidget {
    Q_OBJECT
public:
    /// Says what is wrong with a text; `where` ends in ":line" or names the field.
    using Check = std::function<Result<>(const QByteArray &yaml)>;

    YamlEditor(Check check, const QString &accessibleName, QWidget *parent);

    /// Replaces the text, unless a person has changed it and not saved it yet.
    void offer(const QByteArray &yaml);
    /// Replaces the text as if a person had typed it.
    void write(const QByteArray &yaml);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isChanged() const;
    /// Forgets what was typed.
    void reset();

    void showSaved(const QString &text);
    /// It could not be saved; what was typed stays.
    void showError(const Error &error);

signals:
    /// Right, and changed by a person.
    void checked(const QByteArray &yaml);
    void saveWanted(const QByteArray &yaml);

private:
    void look();
    void mark(int line);

    Check m_check;
    QByteArray m_offered;
    QTimer m_pause;
    QPlainTextEdit *m_edit = nullptr;
    Notice *m_notice = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_reset = nullptr;
};

/// The line that an error names, counted from 1; 0 where it names none.
[[nodiscard]] int lineOf(const Error &error);

}  // namespace herald
