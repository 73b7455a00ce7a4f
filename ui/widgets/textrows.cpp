// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textrows.h"

#include "ui/theme/tokens.h"

#include <QFormLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kLines = 2;

const QStringList &usualNames()
{
    static const QStringList names{u"summary"_s, u"description"_s, u"runbook_url"_s};
    return names;
}

QString shownName(const QString &name)
{
    if (name == "summary"_L1)
        return TextRows::tr("Summary");
    if (name == "description"_L1)
        return TextRows::tr("Description");
    return name == "runbook_url"_L1 ? TextRows::tr("Runbook") : name;
}

}  // namespace

TextRows::TextRows(QFormLayout *form, QWidget *page) : QObject(page), m_form(form), m_page(page)
{
    for (const QString &name : usualNames())
        addRow(name);
}

void TextRows::addRow(const QString &name)
{
    auto *edit = new QPlainTextEdit(m_page);
    edit->setAccessibleName(shownName(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kLines + 3 * space::kSmall);
    m_form->addRow(shownName(name), edit);
    m_edits.insert(name, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, name, edit] { take(name, edit->toPlainText()); });
}

QString TextRows::text(const QString &name) const
{
    const auto found = std::ranges::find(m_texts, name, &Labels::Pair::first);
    return found == m_texts.end() ? QString() : found->second;
}

void TextRows::setTexts(const std::vector<Labels::Pair> &texts)
{
    m_texts = texts;
    for (const auto &[name, text] : texts) {
        if (!m_edits.contains(name))
            addRow(name);
    }
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit) {
        if ((*edit)->toPlainText() == text(edit.key()))
            continue;
        const QSignalBlocker quiet(*edit);
        (*edit)->setPlainText(text(edit.key()));
    }
    showRows();
}

/// A row that was emptied stays as long as somebody types in it.
void TextRows::showRows()
{
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit) {
        const bool isThere = std::ranges::find(m_texts, edit.key(), &Labels::Pair::first) != m_texts.end();
        m_form->setRowVisible(*edit,
                              m_isShown && (isThere || usualNames().contains(edit.key()) || (*edit)->hasFocus()));
    }
}

void TextRows::take(const QString &name, const QString &text)
{
    const auto found = std::ranges::find(m_texts, name, &Labels::Pair::first);
    if (text.isEmpty() && found != m_texts.end())
        m_texts.erase(found);
    else if (found != m_texts.end())
        found->second = text;
    else
        m_texts.emplace_back(name, text);
    emit changed();
}

void TextRows::setShown(bool isShown)
{
    m_isShown = isShown;
    showRows();
}

}  // namespace herald
