// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/achievementdetail.h"

#include "achievements/impact.h"
#include "ui/dialogs/achievementdialog.h"
#include "ui/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/tone.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The formula's name and what went into it, as stored: "open-1: 4 × 0.74 (40 % better than the target); …".
QString formulaText(const Achievement &achievement)
{
    const auto impact = impactFromJson(achievement.details.value("impact"_L1).toObject());
    if (!impact)
        return {};
    QStringList factors;
    for (const ImpactFactor &factor : impact->factors)
        factors += u"%1 × %2 (%3)"_s.arg(factor.weight).arg(factor.value, 0, 'f', 2).arg(factor.reason);
    return u"%1: %2"_s.arg(impact->formula, factors.join(u"; "_s));
}

QString moneyText(const Money &money)
{
    const QString amount = displayValue(money.amount, money.currency);
    switch (money.period) {
    case Period::Once: return amount;
    case Period::Month: return AchievementDetail::tr("%1 a month").arg(amount);
    case Period::Year: return AchievementDetail::tr("%1 a year").arg(amount);
    }
    return amount;
}

}  // namespace

AchievementDetail::AchievementDetail(EnginePort &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_pane(new DetailPane(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pane);
    buildActions();
    QWidget *body = m_pane->body();
    m_notice = new Notice(body);
    m_pane->add(m_notice);
    m_description = makeLabel(body, Type::Body, Tone::Secondary);
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pane->add(m_description);
    m_proofHeading = m_pane->addSection(tr("Proof"));
    auto *proof = new QWidget(body);
    m_proof = new QVBoxLayout(proof);
    m_proof->setContentsMargins(0, 0, 0, 0);
    m_proof->setSpacing(space::kSmall);
    m_pane->add(proof);
    m_pane->addSection(tr("Details"));
    m_facts = new Facts(body);
    m_pane->add(m_facts);
}

void AchievementDetail::buildActions()
{
    m_confirm = m_pane->addAction(tr("Confirm"), u"check"_s);
    m_confirm->setToolTip(tr("You stand behind this achievement"));
    const auto *change = m_pane->addAction(tr("Edit"), u"edit"_s);
    m_archive = m_pane->addAction(tr("Archive"), u"archive"_s);
    m_restore = m_pane->addAction(tr("Restore"), u"undo"_s);
    m_delete = m_pane->addAction(tr("Delete…"), u"trash"_s);
    m_delete->setToolTip(tr("For good, with its proof"));
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { setStatus(AchievementStatus::Confirmed, tr("Confirmed.")); });
    connect(m_archive, &QPushButton::clicked, this,
            [this] { setStatus(AchievementStatus::Archived, tr("Archived. It stays stored and can be restored.")); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { setStatus(AchievementStatus::Draft, tr("Restored as a draft.")); });
    connect(change, &QPushButton::clicked, this, &AchievementDetail::edit);
    connect(m_delete, &QPushButton::clicked, this, &AchievementDetail::askToRemove);
}

void AchievementDetail::setAchievement(const Achievement &achievement, Instant now)
{
    if (achievement.id != m_achievement.id)
        m_notice->clear();
    m_achievement = achievement;
    m_now = now;
    showHead();
    showEvidence();
    showFacts();
}

void AchievementDetail::showHead()
{
    const auto status = m_achievement.status;
    m_pane->setHead(
        {.icon = iconName(status),
         .state = title(status),
         .tone = toneOf(status),
         .title = m_achievement.title,
         .note = u"%1 · %2"_s.arg(title(m_achievement.category), momentText(m_achievement.completedAt, m_now))});
    m_confirm->setVisible(status == AchievementStatus::Draft);
    m_archive->setVisible(status != AchievementStatus::Archived);
    m_restore->setVisible(status == AchievementStatus::Archived);
    m_delete->setVisible(status == AchievementStatus::Archived);
    m_description->setText(m_achievement.description);
    m_description->setVisible(!m_achievement.description.isEmpty());
}

void AchievementDetail::showEvidence()
{
    while (auto *item = m_proof->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &evidence : std::as_const(m_achievement.evidence))
        m_proof->addWidget(new EvidenceView(evidence, m_pane->body()));
    if (m_achievement.evidence.isEmpty())
        m_proof->addWidget(
            makeLabel(m_pane->body(), Type::Body, Tone::Muted, tr("No proof is attached: somebody says so.")));
}

void AchievementDetail::showFacts()
{
    const Achievement &a = m_achievement;
    const auto impact = effectiveImpact(a);
    const auto reference = impactFromJson(a.details.value("impact_reference"_L1).toObject());
    const auto score = [](double value) { return tr("%1 of 100", "a score").arg(qRound(value)); };
    m_facts->setFacts({{tr("Completed"), fullMomentText(a.completedAt)},
                       {tr("Started"), a.startedAt ? fullMomentText(*a.startedAt) : QString()},
                       {tr("Source"), title(a.source)},
                       {tr("Impact"), !impact            ? QString()
                                      : a.impactOverride ? tr("%1, your own", "a score").arg(score(*impact))
                                                         : score(*impact)},
                       {tr("Computed impact"), a.impactOverride && a.impact ? score(*a.impact) : QString()},
                       {tr("Impact formula"), formulaText(a)},
                       {tr("Reference impact"), reference ? score(reference->score) : QString()},
                       {tr("Complexity"), a.complexity ? score(*a.complexity) : QString()},
                       {tr("Time saved"), a.timeSavedHours ? tr("%1 h").arg(*a.timeSavedHours) : QString()},
                       {tr("Value"), a.value ? moneyText(*a.value) : QString()},
                       {tr("Skills"), a.skills.join(u", "_s)},
                       {tr("Tags"), a.tags.join(u", "_s)},
                       {tr("Link"), a.sourceUrl}});
}

void AchievementDetail::setStatus(AchievementStatus status, const QString &done)
{
    Achievement achievement = m_achievement;
    achievement.status = status;
    save(achievement, done);
}

void AchievementDetail::edit()
{
    auto *dialog = new AchievementDialog(m_achievement, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AchievementDialog::saveWanted, this, [this, dialog](const Achievement &achievement) {
        m_engine.updateAchievement(achievement).then(dialog, [this, dialog, achievement](const Result<> &result) {
            if (!result) {
                dialog->showError(result.error());
                return;
            }
            dialog->accept();
            take(achievement, tr("Saved."));
        });
    });
    dialog->open();
}

void AchievementDetail::askToRemove()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Delete the achievement"),
        tr("Delete “%1” with its proof? Work that is read again may bring it back; archived, it stays away.")
            .arg(m_achievement.title),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(yes, &QAbstractButton::clicked, this, [this, id = m_achievement.id] { remove(id); });
    question->open();
}

void AchievementDetail::remove(AchievementId id)
{
    m_engine.removeAchievement(id).then(this, [this](const Result<> &result) {
        if (result)
            emit removed();
        else
            m_notice->showError(result.error());
    });
}

void AchievementDetail::save(const Achievement &achievement, const QString &done)
{
    m_engine.updateAchievement(achievement).then(this, [this, achievement, done](const Result<> &result) {
        if (result)
            take(achievement, done);
        else
            m_notice->showError(result.error());
    });
}

void AchievementDetail::take(const Achievement &achievement, const QString &done)
{
    if (achievement.id == m_achievement.id) {
        setAchievement(achievement, m_now);
        m_notice->showDone(done);
    }
    emit changed(achievement);
}

}  // namespace herald
