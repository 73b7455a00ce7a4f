// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementlist.h"

#include "domain/jsonbytes.h"
#include "domain/sourceid.h"
#include "store/achievementsql.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// The places of kAchievementColumns. Texts are read as bytes: they are UTF-8 in the file and in the answer, and need
/// not become UTF-16 on the way.
enum Column {
    Id,
    Key,
    Title,
    Description,
    CategoryWord,
    Status,
    Source,
    SourceUrl,
    StartedAt,
    CompletedAt,
    Tags,
    Skills,
    Impact,
    ImpactOverride,
    Complexity,
    TimeSavedHours,
    MoneyValue,
    MetricsBefore,
    MetricsAfter,
    Details,
    PortfolioReady,
    CreatedAt,
    UpdatedAt
};

constexpr qsizetype kUsualRowBytes = 3000;
constexpr double kMsPerHour = 3.6e6;

/// Writes one row as the members of an object.
class RowWriter {
public:
    RowWriter(const Statement &row, QByteArray &out) : m_row(row), m_out(out) {}

    void text(const char *name, const QByteArray &text)
    {
        start(name);
        appendJsonText(m_out, text);
    }
    void text(const char *name, Column column) { text(name, m_row.get<QByteArray>(column)); }
    void json(const char *name, Column column)
    {
        start(name);
        const auto bytes = m_row.get<QByteArray>(column);
        m_out += bytes.isEmpty() ? "null"_ba : bytes;
    }
    void number(const char *name, std::optional<double> value)
    {
        start(name);
        appendJsonNumber(m_out, value);
    }
    void number(const char *name, Column column) { number(name, m_row.get<std::optional<double>>(column)); }
    void instant(const char *name, Column column)
    {
        start(name);
        appendJsonInstant(m_out, m_row.get<std::optional<Instant>>(column));
    }
    void raw(const char *name, QByteArrayView json)
    {
        start(name);
        m_out.append(json);
    }

private:
    void start(const char *name)
    {
        m_out += m_isFirst ? "\"" : ",\"";
        m_isFirst = false;
        m_out += name;
        m_out += "\":";
    }

    const Statement &m_row;
    QByteArray &m_out;
    bool m_isFirst = true;
};

std::optional<double> durationHours(const Statement &row)
{
    const auto started = row.get<std::optional<Instant>>(StartedAt);
    if (!started)
        return std::nullopt;
    return double((row.get<Instant>(CompletedAt) - *started).count()) / kMsPerHour;
}

/// Few have another than their source's word, so few are read for it.
QByteArray doorOf(const Statement &row)
{
    const auto source = row.get<QByteArray>(Source);
    const auto details = row.get<QByteArray>(Details);
    if (!details.contains("\"source_type\""))
        return source;
    return QJsonDocument::fromJson(details)
        .object()
        .value("source_type"_L1)
        .toString(QString::fromUtf8(source))
        .toUtf8();
}

void appendRow(QByteArray &out, const Statement &row)
{
    const auto impact = row.get<std::optional<double>>(Impact);
    const auto impactOverride = row.get<std::optional<double>>(ImpactOverride);
    out += '{';
    RowWriter writer(row, out);
    writer.raw("id", QByteArray::number(row.get<qint64>(Id)));
    writer.text("key", Key);
    writer.text("title", Title);
    writer.text("description", Description);
    writer.text("category", CategoryWord);
    writer.text("status", Status);
    writer.text("source_type", Source);
    writer.text("source_id", sourceIdOf(row.get<QByteArray>(Key), doorOf(row)));
    if (row.get<QByteArray>(SourceUrl).isEmpty())
        writer.raw("source_url", "null");
    else
        writer.text("source_url", SourceUrl);
    writer.instant("started_at", StartedAt);
    writer.instant("completed_at", CompletedAt);
    writer.number("duration_hours", durationHours(row));
    writer.json("tags", Tags);
    writer.json("skills_demonstrated", Skills);
    writer.number("impact_score", impactOverride ? impactOverride : impact);
    writer.number("impact_computed", impact);
    writer.number("impact_override", impactOverride);
    writer.number("complexity_score", Complexity);
    writer.number("time_saved_hours", TimeSavedHours);
    writer.json("business_value", MoneyValue);
    writer.json("metrics_before", MetricsBefore);
    writer.json("metrics_after", MetricsAfter);
    writer.json("details", Details);
    writer.raw("portfolio_ready", row.get<bool>(PortfolioReady) ? "true" : "false");
    writer.instant("created_at", CreatedAt);
    writer.instant("updated_at", UpdatedAt);
    out += '}';
}

