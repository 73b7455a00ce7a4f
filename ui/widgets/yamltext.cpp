// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/yamltext.h"

#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kPause = 250ms;

}  // namespace

int lineOf(const Error &error)
{
    static const QRegularExpression line(u":(\\d+)"_s);
    return line.match(error.where).captured(1).toInt();
}

YamlText::YamlText(Check check, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent), m_check(std::move(check))
{
    setAccessibleName(accessibleName);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    setTabChangesFocus(true);
    setMinimumHeight(180);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(this, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &YamlText::look);
}

void YamlText::write(const QByteArray &yaml)
{
    const QString before = toPlainText();
    const QString after = QString::fromUtf8(yaml);
    const qsizetype shorter = std::min(before.size(), after.size());
    const qsizetype same = std::ranges::mismatch(before, after).in1 - before.begin();
    qsizetype sameEnd = 0;
    while (sameEnd < shorter - same && before[before.size() - 1 - sameEnd] == after[after.size() - 1 - sameEnd])
        ++sameEnd;
    if (before == after)
        return;
    // Only what differs: the view stays where it is, and it can be undone.
    QTextCursor cursor(document());
    cursor.setPosition(int(same));
    cursor.setPosition(int(before.size() - sameEnd), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(same, after.size() - same - sameEnd));
}

void YamlText::look()
{
    m_pause.stop();
    m_state = m_check(yaml());
    markLine(m_state ? 0 : lineOf(m_state.error()));
    emit looked();
}

void YamlText::mark(const Error &error) { markLine(lineOf(error)); }

void YamlText::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (line > 0) {
        QTextEdit::ExtraSelection wrong;
        wrong.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        wrong.format.setBackground(currentTokens().alertSoft);
        wrong.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += wrong;
    }
    setExtraSelections(marks);
}

}  // namespace herald
