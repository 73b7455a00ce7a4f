// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gateway.h"

#include "api/achievementroutes.h"
#include "api/alertingroutes.h"
#include "api/alertmanagerroutes.h"
#include "api/analysisroutes.h"
#include "api/bookroutes.h"
#include "api/classifyroutes.h"
#include "api/commitqueue.h"
#include "api/documentroutes.h"
#include "api/guard.h"
#include "api/healthroutes.h"
#include "api/importroutes.h"
#include "api/inboxroutes.h"
#include "api/metricsroutes.h"
#include "api/readpool.h"
#include "api/threadsroutes.h"
#include "api/webhookroutes.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// A larger body takes longer to read and judge than the other clients should wait for.
constexpr qsizetype kQuickBytes = 64 * 1024;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

ApiError noSuchPath()
{
    return {.status = 404, .code = "not_found", .what = u"There is no such path; /openapi.json lists them."_s};
}

ApiReply noSuchMethod(const NoSuchMethod &other)
{
    QByteArrayList allowed;
    for (const HttpMethod method : other.allowed)
        allowed.append(toBytes(method));
    ApiReply answer =
        reply(ApiError{.status = 405,
                       .code = "no_such_method",
                       .what = u"This path knows %1 only."_s.arg(QString::fromLatin1(allowed.join(", ")))});
    answer.headers.add("Allow", allowed.join(", "));
    return answer;
}

ApiReply replyOf(ApiResult<ApiReply> result) { return result ? std::move(*result) : reply(result.error()); }

}  // namespace

Gateway::Gateway(GatewayOptions options) : m_options(std::move(options)), m_routes(makeRoutes())
{
    QList<HttpMetrics::Endpoint> endpoints;
    for (const Route &route : std::as_const(m_routes))
        endpoints.append({route.method, route.pattern});
    endpoints.append({HttpMethod::Get, "/metrics"});
    m_httpMetrics = std::make_shared<HttpMetrics>(endpoints);
    m_routes += metricsRoutes({m_options.metrics, m_httpMetrics, m_options.version});
    for (const Route &route : std::as_const(m_routes))
        m_router.add(route.method, route.pattern);
}

Routes Gateway::makeRoutes() const
{
    const RulesInForce threads = [this] { return rules().threads; };
    return achievementRoutes(threads) + threadsRoutes(threads) + webhookRoutes(m_options.githubSecret) + inboxRoutes()
           + importRoutes(threads) + settingRoutes(m_options.settings) + classifyRoutes()
           + prometheusRoutes(m_options.hooks.scrapeNow, m_options.prometheusInterval) + alertRoutes(m_options.person)
           + alertingRoutes(m_options.person) + bookRoutes(m_options.person) + alertmanagerRoutes() + analysisRoutes()
           + documentRoutes() + healthRoutes(m_options.version);
}

Gateway::~Gateway() { stop(); }

void Gateway::use(const GatewayRules &rules)
{
    const std::lock_guard lock(m_rulesLock);
    m_options.rules = rules;
}

GatewayRules Gateway::rules() const
{
    const std::lock_guard lock(m_rulesLock);
    return m_options.rules;
}

Result<quint16> Gateway::start()
{
    auto writes = CommitQueue::start({.path = m_options.databasePath},
                                     [this](const StoredFacts &facts, const QList<Counter> &counted) {
                                         for (const Counter counter : counted)
                                             m_options.metrics.count(counter);
                                         if (m_options.hooks.stored && !facts.isEmpty())
                                             m_options.hooks.stored(facts);
                                     });
    if (!writes)
        return tl::unexpected(writes.error());
    auto reads = ReadPool::start(m_options.databasePath, m_options.readers);
    if (!reads)
        return tl::unexpected(reads.error());
    m_writes = std::move(*writes);
    m_reads = std::move(*reads);
    m_reads->warm();
    m_server = std::make_unique<HttpServer>(
        HttpHandlers{
            .refuse = [this](const ApiRequest &head) { return refuse(head); },
            .handle = [this](ApiRequest request, Responder respond) { handle(std::move(request), std::move(respond)); },
            .refused = [this](int status) { m_httpMetrics->refused(status); }},
        m_options.limits);
    return m_server->start(m_options.port);
}

void Gateway::stop()
{
    if (!m_server)
        return;
    m_server->close();
    m_server->stop();
    // Readers hand large bodies on to the writer, so they end first.
    m_reads->stop();
    m_writes->stop();
    m_server.reset();
    m_reads.reset();
    m_writes.reset();
}

std::optional<ApiReply> Gateway::refuse(const ApiRequest &head) const
{
    const auto found = m_router.find(head.method, head.path);
    if (const auto error = refusal(head, found))
        return reply(*error);
    if (const auto *other = std::get_if<NoSuchMethod>(&found))
        return noSuchMethod(*other);
    if (const auto error = refusalOfContentType(head))
        return reply(*error);
    return std::nullopt;
}

std::optional<ApiError> Gateway::refusal(const ApiRequest &head, const RouteFound &found) const
{
    if (const auto error = refusalOfOrigin(head))
        return error;
    const auto *match = std::get_if<RouteMatch>(&found);
    if (!match || wantsToken(m_routes[match->index].access)) {
        if (const auto error = refusalOfToken(head, m_options.token))
            return error;
    }
    if (std::holds_alternative<NoSuchPath>(found))
        return noSuchPath();
    return std::nullopt;
}

bool Gateway::wantsToken(Access access) const
{
    return access == Access::Token || (access == Access::Metrics && !rules().isMetricsOpen);
}

void Gateway::handle(ApiRequest request, Responder respond)
{
    auto found = m_router.find(request.method, request.path);
    auto *match = std::get_if<RouteMatch>(&found);
    if (!match)
        return respond(reply(noSuchPath()));
    RouteCall call{.parameters = std::move(match->parameters), .now = m_options.clock.now()};
    call.hasToken = !refusalOfToken(request, m_options.token);
    call.request = std::move(request);
    const Route &route = m_routes[match->index];
    const Responder counted = measured(match->index, std::move(respond));
    if (call.request.body.size() <= kQuickBytes)
        return dispatch(route, std::move(call), counted);
    m_reads->run([this, &route, call = std::move(call), counted] { dispatch(route, call, counted); });
}

void Gateway::dispatch(const Route &route, RouteCall call, const Responder &respond)
{
    std::visit(Overloaded{
                   [&](const DirectHandler &handler) { respond(handler(call)); },
                   [&](const ReadHandler &handler) {
                       m_reads->submit(
                           [&handler, call](ReadContext &context) { return replyOf(handler(call, context)); }, respond);
                   },
                   [&](const WriteHandler &handler) {
                       auto job = handler(call);
                       if (!job)
                           return respond(reply(job.error()));
                       m_writes->submit(std::move(*job), respond);
                   },
                   [&](const LiveHandler &handler) {
                       handler(call, [respond](const Result<ApiReply> &result) {
                           respond(result ? *result : reply(result.error()));
                       });
                   },
               },
               route.handler);
}

Responder Gateway::measured(qsizetype route, Responder respond)
{
    const auto start = std::chrono::steady_clock::now();
    return Responder([metrics = m_httpMetrics, route, start, respond = std::move(respond)](ApiReply reply) {
        const auto time = std::chrono::steady_clock::now() - start;
        metrics->answered(route, reply.status, std::chrono::duration_cast<std::chrono::microseconds>(time));
        respond(std::move(reply));
    });
}

}  // namespace herald
