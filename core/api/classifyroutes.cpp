// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/classifyroutes.h"

#include "api/jsonbody.h"
#include "api/readpool.h"
#include "api/written.h"
#include "domain/jsonfields.h"
#include "workers/categoryadviser.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxItems = 1000;
constexpr qsizetype kMaxText = 100'000;
constexpr qsizetype kMaxPaths = 1000;
constexpr qsizetype kMaxPath = 4000;

Result<Work> workOf(const QJsonObject &object, qsizetype index)
{
    JsonFields fields(object, u"items.%1"_s.arg(index));
    Work work{.repository = fields.text("repository"_L1, kMaxPath).value_or(QString()),
              .subject = fields.requiredText("subject"_L1, kMaxText),
              .body = fields.text("body"_L1, kMaxText).value_or(QString()),
              .paths = fields.texts("paths"_L1, kMaxPaths, kMaxPath).value_or(QStringList()),
              .labels = fields.texts("labels"_L1, kMaxPaths, kMaxPath).value_or(QStringList())};
    return fields.finish().map([&work] { return std::move(work); });
}

Result<QList<Work>> worksOf(const QJsonObject &body)
{
    const QJsonValue items = body.value("items"_L1);
    const QJsonArray array = items.toArray();
    if (!items.isArray() || array.size() > kMaxItems)
        return fail(ErrorKind::Invalid, u"Send a list of at most %1 objects, each with a subject."_s.arg(kMaxItems),
                    u"items"_s);
    QList<Work> works;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto work = workOf(array[i].toObject(), i);
        if (!work)
            return tl::unexpected(work.error());
        works += std::move(*work);
    }
    return works;
}

ApiResult<ApiReply> classify(const RouteCall &call, ReadContext &context)
{
    return jsonBody(call.request.body).and_then([&](const QJsonObject &body) -> ApiResult<ApiReply> {
        const auto works = worksOf(body);
        if (!works)
            return tl::unexpected(apiError(works.error()));
        CategoryAdviser adviser(context.database);
        QJsonArray items;
        for (const Work &work : *works) {
            const auto guess = adviser.guess(work);
            if (!guess)
                return tl::unexpected(apiError(guess.error()));
            items.append(QJsonObject{{u"category"_s, toText(guess->category)},
                                     {u"confidence"_s, guess->confidence},
                                     {u"reason"_s, guess->reason}});
        }
        return listReply(items);
    });
}

}  // namespace

Routes classifyRoutes() { return {{HttpMethod::Post, "/classify", ReadHandler(classify)}}; }

}  // namespace herald
