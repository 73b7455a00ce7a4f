// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/error.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace herald {

class Notice;

/// Writes down or changes an achievement: title, category, day, and whatever else is known.
class AchievementDialog final : public QDialog {
    Q_OBJECT
public:
    /// A new one by hand, completed at `now`.
    AchievementDialog(Instant now, QWidget *parent);
    AchievementDialog(Achievement achievement, QWidget *parent);

    /// What was given, with what was entered.
    [[nodiscard]] Achievement achievement() const;
    /// It could not be saved; the dialog stays so that nothing typed is lost.
    void showError(const Error &error);
    /// Stands there until the person chooses another.
    void suggestCategory(Category category);

signals:
    /// Of a new one, whenever typing pauses, until the person has chosen.
    void categoryWanted(const QString &title, const QString &description);
    /// Close the dialog once this is stored.
    void saveWanted(const herald::Achievement &achievement);

private:
    void build(const QString &heading);
    [[nodiscard]] QFormLayout *buildFields();
    void fill();
    void check();
    void askForCategory();

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
    Notice *m_notice = nullptr;
    QTimer *m_pause = nullptr;  ///< of typing
    bool m_isCategoryChosen = false;
};

/// "a, b,, c " as {"a", "b", "c"}.
[[nodiscard]] QStringList listOf(const QString &text);

}  // namespace herald
