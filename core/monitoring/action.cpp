// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/action.h"

#include "alerts/evaluator.h"
#include "alerts/yamlreader.h"
#include "domain/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kMethods{
    std::pair{"GET"_L1, HttpMethod::Get},       std::pair{"POST"_L1, HttpMethod::Post},
    std::pair{"PUT"_L1, HttpMethod::Put},       std::pair{"PATCH"_L1, HttpMethod::Patch},
    std::pair{"DELETE"_L1, HttpMethod::Delete},
};

std::optional<HttpMethod> methodFrom(QStringView text)
{
    for (const auto &[name, method] : kMethods) {
        if (text == name)
            return method;
    }
    return std::nullopt;
}

QString nameOf(HttpMethod method)
{
    for (const auto &[name, known] : kMethods) {
        if (known == method)
            return name;
    }
    return u"GET"_s;
}

std::optional<bool> lowerFrom(QStringView text)
{
    if (text == "lower"_L1)
        return true;
    return text == "higher"_L1 ? std::optional(false) : std::nullopt;
}

ActionStep readCommand(YamlMap &map)
{
    QStringList words = map.texts("command");
    const QString program = words.isEmpty() ? QString() : words.takeFirst();
    if (!program.startsWith(u'/'))
        map.refuse("command",
                   u"begins with the whole path of a program, for example [/usr/bin/systemctl, restart, x]."_s);
    return CommandStep{program, words};
}

ActionStep readHttp(YamlMap map)
{
    HttpStep step{.method = map.word("method", HttpMethod::Post, methodFrom, u"GET, POST, PUT, PATCH, DELETE"),
                  .url = QUrl(map.requiredText("url"), QUrl::StrictMode),
                  .body = map.text("body")};
    const bool isWeb = step.url.scheme() == "https"_L1 || step.url.scheme() == "http"_L1;
    if (!step.url.isValid() || !isWeb || step.url.host().isEmpty())
        map.refuse("url", u"is no address; write one that begins with http:// or https://."_s);
    else if (!step.url.userInfo().isEmpty())
        map.refuse("url", u"holds a password, which would be stored as text; remove it."_s);
    map.finish();
    return step;
}

ActionStep readSetting(YamlMap map)
{
    const SettingStep step{map.requiredText("name"), map.text("value")};
    if (!changeableSettings().contains(step.name))
        map.refuse("name", u"\"%1\" is no setting that an action may change; use one of %2."_s.arg(
                               step.name.left(40), changeableSettings().join(u", "_s)));
    else if (!step.value.isEmpty() && !parseDuration(step.value))
        map.refuse("value", u"\"%1\" is no duration; write for example 30s."_s.arg(step.value.left(40)));
    map.finish();
    return step;
}

std::optional<ActionStep> readStep(YamlMap &map)
{
    const int count = int(map.has("command")) + int(map.has("http")) + int(map.has("setting"));
    if (count != 1) {
        map.refuse(u"wants one of command, http and setting."_s);
        return std::nullopt;
    }
    if (map.has("command"))
        return readCommand(map);
    return map.has("http") ? readHttp(map.map("http")) : readSetting(map.map("setting"));
}

Watch readWatch(YamlMap map)
{
    Watch watch;
    watch.metric = map.requiredText("metric");
    watch.labels = Labels(map.pairs("labels"));
    watch.function = map.word("function", watch.function, functionFrom, u"last, avg, min, max, p50, p99, rate");
    watch.window = map.duration("window", watch.window);
    if (watch.window < std::chrono::minutes(1))
        map.refuse("window", u"is too short to tell a change from chance; the least is 1m."_s);
    watch.minSamples = map.integer("min_samples", watch.minSamples, 1, 1'000'000);
    map.finish();
    return watch;
}

QByteArray textOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

}  // namespace

QStringList actionPurposes() { return {u"trigger_optimization"_s, u"recommend_scaling"_s}; }

QStringList changeableSettings()
{
    return {u"host_interval"_s,   u"prometheus_interval"_s, u"exposition_interval"_s, u"git_interval"_s,
            u"github_interval"_s, u"threads_interval"_s,    u"alert_interval"_s,      u"maintenance_interval"_s};
}

