// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertdetail.h"

#include "ui/format.h"
#include "ui/models/conditiontext.h"
#include "ui/models/rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowline.h"
#include "ui/widgets/thresholdbar.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

AlertDetail::AlertDetail(EnginePort &engine, const RuleBook &book, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_book(book), m_pane(new DetailPane(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pane);
    QWidget *body = m_pane->body();
    m_chart = m_pane->addAction(tr("Show chart"), u"kpis"_s);
    connect(m_chart, &QPushButton::clicked, this, [this] {
        if (const Rule *rule = m_book.rule(m_alert.rule))
            emit metricWanted(rule->metric);
    });
    m_notice = new Notice(body);
    m_pane->add(m_notice);
    m_pane->addSection(tr("Why"));
    m_why = makeLabel(body, Type::Body);
    m_why->setWordWrap(true);
    m_pane->add(m_why);
    m_bar = new ThresholdBar(body);
    m_pane->add(m_bar);
    m_facts = new Facts(body);
    m_pane->add(m_facts);
    buildAnswer();
    m_pane->addSection(tr("History"));
    m_history = new QWidget(body);
    m_historyColumn = new QVBoxLayout(m_history);
    m_historyColumn->setContentsMargins(0, 0, 0, 0);
    m_historyColumn->setSpacing(0);
    m_pane->add(m_history);
}

void AlertDetail::buildAnswer()
{
    m_answer = new QWidget(m_pane->body());
    auto *line = new QHBoxLayout(m_answer);
    line->setContentsMargins(0, space::kMedium, 0, 0);
    line->setSpacing(space::kSmall);
    m_comment = new QLineEdit(m_answer);
    m_comment->setPlaceholderText(tr("Comment, such as what you are doing about it"));
    m_comment->setAccessibleName(tr("Comment"));
    m_acknowledge = new QPushButton(icon(u"acknowledged"_s), tr("Acknowledge"), m_answer);
    m_unacknowledge = new QPushButton(icon(u"undo"_s), tr("Take back"), m_answer);
    m_unacknowledge->setToolTip(tr("Nobody is taking care of this alert any more"));
    line->addWidget(m_comment, 1);
    line->addWidget(m_acknowledge);
    line->addWidget(m_unacknowledge);
    line->addStretch();
    m_pane->add(m_answer);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertDetail::acknowledge);
    connect(m_comment, &QLineEdit::returnPressed, this, &AlertDetail::acknowledge);
    connect(m_unacknowledge, &QPushButton::clicked, this, &AlertDetail::unacknowledge);
}

void AlertDetail::setAlert(const Alert &alert, Instant now)
{
    if (alert.id != m_alert.id) {
        m_notice->clear();
        m_comment->clear();
    }
    const bool hasHistory = alert.id == m_alert.id && alert.state == m_alert.state;
    m_alert = alert;
    m_pane->setHead(
        {.icon = iconName(alert),
         .state = title(alert),
         .tone = toneOf(alert),
         .title = alert.summary.isEmpty() ? alert.rule : alert.summary,
         .note = tr("%1, alert %2", "severity, number").arg(title(severityOf(alert.labels))).arg(alert.id.value)});
    m_why->setText(whyText(alert, m_book));
    m_chart->setVisible(m_book.rule(alert.rule) != nullptr);
    showReading(alert);
    showFacts(alert, now);
    showAnswer(alert, now);
    if (!hasHistory)
        askTransitions(now);
}

void AlertDetail::retell(Instant now)
{
    if (m_alert.id != AlertId{})
        setAlert(m_alert, now);
}

void AlertDetail::showReading(const Alert &alert)
{
    const bool hasValue = alert.state != AlertState::NoData && alert.state != AlertState::Error;
    const Rule *rule = m_book.rule(alert.rule);
    m_bar->setVisible(hasValue && (!rule || isThreshold(*rule)));
    m_bar->setReading({.value = alert.value,
                       .threshold = alert.threshold,
                       .clear = rule ? rule->clear : std::nullopt,
                       .isBrokenAbove = !rule || breaksAbove(rule->op),
                       .unit = rule ? m_book.unitOf(*rule) : QString(),
                       .tone = alert.state == AlertState::Resolved ? Tone::Well : toneOf(alert)});
}

void AlertDetail::showFacts(const Alert &alert, Instant now)
{
    const Rule *rule = m_book.rule(alert.rule);
    const Instant end = alert.resolvedAt.value_or(now);
    m_facts->setFacts(
        {{tr("Rule"), alert.rule},
         {tr("Broken since"),
          tr("%1 (%2)", "moment, age").arg(fullMomentText(alert.activeSince), durationText(end - alert.activeSince))},
         {tr("Firing since"), alert.firedAt ? fullMomentText(*alert.firedAt) : QString()},
         {tr("Resolved"), alert.resolvedAt ? fullMomentText(*alert.resolvedAt) : QString()},
         {tr("Must hold for"), rule && rule->pendingFor.count() > 0 ? durationText(rule->pendingFor) : QString()},
         {tr("Labels"), tellingLabels(alert.labels)},
         {tr("What to do"), alert.description}});
}

void AlertDetail::showAnswer(const Alert &alert, Instant now)
{
    const bool isOpen =
        alert.state == AlertState::Firing || alert.state == AlertState::NoData || alert.state == AlertState::Error;
    const bool isAcknowledged = alert.acknowledgedAt.has_value();
    m_answer->setVisible(isOpen);
    m_comment->setVisible(!isAcknowledged);
    m_acknowledge->setVisible(!isAcknowledged);
    m_unacknowledge->setVisible(isAcknowledged);
    if (!isAcknowledged)
        return;
    const QString by = alert.acknowledgedBy.isEmpty() ? tr("you") : alert.acknowledgedBy;
    m_why->setText(
        m_why->text() + u'\n'
        + (alert.acknowledgeComment.isEmpty()
               ? tr("Acknowledged by %1, %2.", "person, moment").arg(by, momentText(*alert.acknowledgedAt, now))
               : tr("Acknowledged by %1, %2: %3", "person, moment, comment")
                     .arg(by, momentText(*alert.acknowledgedAt, now), alert.acknowledgeComment)));
}

void AlertDetail::askTransitions(Instant now)
{
    m_engine.transitions(m_alert.id).then(this, [this, now, id = m_alert.id](const Result<QList<Transition>> &answer) {
        if (id != m_alert.id)
            return;
        if (answer)
            showTransitions(*answer, now);
        else
            m_notice->showError(answer.error());
        m_isComplete = true;
        emit completed();
    });
}

void AlertDetail::showTransitions(const QList<Transition> &transitions, Instant now)
{
    while (auto *item = m_historyColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &transition : transitions) {
        RowContent row = rowOf(transition, now);
        row.title = title(transition.to);
        row.subtitle = transition.reason;
        row.trailing = momentText(transition.at, now);
        row.trailingTone = Tone::Muted;
        row.trailingNote.clear();
        m_historyColumn->addWidget(new RowLine(row, m_history));
    }
}

void AlertDetail::follow(QFuture<Result<>> answer, const QString &done)
{
    answer.then(this, [this, done](const Result<> &result) {
        if (result)
            m_notice->showDone(done);
        else
            m_notice->showError(result.error());
    });
}

void AlertDetail::acknowledge()
{
    follow(m_engine.acknowledge(m_alert.id, m_comment->text().trimmed()), tr("Acknowledged."));
}

void AlertDetail::unacknowledge()
{
    follow(m_engine.unacknowledge(m_alert.id), tr("The acknowledgement is taken back."));
}

}  // namespace herald
