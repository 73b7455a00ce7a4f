// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "ui/widgets/facts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

// The figures are those of docs/benchmarks.md; `tests/bench/kits` makes them.
AboutSection::AboutSection(const PageContext &context, QWidget *parent)
    : SettingsSection(
        tr("About Herald"),
        tr("Accuracy measured on public data with one setting for all of it; the method was made with this "
           "data in view. NAB and F1: higher is better. Noise and OWA: lower is better."),
        context, parent)
{
    auto *facts = new Facts(this);
    facts->setFacts(
        {{tr("Version"), QCoreApplication::applicationVersion()},
         {tr("Anomalies, NAB"), tr("%1, best published without looking ahead: %2").arg(u"76.9"_s, u"57.9"_s)},
         {tr("Anomalies, AIOps 2018"), tr("F1 %1, autoregression: %2").arg(u"0.824"_s, u"0.766"_s)},
         {tr("Noise that is flagged"), tr("%1 to %2 of the values").arg(u"0.09 %"_s, u"0.31 %"_s)},
         {tr("Forecasts, M4 hourly"), tr("OWA %1, best published: %2").arg(u"0.393"_s, u"0.410"_s)},
         {tr("Forecasts, M4 weekly"), tr("OWA %1, best published: %2").arg(u"0.679"_s, u"0.739"_s)},
         {tr("95 % bands hold"), tr("%1 hourly, %2 weekly, %3 daily").arg(u"96.7 %"_s, u"95.7 %"_s, u"93.3 %"_s)},
         {tr("Repeat it"), u"tests/bench/kits"_s}});
    add(facts);
}

}  // namespace herald
