// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entryfield.h"

#include "domain/time.h"
#include "ui/widgets/label.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace herald {

EntryField::EntryField(Take take, const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent), m_take(std::move(take))
{
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::textEdited, this, &EntryField::take);
}

void EntryField::offer(const QString &text)
{
    // What follows from typing is no reason to put the cursor elsewhere.
    if (text == m_held || m_isTaking)
        return;
    m_held = text;
    setText(text);
    setCursorPosition(0);
    say({});
}

void EntryField::dropMistake()
{
    if (m_problem.isEmpty() || m_isTaking)
        return;
    setText(m_held);
    say({});
}

void EntryField::take()
{
    const QScopedValueRollback taking(m_isTaking, true);
    const Result<> taken = m_take(text());
    if (taken)
        m_held = text();
    say(taken ? QString() : taken.error().what);
    emit entered();
}

void EntryField::say(const QString &problem)
{
    m_problem = problem;
    setLook(this, "state", problem.isEmpty() ? QString() : u"wrong"_s);
    setToolTip(problem);
    setAccessibleDescription(problem);
}

QString problemIn(std::initializer_list<const EntryField *> fields)
{
    for (const EntryField *field : fields) {
        if (!field->isHidden() && !field->problem().isEmpty())
            return EntryField::tr("%1: %2", "field, what is wrong").arg(field->accessibleName(), field->problem());
    }
    return {};
}

Result<std::optional<Duration>> enteredDuration(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<Duration>{};
    if (const auto read = parseDuration(typed))
        return std::optional<Duration>{*read};
    return fail(ErrorKind::Invalid, EntryField::tr("“%1” is not a time; write one like 5m or 1h30m.").arg(typed));
}

}  // namespace herald
