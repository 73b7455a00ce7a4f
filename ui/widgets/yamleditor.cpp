// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/yamleditor.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

YamlEditor::YamlEditor(const YamlText::Check &check, const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_edit = new YamlText(check, accessibleName, this);
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
    connect(m_edit, &YamlText::looked, this, &YamlEditor::showState);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_edit->look();
        if (m_save->isEnabled())
            emit saveWanted(text());
    });
    connect(m_reset, &QPushButton::clicked, this, &YamlEditor::reset);
    m_edit->look();
}

QByteArray YamlEditor::text() const { return m_edit->yaml(); }

bool YamlEditor::isChanged() const { return text() != m_offered; }

void YamlEditor::offer(const QByteArray &yaml)
{
    if (isChanged() || yaml == m_offered)
        return;
    m_offered = yaml;
    reset();
}

void YamlEditor::reset()
{
    m_edit->write(m_offered);
    m_notice->clear();
    m_edit->look();
}

void YamlEditor::showState()
{
    const Result<> &sound = m_edit->state();
    m_save->setEnabled(sound && isChanged());
    m_reset->setEnabled(isChanged());
    if (!sound)
        m_notice->showError(sound.error());
    else
        m_notice->clear();
}

void YamlEditor::showSaved(const QString &text)
{
    m_offered = this->text();
    m_edit->look();
    m_notice->showDone(text);
}

void YamlEditor::showError(const Error &error)
{
    m_edit->mark(error);
    m_notice->showError(error);
}

}  // namespace herald
