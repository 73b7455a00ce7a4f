// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section.h"

#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kNameWidth = 150;
}

SettingsSection::SettingsSection(const QString &heading, const QString &text, const PageContext &context,
                                 QWidget *parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_notice(new Notice(this))
{
    setProperty("kind", u"card"_s);
    setAccessibleName(heading);
    m_column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    m_column->setSpacing(space::kSmall + space::kHair);
    m_column->addWidget(makeLabel(this, Type::Heading, Tone::Neutral, heading));
    auto *words = makeLabel(this, Type::Body, Tone::Secondary, text);
    words->setWordWrap(true);
    m_column->addWidget(words);
    m_column->addWidget(m_notice);
}

void SettingsSection::add(QWidget *widget) { m_column->addWidget(widget); }

void SettingsSection::add(QLayout *layout) { m_column->addLayout(layout); }

QLabel *SettingsSection::addLine(const QString &name, QWidget *widget)
{
    auto *label = makeLabel(this, Type::Body, Tone::Neutral, name);
    label->setFixedWidth(kNameWidth);
    label->setWordWrap(true);
    label->setBuddy(widget);
    widget->setAccessibleName(name);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kMedium);
    line->addWidget(label);
    line->addWidget(widget, 1);
    m_column->addLayout(line);
    return label;
}

void SettingsSection::showError(const Error &error) { m_notice->showError(error); }

void SettingsSection::follow(QFuture<Result<>> answer, const QString &done)
{
    answer.then(this, [this, done](const Result<> &result) {
        if (result)
            m_notice->showDone(done);
        else
            m_notice->showError(result.error());
    });
}

}  // namespace herald
