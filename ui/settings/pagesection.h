// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace herald {

/// Which /metrics pages are read directly.
class PageSection final : public SettingsSection {
    Q_OBJECT
public:
    PageSection(const PageContext &context, QWidget *parent);

private:
    void buildList();
    void buildField();
    void ask();
    void addTyped();
    void removeSelected();
    void showPages(const QStringList &pages);
    void save(const QStringList &pages, const QString &done);
    [[nodiscard]] QStringList pages() const;

    QListWidget *m_list = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_remove = nullptr;
};

}  // namespace herald
