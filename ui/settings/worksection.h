// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;

namespace herald {

/// Whose work counts, and when a post does.
class WorkSection final : public SettingsSection {
    Q_OBJECT
public:
    WorkSection(const PageContext &context, QWidget *parent);

private:
    /// Are these names sound? Else what to write, for the person.
    using Check = QString (*)(const QStringList &names);

    void buildNames();
    void buildPosts();
    [[nodiscard]] QLineEdit *addNames(const QString &name, QLatin1StringView setting, const QString &example,
                                      Check check);
    [[nodiscard]] QDoubleSpinBox *addNumber(const QString &name, QLatin1StringView setting, double factor);
    void computeValues();
    void fill(const QHash<QString, QString> &settings);
    /// Nothing where it is stored already: each change starts the engine anew.
    void save(QLatin1StringView setting, const QString &value);

    QLineEdit *m_logins = nullptr;
    QLineEdit *m_emails = nullptr;
    QDoubleSpinBox *m_threshold = nullptr;  ///< in per cent
    QCheckBox *m_isThresholdEnough = nullptr;
    QDoubleSpinBox *m_price = nullptr;  ///< US dollars an engaged view
    QHash<QString, QString> m_stored;   ///< by the setting's name
};

}  // namespace herald
