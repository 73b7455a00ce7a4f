// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rulereader.h"

#include "alerts/matcher.h"
#include "alerts/templates.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxTermDepth = 5;
constexpr int kMaxTerms = 100;
constexpr int kMaxSamples = 1'000'000;
constexpr auto kFunctionWords = u"last, avg, min, max, p50, p90, p95, p99, rate, increase, change, share";
constexpr auto kOperatorWords = u"> >= < <= == !=";
constexpr auto kTendencyWords = u"rising, falling, either";

bool isMetricName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z_:][a-zA-Z0-9_:]*\\z"_s);
    return pattern.match(name).hasMatch();
}

bool isLabelName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z_][a-zA-Z0-9_]*\\z"_s);
    return pattern.match(name).hasMatch();
}

Labels readLabels(YamlMap &map, const char *key)
{
    auto pairs = map.pairs(key);
    for (const auto &[name, value] : pairs) {
        if (!isLabelName(name) || name == "__name__"_L1)
            map.refuse(key, u"\"%1\" is not a label name; use letters, digits and _."_s.arg(name.left(40)));
    }
    return Labels(std::move(pairs));
}

/// `metric: name` or `metric: {name: …, labels: {…}}`.
template <class Target>
void readSelector(YamlMap &map, Target &target)
{
    if (map.isMap("metric")) {
        YamlMap selector = map.map("metric");
        target.metric = selector.requiredText("name");
        target.matchers = readLabels(selector, "labels");
        if (const auto matchers = matchersFromSelector(target.matchers); !matchers)
            selector.refuse("labels", matchers.error().what);
        selector.finish();
    } else {
        target.metric = map.requiredText("metric");
    }
    if (!isMetricName(target.metric))
        map.refuse("metric",
                   u"\"%1\" is not a metric name; use letters, digits, _ and :."_s.arg(target.metric.left(40)));
}

template <class Target>
void readWindow(YamlMap &map, Target &target)
{
    target.function = map.word("function", Function::Last, functionFrom, kFunctionWords);
    target.window = map.duration("window");
    target.minSamples = map.integer("min_samples", 1, 1, kMaxSamples);
    if (target.function != Function::Last && target.window == Duration::zero())
        map.refuse("window", u"is missing; %1 needs one, for example 5m."_s.arg(toText(target.function)));
}

template <class Target>
void readComparison(YamlMap &map, Target &target)
{
    readWindow(map, target);
    target.op = map.word("operator", Operator::Greater, operatorFrom, kOperatorWords);
    target.threshold = map.requiredNumber("threshold");
}

/// A clear level on the bad side of the threshold would resolve and fire again at every evaluation.
void checkClear(YamlMap &map, const Rule &rule)
{
    if (!rule.clear)
        return;
    const bool isUpper = rule.op == Operator::Greater || rule.op == Operator::GreaterOrEqual;
    const bool isLower = rule.op == Operator::Less || rule.op == Operator::LessOrEqual;
    if (!isUpper && !isLower)
        map.refuse("clear", u"needs an operator with a direction: > >= < or <=."_s);
    else if (isUpper ? *rule.clear > rule.threshold : *rule.clear < rule.threshold)
        map.refuse("clear", u"lies on the alerting side of the threshold; move it to the other side."_s);
}

Term readTerm(YamlMap &map, int depth);

std::vector<Term> readTerms(YamlMap &map, const char *key, int depth)
{
    std::vector<Term> terms;
    auto items = map.maps(key);
    if (depth > kMaxTermDepth || items.size() > kMaxTerms) {
        map.refuse(key, u"is too large; at most %1 terms, %2 deep."_s.arg(kMaxTerms).arg(kMaxTermDepth));
        return terms;
    }
    if (items.empty())
        map.refuse(key, u"needs at least one term."_s);
    for (YamlMap &item : items)
        terms.push_back(readTerm(item, depth));
    return terms;
}

Term readGroup(YamlMap &map, int depth)
{
    Term term;
    term.join = map.has("all") ? Term::Join::All : Term::Join::Any;
    term.terms = readTerms(map, term.join == Term::Join::All ? "all" : "any", depth + 1);
    return term;
}

Term readTerm(YamlMap &map, int depth)
{
    Term term;
    if (map.has("all") || map.has("any")) {
        term = readGroup(map, depth);
    } else if (map.has("alert")) {
        term.alert = map.requiredText("alert");
    } else {
        readSelector(map, term);
        readComparison(map, term);
    }
    map.finish();
    return term;
}

TrendCondition readTrend(YamlMap map)
{
    TrendCondition trend;
    trend.direction = map.word("direction", Tendency::Either, tendencyFrom, kTendencyWords);
    trend.minChange = map.numberWithin("min_change", 0, 0, 1e9);
    trend.confidence = map.numberWithin("confidence", trend.confidence, 0, 1);
    map.finish();
    return trend;
}

ChangePointCondition readChangePoint(YamlMap map)
{
    ChangePointCondition change;
    change.direction = map.word("direction", Tendency::Either, tendencyFrom, kTendencyWords);
    change.minChange = map.numberWithin("min_change", 0, 0, 1e9);
    change.confidence = map.numberWithin("confidence", change.confidence, 0, 1);
    map.finish();
    return change;
}

