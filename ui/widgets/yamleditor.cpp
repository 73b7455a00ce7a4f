// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/yamleditor.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>

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

YamlEditor::YamlEditor(Check check, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_check(std::move(check))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_edit = new QPlainTextEdit(this);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(180);
    column->addWidget(m_edit, 1);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    auto *line = new QHBoxLayout;
    m_save = new QPushButton(tr("Save"), this);
    setLook(m_save, "kind", u"primary"_s);
    m_reset = new QPushButton(tr("Discard changes"), this);
    line->addWidget(m_save);
    line->addWidget(m_reset);
    line->addStretch();
    column->addLayout(line);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &YamlEditor::look);
    connect(m_save, &QPushButton::clicked, this, [this] {
        look();
        if (m_save->isEnabled())
            emit saveWanted(text());
    });
    connect(m_reset, &QPushButton::clicked, this, &YamlEditor::reset);
    look();
}

QByteArray YamlEditor::text() const { return m_edit->toPlainText().toUtf8(); }

bool YamlEditor::isChanged() const { return text() != m_offered; }

void YamlEditor::offer(const QByteArray &yaml)
{
    if (isChanged() || yaml == m_offered)
        return;
    m_offered = yaml;
    reset();
}

void YamlEditor::write(const QByteArray &yaml)
{
    if (yaml == text())
        return;
    m_edit->setPlainText(QString::fromUtf8(yaml));
}

void YamlEditor::reset()
{
    m_edit->setPlainText(QString::fromUtf8(m_offered));
    m_notice->clear();
    look();
}

void YamlEditor::look()
{
    m_pause.stop();
    const Result<> sound = m_check(text());
    m_save->setEnabled(sound && isChanged());
    m_reset->setEnabled(isChanged());
    mark(sound ? 0 : lineOf(sound.error()));
    if (!sound)
        m_notice->showError(sound.error());
    else
        m_notice->clear();
    if (sound && isChanged())
        emit checked(text());
}

void YamlEditor::mark(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (line > 0) {
        QTextEdit::ExtraSelection wrong;
        wrong.cursor = QTextCursor(m_edit->document()->findBlockByNumber(line - 1));
        wrong.format.setBackground(currentTokens().alertSoft);
        wrong.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += wrong;
    }
    m_edit->setExtraSelections(marks);
}

void YamlEditor::showSaved(const QString &text)
{
    m_offered = this->text();
    look();
    m_notice->showDone(text);
}

void YamlEditor::showError(const Error &error)
{
    mark(lineOf(error));
    m_notice->showError(error);
}

}  // namespace herald
