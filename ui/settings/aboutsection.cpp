// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "analytics/detector.h"
#include "ui/format.h"
#include "ui/widgets/facts.h"

#include <QCoreApplication>
#include <QLocale>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

QString share(double value) { return displayValue(value, u"ratio"_s); }

/// NAB's three profiles: standard, few false alarms, few misses.
QString profiles(std::initializer_list<double> scores)
{
    QStringList texts;
    for (const double score : scores)
        texts += number(score, 1);
    return texts.join(u" / "_s);
}

}  // namespace

// The figures are those of docs/benchmarks.md; `tests/bench/kits` makes them.
AboutSection::AboutSection(const PageContext &context, QWidget *parent)
    : SettingsSection(
        tr("About Herald"),
        tr("Accuracy measured on public data with one setting for all of it; the method was made with this data in "
           "view. The best threshold is known only afterwards; the shipped level is what you get. NAB and F1: "
           "higher is better. Noise and OWA: lower is better."),
        context, parent)
{
    const QString shipped = tr("At the shipped level %1:").arg(number(kAlarmScore, 2)) + QChar::Space;
    const QStringList nab{
        tr("At the best threshold: %1 (standard / few false alarms / few misses)").arg(profiles({76.9, 70.4, 81.1})),
        shipped + profiles({71.9, 59.1, 78.2}),
        tr("Each folder at the threshold that is best for the others: %1").arg(profiles({73.5, 67.9, 80.3})),
        tr("Best published without looking ahead: %1").arg(profiles({57.9, 43.2, 64.9}))};
    const QStringList aiops{
        tr("At the best threshold: F1 %1, autoregression: %2").arg(number(0.824, 3), number(0.766, 3)),
        shipped
            + tr("%1 of the anomalies found, %2 false alarms a series and day", "share, count")
                  .arg(share(0.64), number(0.48, 2))};
    const auto owa = [](double own, const QString &published) {
        return tr("OWA %1, best published: %2").arg(number(own, 3), published);
    };
    auto *facts = new Facts(this);
    facts->setFacts(
        {{tr("Version"), QCoreApplication::applicationVersion()},
         {tr("Anomalies, NAB"), nab.join(u'\n')},
         {tr("Anomalies, AIOps 2018"), aiops.join(u'\n')},
         {tr("Noise that is flagged"), tr("%1 to %2 of the values").arg(share(0.00088), share(0.00308))},
         {tr("Noise called a trend"), tr("%1 to %2 of the series").arg(share(0), share(0.02))},
         {tr("Forecasts, M4 hourly"), owa(0.393, number(0.410, 3))},
         {tr("Forecasts, M4 weekly"), owa(0.679, number(0.739, 3))},
         {tr("Forecasts, M4 daily"), owa(0.993, tr("about %1").arg(1))},
         {tr("95 % bands hold"), tr("%1 hourly, %2 weekly, %3 daily").arg(share(0.967), share(0.957), share(0.933))},
         {tr("Repeat it"), u"tests/bench/kits"_s}});
    add(facts);
}

}  // namespace herald