Action readAction(YamlMap &map)
{
    Action action;
    action.name = map.requiredText("name");
    action.title = map.text("title", action.name);
    action.purpose = map.requiredText("for");
    if (!actionPurposes().contains(action.purpose))
        map.refuse("for", u"\"%1\" is nothing that a policy asks an action for; use one of %2."_s.arg(
                              action.purpose.left(40), actionPurposes().join(u", "_s)));
    action.step = readStep(map).value_or(ActionStep{});
    if (map.has("undo")) {
        YamlMap undo = map.map("undo");
        action.undo = readStep(undo);
        undo.finish();
    }
    if (!map.has("watch"))
        map.refuse("watch", u"is missing; without a metric to watch nobody could say whether it helped."_s);
    else
        action.watch = readWatch(map.map("watch"));
    action.isLowerBetter = map.word("better", true, lowerFrom, u"lower, higher");
    action.by = map.numberWithin("by", action.by, 0, 10);
    action.canary = map.duration("canary", action.canary);
    map.finish();
    return action;
}

QJsonObject toJson(const ActionStep &step)
{
    if (const auto *command = std::get_if<CommandStep>(&step))
        return {{u"command"_s, QJsonArray::fromStringList(QStringList{command->program} + command->arguments)}};
    if (const auto *http = std::get_if<HttpStep>(&step))
        return {{u"http"_s, QJsonObject{{u"method"_s, nameOf(http->method)},
                                        {u"url"_s, http->url.toString(QUrl::FullyEncoded)},
                                        {u"body"_s, http->body}}}};
    const auto &setting = std::get<SettingStep>(step);
    return {{u"setting"_s, QJsonObject{{u"name"_s, setting.name}, {u"value"_s, setting.value}}}};
}

QJsonObject toJson(const Action &action)
{
    QJsonObject json = toJson(action.step);
    json.insert(u"name"_s, action.name);
    json.insert(u"title"_s, action.title);
    json.insert(u"for"_s, action.purpose);
    if (action.undo)
        json.insert(u"undo"_s, toJson(*action.undo));
    json.insert(u"watch"_s, QJsonObject{{u"metric"_s, action.watch.metric},
                                        {u"labels"_s, action.watch.labels.toJson()},
                                        {u"function"_s, toText(action.watch.function)},
                                        {u"window"_s, toText(action.watch.window)},
                                        {u"min_samples"_s, action.watch.minSamples}});
    json.insert(u"better"_s, action.isLowerBetter ? u"lower"_s : u"higher"_s);
    json.insert(u"by"_s, action.by);
    json.insert(u"canary"_s, toText(action.canary));
    return json;
}

Result<Action> actionFrom(const QJsonObject &json)
{
    YamlFile file(u"action"_s, textOf(json));
    YamlMap map(file, file.root(), {});
    Action action = readAction(map);
    if (!file.isSound())
        return tl::unexpected(file.error());
    return action;
}

Result<ActionStep> stepFrom(const QJsonObject &json)
{
    YamlFile file(u"action"_s, textOf(json));
    YamlMap map(file, file.root(), {});
    auto step = readStep(map);
    map.finish();
    if (!file.isSound() || !step)
        return tl::unexpected(file.error());
    return std::move(*step);
}

std::optional<double> measured(const Watch &watch, const std::vector<SeriesData> &series, Instant at)
{
    const WindowSpec spec{
        .function = watch.function, .length = watch.window, .minSamples = watch.minSamples, .staleAfter = watch.window};
    double sum = 0;
    int count = 0;
    for (const SeriesData &data : series) {
        const bool isWatched = std::ranges::all_of(watch.labels, [&data](const Labels::Pair &pair) {
            return data.series.labels.value(pair.first) == pair.second;
        });
        if (!isWatched)
            continue;
        const Reading reading = evaluate(spec, data.samples, at);
        if (reading.kind != ReadingKind::Value)
            continue;
        sum += reading.value;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

QString toText(const ActionStep &step)
{
    if (const auto *command = std::get_if<CommandStep>(&step))
        return u"command %1"_s.arg(command->program);
    if (const auto *http = std::get_if<HttpStep>(&step))
        return u"%1 %2"_s.arg(nameOf(http->method), redacted(http->url));
    const auto &setting = std::get<SettingStep>(step);
    return u"setting %1 to %2"_s.arg(setting.name, setting.value.isEmpty() ? u"its default"_s : setting.value);
}

}  // namespace herald
