// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/worthrow.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/targeteditor.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kCurrencyWidth = 64;
constexpr qsizetype kCurrencyLetters = 3;

bool isCurrency(const QString &code)
{
    return code.size() == kCurrencyLetters && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

}  // namespace

WorthRow::WorthRow(QWidget *parent)
    : QWidget(parent), m_factor(new QLineEdit(this)), m_currency(new QLineEdit(this)), m_period(new QComboBox(this)),
      m_baseline(new QLineEdit(this))
{
    m_factor->setPlaceholderText(tr("empty for none"));
    m_factor->setAccessibleName(tr("Worth of one unit"));
    m_currency->setMaxLength(int(kCurrencyLetters));
    m_currency->setFixedWidth(kCurrencyWidth);
    m_currency->setAccessibleName(tr("Currency"));
    m_period->addItem(tr("once"), int(Period::Once));
    m_period->addItem(tr("a month"), int(Period::Month));
    m_period->addItem(tr("a year"), int(Period::Year));
    m_period->setAccessibleName(tr("How often"));
    m_baseline->setPlaceholderText(tr("level before"));
    m_baseline->setToolTip(tr("Where less is better: the level before. Each unit below it is worth as much."));
    m_baseline->setAccessibleName(m_baseline->placeholderText());
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    line->addWidget(m_factor, 1);
    line->addWidget(m_currency);
    line->addWidget(m_period);
    line->addWidget(m_baseline, 1);
    setFocusProxy(m_factor);
    setModel({}, {});
}

void WorthRow::setModel(const std::optional<ValueModel> &model, const QString &unit)
{
    m_given = model.value_or(ValueModel());
    m_factor->setText(model ? enteredText(m_given.factor, {}) : QString());
    m_currency->setText(m_given.currency);
    m_period->setCurrentIndex(m_period->findData(int(m_given.period)));
    m_baseline->setText(m_given.baseline ? enteredText(*m_given.baseline, unit) : QString());
}

Result<std::optional<ValueModel>> WorthRow::entered(const QString &unit) const
{
    const auto factor = enteredValue(m_factor->text(), {});
    const auto baseline = enteredValue(m_baseline->text(), unit);
    if (!factor || !baseline)
        return tl::unexpected(factor ? baseline.error() : factor.error());
    if (!*factor)
        return std::optional<ValueModel>();
    ValueModel model = m_given;
    model.factor = **factor;
    model.baseline = *baseline;
    model.currency = m_currency->text().trimmed().toUpper();
    model.period = Period(m_period->currentData().toInt());
    if (!isCurrency(model.currency))
        return fail(ErrorKind::Invalid, tr("Write the currency in three letters, such as %1.").arg(u"USD"_s));
    return std::optional(model);
}

}  // namespace herald
