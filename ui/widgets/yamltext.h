// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <functional>

namespace herald {

/// A YAML text that is checked when a person pauses typing; the line of what is wrong is marked.
class YamlText final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Says what is wrong with a text; `where` ends in ":line" or names the field.
    using Check = std::function<Result<>(const QByteArray &yaml)>;

    YamlText(Check check, const QString &accessibleName, QWidget *parent);

    /// Replaces the text where it differs; it is checked as if a person had typed it.
    void write(const QByteArray &yaml);
    [[nodiscard]] QByteArray yaml() const { return toPlainText().toUtf8(); }
    /// Checks now instead of after the pause.
    void look();
    /// What the last look found.
    [[nodiscard]] const Result<> &state() const { return m_state; }
    /// Marks the line that the error names; none for one that names none.
    void mark(const Error &error);

signals:
    void looked();

private:
    void markLine(int line);

    Check m_check;
    Result<> m_state;
    QTimer m_pause;
};

/// The line that an error names, counted from 1; 0 where it names none.
[[nodiscard]] int lineOf(const Error &error);

}  // namespace herald
