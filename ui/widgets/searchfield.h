// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace herald {

/// A field to search with: it speaks when typing pauses, or at once on Return. Ctrl+F goes to it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &prompt, QWidget *parent = nullptr);

signals:
    void searched(const QString &text);

private:
    QTimer m_pause;
};

}  // namespace herald
