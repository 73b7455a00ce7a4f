// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/enginesection.h"

#include "ui/format.h"
#include "ui/settings/storedsettings.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString readable(const QString &duration)
{
    const auto parsed = parseDuration(duration);
    return parsed ? durationText(*parsed) : duration;
}

}  // namespace

EngineSection::EngineSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Servers and storage"), tr("Changes take effect with the next collection."), context, parent)
{
    m_addresses = {
        {setting::kPrometheusUrl, addAddress(tr("Prometheus"), setting::kPrometheusUrl, u"http://localhost:9090"_s)},
        {setting::kAlertmanagerUrl,
         addAddress(tr("Alertmanager"), setting::kAlertmanagerUrl, u"http://localhost:9093"_s)},
        {setting::kThreadsUrl, addAddress(tr("Threads adaptor"), setting::kThreadsUrl, u"http://localhost:8000"_s)},
        {setting::kOrchestratorUrl,
         addAddress(tr("Orchestrator"), setting::kOrchestratorUrl, u"http://localhost:8080"_s)},
        {setting::kGitHubUrl, addAddress(tr("GitHub's API"), setting::kGitHubUrl, u"https://api.github.com"_s)},
    };
    m_durations = {
        {setting::kPrometheusInterval, addDurations(tr("Ask Prometheus every"), setting::kPrometheusInterval,
                                                    {u"15s"_s, u"30s"_s, u"1m"_s, u"5m"_s, u"1h"_s, u"1d"_s})},
        {setting::kKeepRaw,
         addDurations(tr("Keep raw samples"), setting::kKeepRaw, {u"7d"_s, u"14d"_s, u"30d"_s, u"90d"_s})},
        {setting::kKeepFiveMinutes,
         addDurations(tr("Keep 5 min means"), setting::kKeepFiveMinutes, {u"30d"_s, u"90d"_s, u"180d"_s, u"1y"_s})},
        {setting::kKeepHours,
         addDurations(tr("Keep hourly means"), setting::kKeepHours, {u"1y"_s, u"2y"_s, u"5y"_s, u"10y"_s})},
    };
    m_metricsOpen = new QCheckBox(tr("Show /metrics to programs here without the token"), this);
    add(m_metricsOpen);
    connect(m_metricsOpen, &QCheckBox::clicked, this,
            [this](bool isOpen) { save(setting::kMetricsOpen, isOpen ? u"yes"_s : u"no"_s); });
    learn(engine().settings(), [this](const QHash<QString, QString> &settings) { fill(settings); });
}

QLineEdit *EngineSection::addAddress(const QString &name, QLatin1StringView setting, const QString &example)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(example);
    addLine(name, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, setting] { saveAddress(*field, setting); });
    return field;
}

QComboBox *EngineSection::addDurations(const QString &name, QLatin1StringView setting, const QStringList &choices)
{
    auto *box = new QComboBox(this);
    for (const auto &choice : choices)
        box->addItem(readable(choice), choice);
    addLine(name, box);
    connect(box, &QComboBox::activated, this, [this, box, setting] { save(setting, box->currentData().toString()); });
    return box;
}

/// A value that is not among the choices is added to them.
void EngineSection::fill(const QHash<QString, QString> &settings)
{
    for (auto field = m_addresses.cbegin(); field != m_addresses.cend(); ++field) {
        m_stored[field.key()] = settings.value(field.key());
        (*field)->setText(m_stored[field.key()]);
    }
    m_metricsOpen->setChecked(settings.value(setting::kMetricsOpen) != "no"_L1);
    for (const QString &line : settings.value(setting::kFromEnvironment).split(u'\n', Qt::SkipEmptyParts))
        lock(line.section(u'=', 0, 0), line.section(u'=', 1));
    for (auto box = m_durations.cbegin(); box != m_durations.cend(); ++box) {
        const QString value = settings.value(box.key());
        if (value.isEmpty())
            continue;
        if ((*box)->findData(value) < 0)
            (*box)->insertItem(0, readable(value), value);
        (*box)->setCurrentIndex((*box)->findData(value));
    }
}

/// What the environment decides is shown as it is in force, and says where to change it.
void EngineSection::lock(const QString &setting, const QString &variable)
{
    QWidget *field = m_addresses.value(setting);
    if (!field)
        field = m_durations.value(setting);
    if (!field || !field->isEnabled())
        return;
    field->setEnabled(false);
    const QString why =
        tr("%1 in the environment decides on “%2”; change it there.").arg(variable, field->accessibleName());
    field->setToolTip(why);
    auto *words = makeLabel(this, Type::Caption, Tone::Secondary, why);
    words->setWordWrap(true);
    add(words);
}

void EngineSection::saveAddress(QLineEdit &field, QLatin1StringView setting)
{
    const QString text = field.text().trimmed();
    if (text == m_stored.value(setting))
        return;
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || !url.scheme().startsWith("http"_L1) || url.host().isEmpty())) {
        notice().showError({ErrorKind::Invalid,
                            tr("Write the address with its scheme, such as %1.").arg(field.placeholderText()),
                            {}});
        return;
    }
    m_stored[setting] = text;
    save(setting, text);
}

void EngineSection::save(QLatin1StringView setting, const QString &value)
{
    follow(engine().saveSetting(setting, value), tr("Saved."));
}

}  // namespace herald