/// Only the rows behind the cursor.
AchievementFilter behindCursor(AchievementFilter filter, const ListRequest &request)
{
    if (!request.cursor || !request.cursor->completedAt)
        return filter;
    const QString sign = request.query.isDescending ? u"<"_s : u">"_s;
    filter.conditions << SqlPart{u"(completed_at, id) %1 (?, ?)"_s.arg(sign),
                                 {*request.cursor->completedAt, request.cursor->id}};
    return filter;
}

/// Where the next page begins, if there is one.
ListCursor cursorAfter(const ListRequest &request, const Statement &last)
{
    if (request.query.order == AchievementQuery::Order::CompletedAt)
        return {.completedAt = last.get<Instant>(CompletedAt), .id = last.get<AchievementId>(Id)};
    return {.offset = request.query.offset + request.query.limit};
}

struct Items {
    QByteArray json;
    std::optional<ListCursor> next;
};

Result<Items> itemsOf(ReadContext &context, const ListRequest &request, qint64 total)
{
    const auto newest = context.counts.count(context.database, {u"SELECT max(id) FROM achievement"_s, {}});
    if (!newest)
        return tl::unexpected(newest.error());
    const AchievementFilter filter = behindCursor(filterOf(request.query), request);
    const auto withWords =
        filter.text.isEmpty() ? Result<qint64>(0) : context.counts.count(context.database, countWordsSql(filter.text));
    if (!withWords)
        return tl::unexpected(withWords.error());
    const Extent extent{.rows = *newest, .withWords = *withWords, .total = total};
    AchievementQuery query = request.query;
    ++query.limit;  // one row more tells whether there is another page
    const SqlPart page = pageSql(filter, query, planOf(filter, query, extent));
    auto rows = context.database.query(page.text, page.values);
    if (!rows)
        return tl::unexpected(rows.error());
    Items items;
    items.json.reserve(request.query.limit * kUsualRowBytes);
    std::optional<ListCursor> last;
    int count = 0;
    for (; rows->next(); ++count) {
        if (count == request.query.limit) {
            items.next = last;
            break;
        }
        if (count > 0)
            items.json += ',';
        appendRow(items.json, *rows);
        if (count == request.query.limit - 1)
            last = cursorAfter(request, *rows);
    }
    return rows->finish().map([&items] { return std::move(items); });
}

}  // namespace

Result<QByteArray> achievementListJson(ReadContext &context, const ListRequest &request)
{
    const auto total = context.counts.count(context.database, countSql(filterOf(request.query)));
    if (!total)
        return tl::unexpected(total.error());
    const auto items = itemsOf(context, request, *total);
    if (!items)
        return tl::unexpected(items.error());
    const qint64 pages = (*total + request.query.limit - 1) / request.query.limit;
    QByteArray json = "{\"items\":[" + items->json + "],\"total\":" + QByteArray::number(*total);
    json +=
        ",\"page\":" + QByteArray::number(request.page) + ",\"per_page\":" + QByteArray::number(request.query.limit);
    json += ",\"pages\":" + QByteArray::number(pages) + ",\"next\":";
    json += items->next ? '"' + toText(*items->next) + '"' : "null"_ba;
    return json += '}';
}

}  // namespace herald
