// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace herald {

/// One page's name in the navigation, with its icon and perhaps a count.
class NavigationButton final : public QAbstractButton {
    Q_OBJECT
public:
    NavigationButton(QString iconName, const QString &title, const QString &shortcut, QWidget *parent);

    void setBadge(int count);
    void setCompact(bool isCompact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;

    QString m_iconName;
    int m_badge = 0;
    bool m_isCompact = false;
};

}  // namespace herald
