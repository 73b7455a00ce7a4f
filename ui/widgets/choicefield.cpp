// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicefield.h"

#include <QCompleter>
#include <QLineEdit>

namespace herald {

ChoiceField::ChoiceField(Typing typing, const QString &accessibleName, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, &ChoiceField::chosen);
    if (typing == Typing::No)
        return;
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ChoiceField::chosen);
}

void ChoiceField::add(const QString &text, const QVariant &value) { addItem(text, value); }

void ChoiceField::setWords(const QStringList &words)
{
    QStringList present;
    for (int i = 0; i < count(); ++i)
        present += itemData(i).toString();
    if (words == present)
        return;
    const QVariant held = value();
    clear();
    for (const QString &one : words)
        addItem(one, one);
    setValue(held);
}

void ChoiceField::setValue(const QVariant &value)
{
    if (value == this->value())
        return;
    const int index = findData(value);
    setCurrentIndex(index);
    if (index < 0 && isEditable())
        setEditText(value.toString());
    if (isEditable())
        lineEdit()->setCursorPosition(0);
}

QVariant ChoiceField::value() const
{
    if (!isEditable())
        return currentData();
    const QString typed = currentText().trimmed();
    const int index = findText(typed, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    return index < 0 ? QVariant(typed) : itemData(index);
}

}  // namespace herald
