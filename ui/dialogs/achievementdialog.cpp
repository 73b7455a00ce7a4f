// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/achievementdialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::chrono::milliseconds kTypingPause{300};

QDateTime localOf(Instant at) { return QDateTime::fromMSecsSinceEpoch(toMs(at)); }

}  // namespace

QStringList listOf(const QString &text)
{
    QStringList items;
    for (const auto &part : text.split(u',')) {
        if (const QString item = part.trimmed(); !item.isEmpty())
            items += item;
    }
    return items;
}

AchievementDialog::AchievementDialog(Instant now, QWidget *parent) : QDialog(parent)
{
    m_given.status = AchievementStatus::Confirmed;
    m_given.completedAt = now;
    build(tr("Add an achievement"));
    askForCategory();
}

AchievementDialog::AchievementDialog(Achievement achievement, QWidget *parent)
    : QDialog(parent), m_given(std::move(achievement))
{
    build(tr("Edit the achievement"));
}

void AchievementDialog::build(const QString &heading)
{
    setWindowTitle(heading);
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kLarge);
    column->addWidget(makeLabel(this, Type::Title, Tone::Neutral, heading));
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    column->addLayout(buildFields());
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    setLook(m_save, "kind", u"primary"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { emit saveWanted(achievement()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, this, &AchievementDialog::check);
    connect(m_impact, &QLineEdit::textChanged, this, &AchievementDialog::check);
    fill();
    check();
    m_title->setFocus();
}

QFormLayout *AchievementDialog::buildFields()
{
    m_title = new QLineEdit(this);
    m_title->setPlaceholderText(tr("What got better, in one line"));
    m_description = new QPlainTextEdit(this);
    m_description->setPlaceholderText(tr("How, and what proves it"));
    m_description->setTabChangesFocus(true);
    m_description->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_description->setFixedHeight(92);
    m_category = new QComboBox(this);
    for (const auto category : kCategories)
        m_category->addItem(icon(iconName(category)), title(category), int(category));
    m_completed = new QDateEdit(this);
    m_completed->setCalendarPopup(true);
    m_completed->setDisplayFormat(tr("d MMM yyyy"));
    m_impact = new QLineEdit(this);
    m_impact->setPlaceholderText(tr("0 to 100; empty: Herald's formula"));
    m_impact->setValidator(new QDoubleValidator(0, 100, 1, m_impact));
    m_skills = new QLineEdit(this);
    m_skills->setPlaceholderText(tr("separated by commas"));
    m_tags = new QLineEdit(this);
    m_tags->setPlaceholderText(m_skills->placeholderText());
    m_link = new QLineEdit(this);
    m_link->setPlaceholderText(u"https://"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kSmall + space::kHair);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Description"), m_description);
    form->addRow(tr("&Category"), m_category);
    form->addRow(tr("C&ompleted"), m_completed);
    form->addRow(tr("&Impact"), m_impact);
    form->addRow(tr("&Skills"), m_skills);
    form->addRow(tr("T&ags"), m_tags);
    form->addRow(tr("&Link"), m_link);
    return form;
}

void AchievementDialog::fill()
{
    m_title->setText(m_given.title);
    m_description->setPlainText(m_given.description);
    m_category->setCurrentIndex(m_category->findData(int(m_given.category)));
    m_completed->setDate(localOf(m_given.completedAt).date());
    if (m_given.impactOverride)
        m_impact->setText(locale().toString(*m_given.impactOverride));
    m_skills->setText(m_given.skills.join(u", "_s));
    m_tags->setText(m_given.tags.join(u", "_s));
    m_link->setText(m_given.sourceUrl);
}

void AchievementDialog::check()
{
    const bool isImpactFine = m_impact->text().isEmpty() || m_impact->hasAcceptableInput();
    m_save->setEnabled(isImpactFine && !m_title->text().trimmed().isEmpty());
}

void AchievementDialog::askForCategory()
{
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPause);
    const auto typed = [this] {
        if (!m_isCategoryChosen && !m_title->text().trimmed().isEmpty())
            m_pause->start();
    };
    connect(m_title, &QLineEdit::textEdited, m_pause, typed);
    connect(m_description, &QPlainTextEdit::textChanged, m_pause, typed);
    connect(m_category, &QComboBox::activated, this, [this] { m_isCategoryChosen = true; });
    connect(m_pause, &QTimer::timeout, this,
            [this] { emit categoryWanted(m_title->text().trimmed(), m_description->toPlainText().trimmed()); });
}

void AchievementDialog::suggestCategory(Category category)
{
    if (!m_isCategoryChosen)
        m_category->setCurrentIndex(m_category->findData(int(category)));
}

void AchievementDialog::showError(const Error &error) { m_notice->showError(error); }

Achievement AchievementDialog::achievement() const
{
    Achievement achievement = m_given;
    achievement.title = m_title->text().trimmed();
    achievement.description = m_description->toPlainText().trimmed();
    achievement.category = Category(m_category->currentData().toInt());
    if (const QDateTime given = localOf(m_given.completedAt); given.date() != m_completed->date())
        achievement.completedAt = fromMs(QDateTime(m_completed->date(), given.time()).toMSecsSinceEpoch());
    achievement.impactOverride.reset();
    if (!m_impact->text().isEmpty())
        achievement.impactOverride = locale().toDouble(m_impact->text());
    achievement.skills = listOf(m_skills->text());
    achievement.tags = listOf(m_tags->text());
    achievement.sourceUrl = m_link->text().trimmed();
    return achievement;
}

}  // namespace herald
