// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace herald {

class Notice;

/// What a person can do about an alert: acknowledge it with a comment or take that back, snooze it for themselves,
/// silence it for everybody, or end it. Another engine's alert is silenced there, or heard again.
class AlertAnswer final : public QWidget {
    Q_OBJECT
public:
    /// What became of it is said in `notice`.
    AlertAnswer(EnginePort &engine, Notice &notice, QWidget *parent);

    void setAlert(const ListedAlert &listed, Instant now);

private:
    [[nodiscard]] QWidget *buildComment();
    [[nodiscard]] QWidget *buildActions();
    void acknowledge();
    void snooze(Instant until);
    void silence();
    void follow(QFuture<Result<>> answer, const QString &done);

    EnginePort &m_engine;
    Notice &m_notice;
    ListedAlert m_listed;
    Instant m_now;
    QLineEdit *m_comment = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_unacknowledge = nullptr;
    QWidget *m_commentRow = nullptr;
    QPushButton *m_snooze = nullptr;
    QPushButton *m_silence = nullptr;
    QPushButton *m_expire = nullptr;
    QPushButton *m_resolve = nullptr;
};

}  // namespace herald
