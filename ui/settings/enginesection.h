// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QComboBox;
class QLineEdit;

namespace herald {

/// Where Prometheus is, and how long samples are kept.
class EngineSection final : public SettingsSection {
    Q_OBJECT
public:
    EngineSection(const PageContext &context, QWidget *parent);

private:
    [[nodiscard]] QComboBox *addDurations(const QString &name, QLatin1StringView setting, const QStringList &choices);
    void fill(const QHash<QString, QString> &settings);
    void saveUrl();
    void save(QLatin1StringView setting, const QString &value);

    QLineEdit *m_url = nullptr;
    QString m_storedUrl;
    QHash<QString, QComboBox *> m_durations;  ///< by the setting's name
};

}  // namespace herald
