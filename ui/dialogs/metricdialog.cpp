// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/metricdialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/targeteditor.h"
#include "ui/widgets/worthrow.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Rising and each once, whatever order they were typed in; separated by semicolons, since a comma may be decimal.
Result<std::vector<double>> milestonesFrom(const QString &text, const QString &unit)
{
    std::vector<double> milestones;
    for (const auto &part : text.split(u';', Qt::SkipEmptyParts)) {
        const auto value = enteredValue(part, unit);
        if (!value)
            return tl::unexpected(value.error());
        if (*value)
            milestones.push_back(**value);
    }
    std::ranges::sort(milestones);
    milestones.erase(std::unique(milestones.begin(), milestones.end()), milestones.end());
    return milestones;
}

QString milestonesText(const Metric &metric)
{
    QStringList texts;
    for (const double milestone : metric.milestones)
        texts += enteredText(milestone, metric.unit);
    return texts.join(u"; "_s);
}

}  // namespace

MetricDialog::MetricDialog(const std::optional<Metric> &metric, QWidget *parent)
    : QDialog(parent), m_metric(metric.value_or(Metric{}))
{
    build(!metric);
    fill();
}

void MetricDialog::build(bool isNew)
{
    const QString heading = isNew ? tr("Add a metric") : tr("Edit the metric");
    setWindowTitle(heading);
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kLarge);
    column->addWidget(makeLabel(this, Type::Title, Tone::Neutral, heading));
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    column->addLayout(buildFields());
    m_name->setEnabled(isNew);
    // Until the person has chosen.
    connect(m_name, &QLineEdit::textEdited, m_kind, [this](const QString &name) {
        if (!m_isKindChosen)
            m_kind->setCurrentIndex(m_kind->findData(int(kindByName(name.trimmed()))));
    });
    connect(m_kind, &QComboBox::activated, this, [this] { m_isKindChosen = true; });
    auto *buttons = new QDialogButtonBox(this);
    auto *saveButton = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    setLook(saveButton, "kind", u"primary"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MetricDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QFormLayout *MetricDialog::buildFields()
{
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(u"http_request_duration_seconds"_s);
    m_title = new QLineEdit(this);
    m_query = new QLineEdit(this);
    m_query->setPlaceholderText(tr("PromQL, or the address of a metrics page"));
    m_target = new QLineEdit(this);
    m_target->setPlaceholderText(tr("empty for none; per cent for ratios"));
    m_milestones = new QLineEdit(this);
    m_milestones->setPlaceholderText(tr("1000; 10000; 100000"));
    m_hold = new QLineEdit(this);
    m_hold->setPlaceholderText(u"1h"_s);
    m_worth = new WorthRow(this);
    m_isAdaptive = new QCheckBox(tr("Tighten the target as the metric improves"), this);
    m_isEnabled = new QCheckBox(tr("Measure this metric"), this);
    buildChoices();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kSmall + space::kHair);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Unit"), unitLine());
    form->addRow(tr("&Better is"), m_direction);
    form->addRow(tr("&Comes from"), m_origin);
    form->addRow(tr("&Query"), m_query);
    form->addRow(tr("T&arget"), m_target);
    form->addRow(tr("&Milestones"), m_milestones);
    form->addRow(tr("Must &hold for"), m_hold);
    form->addRow(tr("&Worth of one"), m_worth);
    form->addRow(QString(), m_isAdaptive);
    form->addRow(QString(), m_isEnabled);
    return form;
}

/// The unit, and beside it the kind, whose choices say themselves what they are: the dialog stays within small screens.
QWidget *MetricDialog::unitLine()
{
    auto *host = new QWidget(this);
    auto *line = new QHBoxLayout(host);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    line->addWidget(m_unit);
    line->addWidget(m_kind);
    line->addStretch();
    host->setFocusProxy(m_unit);
    return host;
}

