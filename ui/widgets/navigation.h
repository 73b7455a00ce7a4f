// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace herald {

class NavigationButton;

/// The pages' names at the leading edge; icons alone where the window is narrow.
class Navigation final : public QFrame {
    Q_OBJECT
public:
    struct Entry {
        QString name;  ///< the page's name
        QString title;
        QString icon;
        bool isLast = false;  ///< stands at the foot, apart from the others
    };

    Navigation(const QList<Entry> &entries, QWidget *parent = nullptr);

    void setCurrent(const QString &name);
    /// A count beside an entry; none for 0.
    void setBadge(const QString &name, int count);
    void setCompact(bool isCompact);

signals:
    void chosen(const QString &name);

private:
    void addHead();
    void addEntry(const Entry &entry, const QString &shortcut);

    QVBoxLayout *m_column = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_title = nullptr;
    QButtonGroup *m_group = nullptr;
    QHash<QString, NavigationButton *> m_buttons;
};

}  // namespace herald
