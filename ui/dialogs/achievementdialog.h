// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace herald {

/// Writes down or changes an achievement: title, category, day, and whatever else is known.
class AchievementDialog final : public QDialog {
    Q_OBJECT
public:
    /// A new one by hand, completed at `now`.
    AchievementDialog(Instant now, QWidget *parent);
    AchievementDialog(Achievement achievement, QWidget *parent);

    /// What was given, with what was entered; meaningful once accepted.
    [[nodiscard]] Achievement achievement() const;

private:
    void build(const QString &heading);
    [[nodiscard]] QFormLayout *buildFields();
    void fill();
    void check();

    Achievement m_given;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QComboBox *m_category = nullptr;
    QDateEdit *m_completed = nullptr;
    QLineEdit *m_impact = nullptr;
    QLineEdit *m_skills = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_link = nullptr;
    QPushButton *m_save = nullptr;
};

/// "a, b,, c " as {"a", "b", "c"}.
[[nodiscard]] QStringList listOf(const QString &text);

}  // namespace herald
