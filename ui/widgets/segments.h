// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;

namespace herald {

/// A few choices of which exactly one holds; left and right arrows walk through them.
class Segments final : public QFrame {
    Q_OBJECT
public:
    Segments(const QStringList &texts, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] int current() const;
    /// Does not emit chosen().
    void setCurrent(int index);

signals:
    void chosen(int index);

private:
    QButtonGroup *m_group = nullptr;
};

}  // namespace herald
