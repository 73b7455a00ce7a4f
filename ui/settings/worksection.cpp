// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/worksection.h"

#include "achievements/person.h"
#include "ui/theme/icons.h"
#include "ui/widgets/notice.h"
#include "ui/worksettings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr double kPercent = 100;

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            names += name;
    }
    return names;
}

/// Digits that are read back to the same number, in whatever language the screen is.
QString storedNumber(double number) { return QString::number(number, 'g', 10); }

}  // namespace

WorkSection::WorkSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Your work"),
                      tr("Which work is yours, and from when on a post is an achievement. Several names are separated "
                         "by commas."),
                      context, parent)
{
    buildNames();
    buildPosts();
    learn(engine().settings(), [this](const QHash<QString, QString> &settings) { fill(settings); });
}

void WorkSection::buildNames()
{
    m_logins = addNames(tr("Logins on GitHub"), setting::kGitHubLogins,
                        tr("Whose token it is, else the repository's owner"), [](const QStringList &names) {
                            return std::ranges::all_of(names, isLoginName)
                                       ? QString()
                                       : tr("Write logins as GitHub shows them, such as %1.").arg(u"ada-lovelace"_s);
                        });
    m_emails = addNames(tr("Addresses of your commits"), setting::kGitIdentities, tr("The one that git knows"),
                        [](const QStringList &names) {
                            return std::ranges::all_of(names, isEmailAddress)
                                       ? QString()
                                       : tr("Write e-mail addresses, such as %1.").arg(u"ada@example.org"_s);
                        });
}

void WorkSection::buildPosts()
{
    m_threshold = addNumber(tr("Engagement of a post"), setting::kThreadsThreshold, kPercent);
    m_threshold->setRange(0.01, kPercent);
    m_threshold->setDecimals(2);
    m_threshold->setSuffix(u" %"_s);
    m_isThresholdEnough = new QCheckBox(tr("Exactly this much is enough"), this);
    add(m_isThresholdEnough);
    connect(m_isThresholdEnough, &QCheckBox::clicked, this,
            [this](bool isEnough) { save(setting::kThreadsThresholdCounts, isEnough ? u"yes"_s : u"no"_s); });
    m_price = addNumber(tr("Worth of an engaged view"), setting::kThreadsPrice, 1);
    m_price->setRange(0.0001, 1);
    m_price->setDecimals(4);
    m_price->setSingleStep(0.01);
    m_price->setPrefix(u"$"_s);
    auto *compute = new QPushButton(icon(u"refresh"_s), tr("Compute values anew"), this);
    compute->setToolTip(tr("From what is stored and today's models; values that you gave stay"));
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(compute);
    add(line);
    connect(compute, &QPushButton::clicked, this, &WorkSection::computeValues);
}

QLineEdit *WorkSection::addNames(const QString &name, QLatin1StringView setting, const QString &example, Check check)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(example);
    addLine(name, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, setting, check] {
        const QStringList names = namesIn(field->text());
        if (const QString problem = check(names); !problem.isEmpty())
            notice().showError({ErrorKind::Invalid, problem, {}});
        else
            save(setting, names.join(", "_L1));
    });
    return field;
}

QDoubleSpinBox *WorkSection::addNumber(const QString &name, QLatin1StringView setting, double factor)
{
    auto *field = new QDoubleSpinBox(this);
    addLine(name, field);
    connect(field, &QDoubleSpinBox::editingFinished, this,
            [this, field, setting, factor] { save(setting, storedNumber(field->value() / factor)); });
    return field;
}

void WorkSection::fill(const QHash<QString, QString> &settings)
{
    m_logins->setText(settings.value(setting::kGitHubLogins));
    m_emails->setText(settings.value(setting::kGitIdentities));
    m_threshold->setValue(settings.value(setting::kThreadsThreshold).toDouble() * kPercent);
    m_isThresholdEnough->setChecked(settings.value(setting::kThreadsThresholdCounts) != "no"_L1);
    m_price->setValue(settings.value(setting::kThreadsPrice).toDouble());
    m_stored = settings;
}

void WorkSection::computeValues()
{
    engine().computeValues().then(this, [this](const Result<ComputedValues> &computed) {
        if (computed)
            notice().showDone(tr("%1 of %n computed value(s) are different today.", nullptr, computed->looked)
                                  .arg(computed->changed));
        else
            showError(computed.error());
    });
}

void WorkSection::save(QLatin1StringView setting, const QString &value)
{
    if (m_stored.value(setting) == value)
        return;
    m_stored[setting] = value;
    follow(engine().saveSetting(setting, value), tr("Saved."));
}

}  // namespace herald
