// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/listrequest.h"

#include "api/queryfields.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxPerPage = 100;
constexpr int kMaxPage = 1'000'000;

template <class Enum, class Values>
QString wordsOf(const Values &values)
{
    QStringList words;
    for (const Enum value : values)
        words.append(toText(value));
    return words.join(u", "_s);
}

AchievementQuery::Order orderFrom(QueryFields &fields)
{
    const QString order = fields.text(u"sort_by"_s);
    if (order == "impact_score"_L1)
        return AchievementQuery::Order::Impact;
    if (order == "title"_L1)
        return AchievementQuery::Order::Title;
    if (order == "business_value"_L1)
        fields.refuse(u"sort_by"_s, u"Values of different currencies and periods have no order. Use impact_score."_s);
    else if (!order.isEmpty() && order != "completed_at"_L1)
        fields.refuse(u"sort_by"_s, u"Use completed_at, impact_score or title."_s);
    return AchievementQuery::Order::CompletedAt;
}

bool isDescendingFrom(QueryFields &fields)
{
    const QString order = fields.text(u"order"_s);
    if (!order.isEmpty() && order != "asc"_L1 && order != "desc"_L1)
        fields.refuse(u"order"_s, u"Use asc or desc."_s);
    return order != "asc"_L1;
}

AchievementQuery filterFrom(QueryFields &fields)
{
    AchievementQuery query;
    query.text = fields.text(u"search"_s);
    query.categories = fields.words(u"category"_s, categoryFrom, wordsOf<Category>(kCategories));
    query.statuses = fields.words(u"status"_s, achievementStatusFrom, u"draft, confirmed, published, archived");
    query.sources =
        fields.words(u"source"_s, sourceTypeFrom, u"manual, git, github, prometheus, host, threads, ci, api, incident");
    query.tag = fields.text(u"tag"_s);
    query.skill = fields.text(u"skill"_s);
    query.since = fields.instant(u"since"_s);
    query.until = fields.instant(u"until"_s);
    query.minImpact = fields.number(u"min_impact_score"_s, 0, 100);
    query.isPortfolioReady = fields.flag(u"portfolio_ready"_s);
    query.order = orderFrom(fields);
    query.isDescending = isDescendingFrom(fields);
    return query;
}

std::optional<ListCursor> cursorFrom(QueryFields &fields)
{
    const QString text = fields.text(u"cursor"_s);
    if (text.isEmpty())
        return std::nullopt;
    const auto cursor = listCursorFrom(text.toLatin1());
    if (!cursor)
        fields.refuse(u"cursor"_s, u"It is not the \"next\" of a list."_s);
    return cursor;
}

}  // namespace

ApiResult<ListRequest> parseListRequest(const QByteArray &query)
{
    QueryFields fields(query);
    ListRequest request{
        .query = filterFrom(fields), .page = fields.integer(u"page"_s, 1, 1, kMaxPage), .cursor = cursorFrom(fields)};
    request.query.limit = fields.integer(u"per_page"_s, 20, 1, kMaxPerPage);
    request.query.offset = request.cursor ? request.cursor->offset : (request.page - 1) * request.query.limit;
    return fields.finish().map([&request] { return request; });
}

QByteArray toText(const ListCursor &cursor)
{
    const QByteArray plain = cursor.completedAt ? "t:" + QByteArray::number(toMs(*cursor.completedAt)) + ':'
                                                      + QByteArray::number(cursor.id.value)
                                                : "o:" + QByteArray::number(cursor.offset);
    return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<ListCursor> listCursorFrom(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded.decoded.split(':');
    bool isFirst = false;
    bool isSecond = false;
    const qint64 first = parts.value(1).toLongLong(&isFirst);
    const qint64 second = parts.value(2).toLongLong(&isSecond);
    if (parts.value(0) == "t" && parts.size() == 3 && isFirst && isSecond)
        return ListCursor{.completedAt = fromMs(first), .id = {second}};
    if (parts.value(0) == "o" && parts.size() == 2 && isFirst && first >= 0 && first <= 2'000'000'000)
        return ListCursor{.offset = int(first)};
    return std::nullopt;
}

}  // namespace herald