void MetricDialog::buildChoices()
{
    m_unit = new QComboBox(this);
    m_unit->setEditable(true);
    m_unit->addItems({QString(), u"s"_s, u"ratio"_s, u"bytes"_s, u"bytes/s"_s, u"USD"_s, u"°C"_s});
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("a level, which rises and falls"), int(MetricKind::Gauge));
    m_kind->addItem(tr("a counter, which only rises"), int(MetricKind::Counter));
    m_direction = new QComboBox(this);
    m_direction->addItem(tr("lower"), int(Direction::LowerIsBetter));
    m_direction->addItem(tr("higher"), int(Direction::HigherIsBetter));
    m_origin = new QComboBox(this);
    for (const auto origin :
         {MetricOrigin::Prometheus, MetricOrigin::Exposition, MetricOrigin::Host, MetricOrigin::Pushed})
        m_origin->addItem(title(origin), int(origin));
}

void MetricDialog::fill()
{
    m_name->setText(m_metric.name);
    m_title->setText(m_metric.title);
    m_unit->setCurrentText(m_metric.unit);
    m_kind->setCurrentIndex(m_kind->findData(int(m_metric.kind)));
    m_direction->setCurrentIndex(m_direction->findData(int(m_metric.direction)));
    m_origin->setCurrentIndex(m_origin->findData(int(m_metric.origin)));
    m_query->setText(m_metric.query);
    if (m_metric.target)
        m_target->setText(enteredText(*m_metric.target, m_metric.unit));
    m_milestones->setText(milestonesText(m_metric));
    if (m_metric.hold.count() > 0)
        m_hold->setText(toText(m_metric.hold));
    m_worth->setModel(m_metric.value, m_metric.unit);
    m_isAdaptive->setChecked(m_metric.isAdaptive);
    m_isEnabled->setChecked(m_metric.isEnabled);
}

Result<Metric> MetricDialog::entered() const
{
    static const QRegularExpression name(u"^[a-zA-Z_:][a-zA-Z0-9_:]*$"_s);
    Metric metric = m_metric;
    metric.name = m_name->text().trimmed();
    if (!name.match(metric.name).hasMatch())
        return fail(ErrorKind::Invalid,
                    tr("Name the metric with letters, digits, “_” and “:”, not beginning with a digit."));
    metric.title = m_title->text().trimmed().isEmpty() ? metric.name : m_title->text().trimmed();
    metric.unit = m_unit->currentText().trimmed();
    metric.kind = MetricKind(m_kind->currentData().toInt());
    metric.direction = Direction(m_direction->currentData().toInt());
    metric.origin = MetricOrigin(m_origin->currentData().toInt());
    metric.query = m_query->text().trimmed();
    const bool asks = metric.origin == MetricOrigin::Prometheus || metric.origin == MetricOrigin::Exposition;
    if (asks && metric.query.isEmpty())
        return fail(ErrorKind::Invalid, tr("Write the query that gives the metric."));
    const auto target = enteredValue(m_target->text(), metric.unit);
    const auto milestones = milestonesFrom(m_milestones->text(), metric.unit);
    const auto hold = parseDuration(m_hold->text().trimmed().isEmpty() ? u"0"_s : m_hold->text().trimmed());
    if (!target)
        return fail(ErrorKind::Invalid, tr("Target: %1").arg(target.error().what));
    if (!milestones)
        return fail(ErrorKind::Invalid, tr("Milestones: %1").arg(milestones.error().what));
    if (!hold)
        return fail(ErrorKind::Invalid, tr("Write how long it must hold like 30m or 1h30m."));
    const auto worth = m_worth->entered(metric.unit);
    if (!worth)
        return fail(ErrorKind::Invalid, tr("Worth: %1").arg(worth.error().what));
    metric.target = *target;
    metric.value = *worth;
    metric.milestones = *milestones;
    metric.hold = *hold;
    metric.isAdaptive = m_isAdaptive->isChecked();
    metric.isEnabled = m_isEnabled->isChecked();
    return metric;
}

void MetricDialog::save()
{
    if (const auto metric = entered())
        emit saveWanted(*metric);
    else
        showError(metric.error());
}

void MetricDialog::showError(const Error &error) { m_notice->showError(error); }

}  // namespace herald
