// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertdetail.h"

#include "ui/format.h"
#include "ui/models/alertingtext.h"
#include "ui/models/conditiontext.h"
#include "ui/models/labelwords.h"
#include "ui/models/reasontext.h"
#include "ui/models/rows.h"
#include "ui/theme/icons.h"
#include "ui/widgets/alertanswer.h"
#include "ui/widgets/causeview.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowline.h"
#include "ui/widgets/thresholdbar.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isSame(const ListedAlert &one, const ListedAlert &other)
{
    return one.alert.id == other.alert.id && one.alert.labels == other.alert.labels && one.sources == other.sources;
}

}  // namespace

AlertDetail::AlertDetail(EnginePort &engine, const RuleBook &book, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_book(book), m_pane(new DetailPane(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pane);
    QWidget *body = m_pane->body();
    m_chart = m_pane->addAction(tr("Show chart"), u"kpis"_s);
    connect(m_chart, &QPushButton::clicked, this, [this] {
        if (const Rule *rule = m_book.ruleOf(m_listed.alert))
            emit metricWanted(rule->metric);
    });
    m_notice = new Notice(body);
    m_pane->add(m_notice);
    buildWhy();
    m_pane->addSection(tr("History"));
    m_history = new QWidget(body);
    m_historyColumn = new QVBoxLayout(m_history);
    m_historyColumn->setContentsMargins(0, 0, 0, 0);
    m_historyColumn->setSpacing(0);
    m_pane->add(m_history);
}

void AlertDetail::buildWhy()
{
    QWidget *body = m_pane->body();
    m_pane->addSection(tr("Why"));
    m_why = makeLabel(body, Type::Body);
    m_why->setWordWrap(true);
    m_pane->add(m_why);
    m_held = makeLabel(body, Type::Body, Tone::Warning);
    m_held->setWordWrap(true);
    m_held->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pane->add(m_held);
    m_bar = new ThresholdBar(body);
    m_pane->add(m_bar);
    m_answer = new AlertAnswer(m_engine, *m_notice, body);
    m_pane->add(m_answer);
    m_causes = new CauseView(body);
    m_pane->add(m_causes);
    m_facts = new Facts(body);
    m_pane->add(m_facts);
}

void AlertDetail::setAlert(const ListedAlert &listed, Instant now)
{
    const bool isKnown = isSame(listed, m_listed);
    const bool hasHistory = isKnown && listed.alert.state == m_listed.alert.state;
    if (!isKnown) {
        m_notice->clear();
        m_recurrence = {};
        m_causes->clear();
    }
    m_listed = listed;
    const Alert &alert = m_listed.alert;
    const auto held = listed.heldFromAll();
    const bool isHeld = held && held != SuppressionKind::Acknowledged;
    m_pane->setHead(
        {.icon = isHeld ? u"paused"_s : iconName(alert),
         .state = isHeld ? title(*held) : title(alert),
         .tone = isHeld ? Tone::Muted : toneOf(alert),
         .title = alert.summary.isEmpty() ? alert.rule : alert.summary,
         .note = listed.isOwn()
                     ? tr("%1, alert %2", "severity, number").arg(severityWord(alert.labels)).arg(alert.id.value)
                     : severityWord(alert.labels)});
    m_why->setText(listed.isOwn() ? whyText(alert, m_book) : tr("Another alert engine tells of it."));
    m_chart->setVisible(m_book.ruleOf(alert) && !m_book.ruleOf(alert)->metric.isEmpty());
    showReading(alert);
    showHeld(now);
    showFacts(alert, now);
    m_answer->setAlert(listed, now);
    if (hasHistory)
        return;
    askTransitions(now);
    askCauses(now);
    askRecurrence(now);
}

void AlertDetail::retell(Instant now)
{
    if (m_listed.alert.id != AlertId{} || !m_listed.isOwn()) {
        setAlert(m_listed, now);
        askCauses(now);
        askTransitions(now);
    }
}

void AlertDetail::showReading(const Alert &alert)
{
    const bool hasValue = alert.state != AlertState::NoData && alert.state != AlertState::Error;
    const Rule *rule = m_book.ruleOf(alert);
    m_bar->setVisible(m_listed.isOwn() && hasValue && (!rule || isThreshold(*rule)));
    m_bar->setReading({.value = alert.value,
                       .threshold = alert.threshold,
                       .clear = rule ? rule->clear : std::nullopt,
                       .isBrokenAbove = !rule || breaksAbove(rule->op),
                       .unit = rule ? m_book.unitOf(*rule) : QString(),
                       .tone = alert.state == AlertState::Resolved ? Tone::Well : toneOf(alert)});
}

/// Who knows of it, and why nobody is told.
void AlertDetail::showHeld(Instant now)
{
    const Alert &alert = m_listed.alert;
    QStringList lines;
    if (alert.acknowledgedAt) {
        const QString by = personText(alert.acknowledgedBy);
        const QString when = momentText(*alert.acknowledgedAt, now);
        lines +=
            alert.acknowledgeComment.isEmpty()
                ? tr("Acknowledged by %1, %2.", "person, moment").arg(by, when)
                : tr("Acknowledged by %1, %2: %3", "person, moment, comment").arg(by, when, alert.acknowledgeComment);
    }
    if (m_listed.held && m_listed.held->why.kind != SuppressionKind::Acknowledged)
        lines += heldText(*m_listed.held, now);
    m_held->setText(lines.join(u'\n'));
    m_held->setVisible(!lines.isEmpty());
}

void AlertDetail::showFacts(const Alert &alert, Instant now)
{
    const Rule *rule = m_listed.isOwn() ? m_book.ruleOf(alert) : nullptr;
    const Instant end = alert.resolvedAt.value_or(now);
    QStringList sources;
    for (const QString &source : m_listed.sources)
        sources += sourceTitle(source);
    QList<Fact> facts{
        {tr("Told by"), sources.join(u", "_s)},
        {tr("Rule"), alert.rule},
        {tr("Broken since"),
         tr("%1 (%2)", "moment, age").arg(fullMomentText(alert.activeSince), durationText(end - alert.activeSince))},
        {tr("Firing since"), alert.firedAt ? fullMomentText(*alert.firedAt) : QString()},
        {tr("Resolved"), alert.resolvedAt ? fullMomentText(*alert.resolvedAt) : QString()},
        {tr("Fired"), m_recurrence.fires > 0 ? tr("%n time(s) in 7 days", nullptr, m_recurrence.fires) : QString()},
        {tr("Flapping"), m_recurrence.isFlapping ? tr("Yes: it fires again and again") : QString(), Tone::Warning},
        {tr("Must hold for"), rule && rule->pendingFor.count() > 0 ? durationText(rule->pendingFor) : QString()},
        {tr("Labels"), tellingLabels(alert.labels)},
        {tr("What to do"), alert.description},
        {tr("Runbook"), m_recurrence.runbook}};
    if (rule) {
        static const QStringList shown{u"summary"_s, u"description"_s, u"runbook"_s, u"runbook_url"_s};
        for (const auto &[name, text] : rule->annotations) {
            if (!shown.contains(name))
                facts += {name, text};
        }
    }
    m_facts->setFacts(facts);
}

void AlertDetail::askCauses(Instant now)
{
    if (!m_listed.isOwn() || !m_book.ruleOf(m_listed.alert))
        return;
    m_engine.causes(m_listed.alert.id).then(this, [this, now, asked = m_listed](const Result<FireCauses> &answer) {
        const Rule *rule = m_book.ruleOf(m_listed.alert);
        if (answer && rule && isSame(asked, m_listed))
            m_causes->setCauses(*answer, m_listed.alert, *rule, m_book, now);
    });
}

void AlertDetail::askRecurrence(Instant now)
{
    if (!m_listed.isOwn())
        return;
    m_engine.recurrence(m_listed.alert.id)
        .then(this, [this, now, asked = m_listed](const Result<AlertRecurrence> &answer) {
            if (!answer || !isSame(asked, m_listed))
                return;
            m_recurrence = *answer;
            showFacts(m_listed.alert, now);
        });
}

void AlertDetail::askTransitions(Instant now)
{
    if (!m_listed.isOwn()) {
        showTransitions({}, now);
        m_isComplete = true;
        emit completed();
        return;
    }
    m_engine.transitions(m_listed.alert.id)
        .then(this, [this, now, id = m_listed.alert.id](const Result<QList<Transition>> &answer) {
            if (id != m_listed.alert.id)
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
    const Rule *rule = m_book.ruleOf(m_listed.alert);
    const QString unit = rule ? m_book.unitOf(*rule) : QString();
    for (const auto &transition : transitions) {
        RowContent row = rowOf(transition, now, m_book);
        row.title = title(transition.to);
        row.subtitle = reasonText(transition.reason, now, unit);
        row.trailing = momentText(transition.at, now);
        row.trailingTone = Tone::Muted;
        row.trailingNote.clear();
        m_historyColumn->addWidget(new RowLine(row, m_history));
    }
}

}  // namespace herald
