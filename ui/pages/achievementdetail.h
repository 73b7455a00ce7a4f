// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace herald {

class DetailPane;
class Facts;
class Notice;

/// One achievement with what proves it, and what a person can do with it.
class AchievementDetail final : public QWidget {
    Q_OBJECT
public:
    AchievementDetail(EnginePort &engine, QWidget *parent);

    void setAchievement(const Achievement &achievement, Instant now);

signals:
    /// A change is stored.
    void changed(const herald::Achievement &achievement);
    /// It is gone for good.
    void removed();

private:
    void buildActions();
    void showHead();
    void showFacts();
    void showEvidence();
    void setStatus(AchievementStatus status, const QString &done);
    void edit();
    void askToRemove();
    void remove(AchievementId id);
    void save(const Achievement &achievement, const QString &done);
    void take(const Achievement &achievement, const QString &done);

    EnginePort &m_engine;
    Achievement m_achievement;
    Instant m_now;
    DetailPane *m_pane = nullptr;
    Notice *m_notice = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_archive = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_delete = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_proofHeading = nullptr;
    QVBoxLayout *m_proof = nullptr;
    Facts *m_facts = nullptr;
};

}  // namespace herald
