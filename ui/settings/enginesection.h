// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace herald {

/// Where the servers are, who may read Herald's own metrics, and how long samples are kept.
class EngineSection final : public SettingsSection {
    Q_OBJECT
public:
    EngineSection(const PageContext &context, QWidget *parent);

private:
    [[nodiscard]] QComboBox *addDurations(const QString &name, QLatin1StringView setting, const QStringList &choices);
    void fill(const QHash<QString, QString> &settings);
    [[nodiscard]] QLineEdit *addAddress(const QString &name, QLatin1StringView setting, const QString &example);
    void lock(const QString &setting, const QString &variable);
    void saveAddress(QLineEdit &field, QLatin1StringView setting);
    void save(QLatin1StringView setting, const QString &value);

    QHash<QString, QLineEdit *> m_addresses;  ///< by the setting's name
    QHash<QString, QString> m_stored;         ///< addresses, likewise
    QCheckBox *m_metricsOpen = nullptr;
    QHash<QString, QComboBox *> m_durations;  ///< by the setting's name
};

}  // namespace herald