AnomalyCondition readAnomaly(YamlMap map)
{
    AnomalyCondition anomaly;
    anomaly.score = map.numberWithin("score", anomaly.score, 0, 1);
    map.finish();
    return anomaly;
}

ForecastCondition readForecast(YamlMap map)
{
    ForecastCondition forecast;
    forecast.crosses = map.requiredNumber("crosses");
    forecast.within = map.duration("within");
    forecast.confidence = map.numberWithin("confidence", forecast.confidence, 0, 1);
    if (forecast.within <= Duration::zero())
        map.refuse("within", u"is missing; add it, for example 24h."_s);
    map.finish();
    return forecast;
}

AbsentCondition readAbsent(YamlMap &map)
{
    const AbsentCondition absent{map.duration("absent")};
    if (absent.after <= Duration::zero())
        map.refuse("absent", u"must be longer than 0s."_s);
    return absent;
}

/// The keys that make a rule one of the statistical kinds; none of them means a plain threshold.
Condition readKind(YamlMap &map, Rule &rule)
{
    if (map.has("absent"))
        return readAbsent(map);
    if (!map.has("trend") && !map.has("anomaly") && !map.has("forecast") && !map.has("changepoint")) {
        readComparison(map, rule);
        rule.clear = map.number("clear");
        checkClear(map, rule);
        return ThresholdCondition{};
    }
    rule.window = map.duration("window");
    rule.minSamples = map.integer("min_samples", 1, 1, kMaxSamples);
    if (map.has("trend"))
        return readTrend(map.map("trend"));
    if (map.has("anomaly"))
        return readAnomaly(map.map("anomaly"));
    if (map.has("changepoint"))
        return readChangePoint(map.map("changepoint"));
    rule.op = map.word("operator", Operator::Greater, operatorFrom, kOperatorWords);
    return readForecast(map.map("forecast"));
}

void checkOneKind(YamlMap &map)
{
    constexpr std::array kKinds{"expr", "trend", "anomaly", "forecast", "changepoint", "absent", "all", "any"};
    const char *first = nullptr;
    for (const char *kind : kKinds) {
        if (!map.has(kind))
            continue;
        if (first)
            map.refuse(kind, u"a rule has one kind only; remove this or \"%1\"."_s.arg(QLatin1StringView(first)));
        first = first ? first : kind;
    }
}

/// Only a server can say what a query means; that its brackets or quotes do not close can be seen from here.
bool isClosed(const QString &expr)
{
    QString open;
    QChar quote;
    for (qsizetype i = 0; i < expr.size(); ++i) {
        const QChar c = expr[i];
        if (!quote.isNull()) {
            if (c == u'\\' && quote != u'`')
                ++i;
            else if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'' || c == u'`') {
            quote = c;
        } else if (c == u'#') {
            const qsizetype end = expr.indexOf(u'\n', i);
            i = end < 0 ? expr.size() : end;
        } else if (c == u'(' || c == u'[' || c == u'{') {
            open += c == u'(' ? u')' : c == u'[' ? u']' : u'}';
        } else if (c == u')' || c == u']' || c == u'}') {
            if (!open.endsWith(c))
                return false;
            open.chop(1);
        }
    }
    return open.isEmpty() && quote.isNull();
}

void readCondition(YamlMap &map, Rule &rule)
{
    if (map.has("expr") || map.has("record")) {
        const QString expr = map.requiredText("expr");
        if (!isClosed(expr))
            map.refuse("expr", u"has a bracket or a quote that is not closed."_s);
        rule.condition = PromQlCondition{expr, map.has("record")};
    } else if (map.has("all") || map.has("any")) {
        rule.condition = CompoundCondition{readGroup(map, 0)};
    } else if (map.has("metric")) {
        readSelector(map, rule);
        rule.condition = readKind(map, rule);
    } else {
        map.refuse(u"needs one of expr, metric, all or any."_s);
    }
}

/// Each of these texts may be a template, and an unknown function in it would only show when the alert fires.
void checkTemplates(YamlMap &map, const char *key, const auto &texts)
{
    YamlMap below = map.map(key);
    for (const auto &[name, text] : texts) {
        if (const auto parsed = Template::parse(text); !parsed)
            below.refuse(name.toUtf8().constData(), parsed.error().what);
    }
}

void readHeraldKeys(YamlMap &map, Rule &rule)
{
    if (map.has("cooldown"))
        rule.cooldown = map.duration("cooldown");
    rule.escalation = map.text("escalation");
    rule.tags = map.texts("tags");
    rule.isEnabled = map.boolean("enabled", true);
}

}  // namespace

Rule readRule(YamlMap &map)
{
    Rule rule;
    const bool isRecording = map.has("record");
    rule.name = map.requiredText(isRecording ? "record" : "alert");
    checkOneKind(map);
    readCondition(map, rule);
    rule.labels = readLabels(map, "labels");
    if (!isRecording) {
        rule.pendingFor = map.duration("for");
        rule.keepFiringFor = map.duration("keep_firing_for");
        rule.annotations = map.pairs("annotations");
        readHeraldKeys(map, rule);
    }
    checkTemplates(map, "labels", rule.labels);
    checkTemplates(map, "annotations", rule.annotations);
    map.finish();
    return rule;
}

}  // namespace herald
