// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tellingrows.h"

#include "alerts/matcher.h"
#include "domain/alert.h"
#include "ui/models/labelwords.h"
#include "ui/models/rulebook.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/entryfield.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString kSeverity = QStringLiteral("severity");
const QString kCategory = QStringLiteral("category");

/// The rule's own labels but the two that have fields of their own.
Labels otherLabels(const Rule &rule)
{
    Labels labels = rule.labels;
    labels.remove(kSeverity);
    labels.remove(kCategory);
    for (const auto &[name, value] : rule.groupLabels) {
        if (labels.value(name) == value)
            labels.remove(name);
    }
    return labels;
}

Result<Labels> enteredOwnLabels(const QString &text)
{
    const auto matchers = parseMatchers(text);
    Labels labels;
    for (const Matcher &matcher : matchers.value_or(Matchers())) {
        if (matcher.kind() == Matcher::Kind::Equal)
            labels.set(matcher.name(), matcher.value());
    }
    if (!matchers || labels.size() != matchers->size())
        return fail(ErrorKind::Invalid, TellingRows::tr("Write labels like team=\"web\", region=\"eu\"."));
    return labels;
}

void setLabel(Labels &labels, const QString &name, const QString &value)
{
    if (value.isEmpty())
        labels.remove(name);
    else
        labels.set(name, value);
}

/// The words that rules use for a label, and `first`.
QStringList wordsOf(const QList<Rule> &rules, const QString &label, QStringList first)
{
    for (const Rule &rule : rules)
        first += rule.labels.value(label);
    first.removeAll(QString());
    first.removeDuplicates();
    return first;
}

}  // namespace

TellingRows::TellingRows(QFormLayout *form, QWidget *page) : QObject(page), m_form(form)
{
    addLabels(page);
    addRest(page);
}

void TellingRows::addLabels(QWidget *page)
{
    m_severity = new ChoiceField(ChoiceField::Typing::Yes, tr("Severity"), page);
    m_category = new ChoiceField(ChoiceField::Typing::Yes, tr("Category"), page);
    m_labels = new EntryField(
        [this](const QString &text) {
            return enteredOwnLabels(text).map([this](const Labels &labels) {
                Labels own;
                for (const QString &name : {kSeverity, kCategory})
                    setLabel(own, name, m_rule.labels.value(name));
                m_rule.labels = m_rule.groupLabels.with(own).with(labels);
            });
        },
        tr("Other labels"), page);
    m_labels->setPlaceholderText(u"team=\"web\""_s);
    m_labels->setLayoutDirection(Qt::LeftToRight);
    m_form->addRow(tr("Severity"), m_severity);
    m_form->addRow(tr("Category"), m_category);
    m_form->addRow(tr("Other labels"), m_labels);
    connect(m_severity, &ChoiceField::chosen, this, &TellingRows::take);
    connect(m_category, &ChoiceField::chosen, this, &TellingRows::take);
    connect(m_labels, &EntryField::entered, this, &TellingRows::changed);
}

void TellingRows::addRest(QWidget *page)
{
    m_cooldown = new EntryField(
        [this](const QString &text) {
            return enteredDuration(text).map([this](const auto &time) { m_rule.cooldown = time; });
        },
        tr("Cooldown"), page);
    m_cooldown->setPlaceholderText(tr("as its receiver says"));
    m_escalation = new ChoiceField(ChoiceField::Typing::Yes, tr("Escalation"), page);
    m_tags = new EntryField(
        [this](const QString &text) -> Result<> {
            m_rule.tags.clear();
            for (const QString &tag : text.split(u',', Qt::SkipEmptyParts))
                m_rule.tags += tag.trimmed();
            return {};
        },
        tr("Tags"), page);
    m_tags->setPlaceholderText(tr("separated by commas"));
    m_form->addRow(tr("Cooldown"), m_cooldown);
    m_form->addRow(tr("Escalation"), m_escalation);
    m_form->addRow(tr("Tags"), m_tags);
    connect(m_cooldown, &EntryField::entered, this, &TellingRows::changed);
    connect(m_escalation, &ChoiceField::chosen, this, &TellingRows::take);
    connect(m_tags, &EntryField::entered, this, &TellingRows::changed);
}

void TellingRows::setBook(const RuleBook &book)
{
    const QStringList known{toText(Severity::Critical), toText(Severity::Warning), toText(Severity::Info)};
    m_severity->setWords(wordsOf(book.rules(), kSeverity, known));
    for (int i = 0; i < m_severity->count(); ++i)
        m_severity->setItemText(i, labelValueWord(kSeverity, m_severity->itemData(i).toString()));
    m_category->setWords(wordsOf(book.rules(), kCategory, {}));
}

void TellingRows::setEscalations(const QStringList &names) { m_escalation->setWords(QStringList(QString()) + names); }

void TellingRows::setRule(const Rule &rule)
{
    m_rule = rule;
    m_severity->setValue(rule.labels.value(kSeverity));
    m_category->setValue(rule.labels.value(kCategory));
    const QString labels = otherLabels(rule).toText();
    m_labels->offer(labels.mid(1, labels.size() - 2));
    m_cooldown->offer(rule.cooldown ? toText(*rule.cooldown) : QString());
    m_escalation->setValue(rule.escalation);
    m_tags->offer(rule.tags.join(u", "_s));
}

void TellingRows::take()
{
    setLabel(m_rule.labels, kSeverity, m_severity->word());
    setLabel(m_rule.labels, kCategory, m_category->word());
    m_rule.escalation = m_escalation->word();
    emit changed();
}

void TellingRows::writeTo(Rule &rule) const
{
    rule.labels = m_rule.labels;
    rule.cooldown = m_rule.cooldown;
    rule.escalation = m_rule.escalation;
    rule.tags = m_rule.tags;
}

void TellingRows::setShown(bool isTelling)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_severity, m_category, m_cooldown, m_escalation, m_tags})
        m_form->setRowVisible(field, isTelling);
}

QString TellingRows::problem() const { return problemIn({m_labels, m_cooldown}); }

}  // namespace herald
