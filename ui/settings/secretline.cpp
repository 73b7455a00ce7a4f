// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretline.h"

#include "ui/theme/tokens.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace herald {

SecretLine::SecretLine(QLatin1StringView name, const QString &example, EnginePort &engine, QWidget *parent)
    : QWidget(parent), m_name(name), m_example(example), m_engine(engine), m_field(new QLineEdit(this)),
      m_save(new QPushButton(tr("Save"), this)), m_remove(new QPushButton(tr("Remove"), this))
{
    m_field->setEchoMode(QLineEdit::Password);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    line->addWidget(m_field, 1);
    line->addWidget(m_save);
    line->addWidget(m_remove);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_field, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_field->text().trimmed()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { save({}); });
    setSet(false);
}

void SecretLine::setAccessibleFieldName(const QString &name)
{
    m_field->setAccessibleName(name);
    m_save->setAccessibleName(tr("Save: %1").arg(name));
    m_remove->setAccessibleName(tr("Remove: %1").arg(name));
}

void SecretLine::setSet(bool isSet)
{
    m_field->clear();
    m_save->setEnabled(false);
    m_field->setPlaceholderText(isSet ? tr("Set. Type another one to replace it.") : m_example);
    m_remove->setVisible(isSet);
}

void SecretLine::save(const QString &value)
{
    m_engine.saveSecret(m_name, value).then(this, [this, isSet = !value.isEmpty()](const Result<> &result) {
        if (!result) {
            emit failed(result.error());
            return;
        }
        setSet(isSet);
        emit saved(isSet);
    });
}

}  // namespace herald
