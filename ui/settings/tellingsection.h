// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace herald {

/// Who is told: the desktop and a Discord channel.
class TellingSection final : public SettingsSection {
    Q_OBJECT
public:
    TellingSection(const PageContext &context, QWidget *parent);

private:
    void buildDesktop();
    void buildDiscord();
    void askWhatIsSet();
    void showSecret(bool isSet);
    void saveSecret(const QString &value, const QString &done);

    QCheckBox *m_desktop = nullptr;
    QLineEdit *m_webhook = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_remove = nullptr;
};

}  // namespace herald
