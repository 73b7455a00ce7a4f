// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/yamltext.h"

class QPushButton;

namespace herald {

class Notice;

/// A configuration text that is checked while it is typed: what is wrong is said, and only what is right can be saved.
class YamlEditor final : public QWidget {
    Q_OBJECT
public:
    YamlEditor(const YamlText::Check &check, const QString &accessibleName, QWidget *parent);

    /// Replaces the text, unless a person has changed it and not saved it yet.
    void offer(const QByteArray &yaml);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isChanged() const;
    /// Forgets what was typed.
    void reset();

    void showSaved(const QString &text);
    /// It could not be saved; what was typed stays.
    void showError(const Error &error);

signals:
    void saveWanted(const QByteArray &yaml);

private:
    void showState();

    QByteArray m_offered;
    YamlText *m_edit = nullptr;
    Notice *m_notice = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_reset = nullptr;
};

}  // namespace herald
