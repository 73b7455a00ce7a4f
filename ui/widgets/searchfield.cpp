// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

SearchField::SearchField(const QString &prompt, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    setMinimumWidth(160);
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    const auto speak = [this] {
        m_pause.stop();
        emit searched(text().trimmed());
    };
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::returnPressed, this, speak);
    connect(&m_pause, &QTimer::timeout, this, speak);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        setFocus();
        selectAll();
    });
}

}  // namespace herald
