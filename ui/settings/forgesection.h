// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace herald {

class SecretLine;

/// Repositories on GitHub that are read, what GitHub is asked with, and what its webhooks are signed with.
class ForgeSection final : public SettingsSection {
    Q_OBJECT
public:
    ForgeSection(const PageContext &context, QWidget *parent);

private:
    void buildList();
    void buildField();
    [[nodiscard]] SecretLine *addSecret(const QString &label, QLatin1StringView name, const QString &example);
    void ask();
    void showRepositories(const QStringList &repositories);
    [[nodiscard]] QStringList repositories() const;
    void addTyped();
    void removeSelected();
    void save(const QStringList &repositories, const QString &done);

    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_remove = nullptr;
    SecretLine *m_token = nullptr;
    SecretLine *m_webhookSecret = nullptr;
};

}  // namespace herald
