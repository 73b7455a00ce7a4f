// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/activity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(herald::Format)
};

QDate floorTo(QDate date, Bucket bucket)
{
    switch (bucket) {
    case Bucket::Day: return date;
    case Bucket::Week: return date.addDays(-((date.dayOfWeek() - int(QLocale().firstDayOfWeek()) + 7) % 7));
    case Bucket::Month: return {date.year(), date.month(), 1};
    }
    return date;
}

QDate next(QDate date, Bucket bucket)
{
    switch (bucket) {
    case Bucket::Day: return date.addDays(1);
    case Bucket::Week: return date.addDays(7);
    case Bucket::Month: return date.addMonths(1);
    }
    return date.addDays(1);
}

QDate localDate(Instant at) { return QDateTime::fromMSecsSinceEpoch(toMs(at)).date(); }

}  // namespace

Bucket bucketFor(Duration length)
{
    if (length <= 35 * 24h)
        return Bucket::Day;
    return length <= 190 * 24h ? Bucket::Week : Bucket::Month;
}

QList<Instant> calendarEdges(const TimeWindow &window, Bucket bucket)
{
    QList<Instant> edges;
    QDate date = floorTo(localDate(window.from), bucket);
    edges += fromMs(date.startOfDay().toMSecsSinceEpoch());
    while (edges.last() < window.to || edges.size() < 2) {
        date = next(date, bucket);
        edges += fromMs(date.startOfDay().toMSecsSinceEpoch());
    }
    return edges;
}

QString bucketText(Instant from, Instant to, Bucket bucket)
{
    const QLocale locale;
    const QDate first = localDate(from);
    switch (bucket) {
    case Bucket::Day: return locale.toString(first, Format::tr("ddd d MMM"));
    case Bucket::Week:
        return Format::tr("%1 – %2", "first day, last day")
            .arg(locale.toString(first, Format::tr("d MMM")),
                 locale.toString(localDate(to).addDays(-1), Format::tr("d MMM")));
    case Bucket::Month: return locale.toString(first, Format::tr("MMMM yyyy"));
    }
    return {};
}

QList<std::pair<Category, int>> categoryTotals(const QList<CategoryCounts> &counts)
{
    QList<std::pair<Category, int>> totals;
    for (size_t i = 0; i < kCategories.size(); ++i) {
        int total = 0;
        for (const auto &one : counts)
            total += one[i];
        if (total > 0)
            totals += {kCategories[i], total};
    }
    std::ranges::stable_sort(totals, std::ranges::greater{}, &std::pair<Category, int>::second);
    return totals;
}

QColor categoryColor(Category category, const Tokens &tokens)
{
    // Hues in the order of kCategories, neighbours far apart.
    static constexpr std::array<int, kCategories.size()> kHues{226, 172, 6,  204, 44,  280, 338, 150,
                                                               256, 188, 24, 92,  312, 62,  214};
    static constexpr std::array<int, kCategories.size()> kSaturations{150, 130, 150, 90,  140, 110, 130, 120,
                                                                      130, 80,  150, 110, 120, 110, 60};
    const auto place = size_t(category);
    return QColor::fromHsl(kHues.at(place), kSaturations.at(place), tokens.isDark ? 160 : 130);
}

}  // namespace herald
