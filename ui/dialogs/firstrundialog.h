// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace herald {

class Notice;
class RepositoryList;

/// What Herald should watch besides this computer, asked once. Skipping it is an answer, too.
class FirstRunDialog final : public QDialog {
    Q_OBJECT
public:
    FirstRunDialog(EnginePort &engine, QWidget *parent);

    /// The repositories have been looked for.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    void reject() override;

signals:
    void loaded();

private:
    [[nodiscard]] QLayout *buildHead();
    [[nodiscard]] QLayout *buildButtons();
    void find();
    void showAddress(const QHash<QString, QString> &settings);
    void start();
    void remember();
    void follow(QFuture<Result<>> answer, std::function<void()> next);

    EnginePort &m_engine;
    RepositoryList *m_repositories = nullptr;
    QLineEdit *m_url = nullptr;
    QString m_shownUrl;  ///< before anybody wrote another
    QPushButton *m_start = nullptr;
    Notice *m_notice = nullptr;
    bool m_isLoaded = false;
};

}  // namespace herald
