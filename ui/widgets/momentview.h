// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timewindow.h"
#include "ui/engineport.h"
#include "ui/refresh.h"
#include "ui/widgets/detailpane.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace herald {

class Notice;
class RuleBook;

/// Herald as it was at a moment of the past, chosen on a slider: what was firing, what was muted and why, what was sent
/// in the time before and what came back. The arrow keys move by a minute, page up and down by an hour; two buttons
/// jump from change to change.
class MomentView final : public QWidget {
    Q_OBJECT
public:
    /// `book` outlives the view.
    MomentView(EnginePort &engine, const RuleBook &book, QWidget *parent);

    /// The time that the slider spans, and the changes in it between which the buttons jump, in any order.
    void setSpan(const TimeWindow &span, const QList<Instant> &changes);
    void goTo(Instant at);
    [[nodiscard]] Instant moment() const;
    /// What is shown belongs to moment().
    [[nodiscard]] bool isComplete() const { return m_shown == moment(); }

signals:
    void completed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *buildSlider();
    void jump(bool isForward);
    void say();
    void ask();
    void showPast(const PastMoment &past, Instant at);
    [[nodiscard]] DetailPane::Head headOf(const PastMoment &past, Instant at) const;

    EnginePort &m_engine;
    const RuleBook &m_book;
    Refresh m_refresh;
    TimeWindow m_span;
    QList<Instant> m_changes;
    std::optional<Instant> m_shown;
    QSlider *m_slider = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_forth = nullptr;
    QLabel *m_moment = nullptr;
    DetailPane *m_pane = nullptr;
    Notice *m_notice = nullptr;
    QVBoxLayout *m_open = nullptr;
    QVBoxLayout *m_muted = nullptr;
    QVBoxLayout *m_notes = nullptr;
};

}  // namespace herald
