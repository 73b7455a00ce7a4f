// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementbody.h"

#include "domain/clocktolerance.h"
#include "domain/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxTitle = 255;
constexpr qsizetype kMaxText = 100'000;
constexpr qsizetype kMaxUrl = 2000;
constexpr qsizetype kMaxWords = 100;
constexpr qsizetype kMaxWord = 100;
constexpr qsizetype kMaxEvidence = 1000;
constexpr qsizetype kMaxMetrics = 1000;
constexpr double kMaxHours = 1e6;
constexpr QLatin1StringView kEndUnknown("completed_at_unknown");
constexpr QLatin1StringView kToldStart("told_started_at");

template <class T>
void assign(T &target, const std::optional<T> &value)
{
    if (value)
        target = *value;
}

/// A number that may be forgotten by null.
void assignNumber(JsonFields &fields, QLatin1StringView name, double high, std::optional<double> &target)
{
    if (fields.isNull(name))
        target.reset();
    else if (const auto number = fields.number(name, 0, high))
        target = number;
}

void assignText(JsonFields &fields, QLatin1StringView name, qsizetype maxLength, QString &target)
{
    if (fields.isNull(name))
        target.clear();
    else
        assign(target, fields.text(name, maxLength));
}

void readTitle(JsonFields &fields, Achievement &achievement)
{
    if (fields.has("title"_L1) || fields.isNull("title"_L1) || achievement.title.isEmpty())
        achievement.title = fields.requiredText("title"_L1, kMaxTitle).simplified();
}

/// The formula's own number, sent back as it was read, is nobody's judgement.
void readImpact(JsonFields &fields, Achievement &achievement)
{
    assignNumber(fields, "impact_score"_L1, 100, achievement.impactOverride);
    if (fields.has("impact_score"_L1) && achievement.impactOverride == achievement.impact)
        achievement.impactOverride.reset();
}

/// Where the end is not known, only when Herald was told, a start makes no duration: it waits in the details.
void readTimes(JsonFields &fields, Achievement &achievement, Instant now)
{
    QJsonObject &details = achievement.details;
    auto started = fields.instant("started_at"_L1);
    const auto completed = fields.instant("completed_at"_L1);
    // What is sent back as it was read tells nothing new.
    const bool isEndUnknown =
        details.contains(kEndUnknown) && completed.value_or(achievement.completedAt) == achievement.completedAt;
    assign(achievement.completedAt, completed);
    if (fields.isNull("started_at"_L1) && !isEndUnknown)
        achievement.startedAt.reset();
    if (isEndUnknown) {
        if (started)
            details.insert(kToldStart, toRfc3339(*started));
    } else {
        details.remove(kEndUnknown);
        const auto waiting = parseInstant(details.take(kToldStart).toString());
        if (!started && waiting)
            started = *waiting;
        if (started)
            achievement.startedAt = started;
    }
    const auto begin = isEndUnknown ? started : achievement.startedAt;
    if (begin && *begin > achievement.completedAt)
        fields.refuse("started_at"_L1, u"It is after completed_at."_s);
    for (const auto &[name, at] : {std::pair("started_at"_L1, started), std::pair("completed_at"_L1, completed)}) {
        if (const auto problem = at ? timeProblem(*at, now) : std::nullopt)
            fields.refuse(name, *problem);
    }
}

void readMetrics(JsonFields &fields, QLatin1StringView name, QJsonObject &target)
{
    const auto object = fields.object(name);
    if (!object)
        return;
    if (object->size() > kMaxMetrics)
        fields.refuse(name, u"Send at most %1 numbers."_s.arg(kMaxMetrics));
    for (const QJsonValue value : *object) {
        if (!value.isDouble())
            fields.refuse(name, u"Send numbers by name: {\"latency_seconds\": 1.2}."_s);
    }
    target = *object;
}

/// Keeps members that Herald has no field for.
void readDetails(JsonFields &fields, Achievement &achievement)
{
    for (const auto name :
         {"ai_summary"_L1, "ai_impact_analysis"_L1, "ai_technical_analysis"_L1, "portfolio_section"_L1}) {
        if (const auto text = fields.text(name, kMaxText))
            achievement.details.insert(name, *text);
    }
    if (const auto priority = fields.number("display_priority"_L1, 0, 100))
        achievement.details.insert(u"display_priority"_s, *priority);
    if (const auto percent = fields.number("performance_improvement_pct"_L1, 0, 1e9))
        achievement.details.insert(u"performance_improvement_pct"_s, *percent);
    if (const auto metadata = fields.object("metadata"_L1))
        achievement.details.insert(u"metadata"_s, *metadata);
}

void readValue(JsonFields &fields, const QJsonObject &body, Achievement &achievement)
{
    constexpr auto kName = "business_value"_L1;
    if (fields.isNull(kName)) {
        achievement.value.reset();
        achievement.details.remove("business_value_text"_L1);
        return;
    }
    // Free text holds numbers of every kind; only an amount with its currency and period is one that can be summed.
    if (body.value(kName).isString()) {
        if (const auto text = fields.text(kName, kMaxText))
            achievement.details.insert(u"business_value_text"_s, *text);
        return;
    }
    const auto object = fields.object(kName);
    if (!object)
        return;
    achievement.value = moneyFromJson(*object);
    if (achievement.value && achievement.value->currency.size() == 3 && achievement.value->method.isEmpty())
        achievement.value->method = u"manual"_s;
    else if (!achievement.value || achievement.value->currency.size() != 3)
        fields.refuse(
            kName,
            u"Send {\"amount\": 100, \"currency\": \"USD\", \"period\": \"once\"}; periods are once, month, year."_s);
}

Evidence readPiece(JsonFields &fields, const QJsonObject &object, Instant now)
{
    JsonFields piece(object, u"evidence"_s);
    Evidence evidence{.kind = piece.text("kind"_L1, kMaxWord).value_or(u"note"_s),
                      .reference = piece.requiredText("reference"_L1, kMaxUrl),
                      .title = piece.text("title"_L1, kMaxTitle).value_or(QString()),
                      .url = piece.text("url"_L1, kMaxUrl).value_or(QString()),
                      .grade = piece.word("grade"_L1, evidenceGradeFrom, u"measured, correlated, claimed")
                                   .value_or(EvidenceGrade::Claimed),
                      .data = piece.object("data"_L1).value_or(QJsonObject()),
                      .at = piece.instant("at"_L1).value_or(now)};
    if (const auto problem = timeProblem(evidence.at, now))
        piece.refuse("at"_L1, *problem);
    if (const auto done = piece.finish(); !done)
        fields.refuse("evidence"_L1, done.error().what);
    return evidence;
}

void readEvidence(JsonFields &fields, const QJsonObject &body, Achievement &achievement, Instant now)
{
    constexpr auto kName = "evidence"_L1;
    const QJsonValue value = body.value(kName);
    if (value.isObject()) {
        if (!value.toObject().isEmpty())
            achievement.evidence.append({.kind = u"note"_s,
                                         .reference = u"api"_s,
                                         .title = achievement.title,
                                         .url = {},
                                         .grade = EvidenceGrade::Claimed,
                                         .data = value.toObject(),
                                         .at = now});
        return;
    }
    if (!fields.has(kName))
        return;
    const QJsonArray pieces = value.toArray();
    if (!value.isArray() || pieces.size() > kMaxEvidence) {
        fields.refuse(kName, u"Send a list of at most %1 pieces."_s.arg(kMaxEvidence));
        return;
    }
    for (const QJsonValue piece : pieces) {
        if (piece.isObject())
            achievement.evidence.append(readPiece(fields, piece.toObject(), now));
        else
            fields.refuse(kName, u"Send objects with kind and reference."_s);
    }
}

/// Source types of the reference by Herald's: what it calls by several names is one door here.
std::optional<SourceType> doorFrom(QStringView text)
{
    if (text == "github_pr"_L1)
        return SourceType::GitHub;
    if (text == "webhook"_L1 || text == "linear"_L1)
        return SourceType::Api;
    return sourceTypeFrom(text);
}

void readSource(JsonFields &fields, Achievement &achievement)
{
    achievement.source = fields
                             .word("source_type"_L1, doorFrom,
                                   u"manual, git, github, github_pr, ci, api, threads, prometheus, webhook, linear")
                             .value_or(SourceType::Api);
    // What the door is called by the sender is kept where Herald calls it something else.
    const QString door = fields.text("source_type"_L1, kMaxWord).value_or(QString());
    if (!door.isEmpty() && door.compare(toText(achievement.source), Qt::CaseInsensitive) != 0)
        achievement.details.insert(u"source_type"_s, door);
    const QString id = fields.text("source_id"_L1, kMaxWord * 2).value_or(QString()).trimmed();
    if (!id.isEmpty())
        achievement.key = (door.isEmpty() ? u"api"_s : door) + u':' + id;
}

Result<Achievement> read(JsonFields &fields, const QJsonObject &body, Achievement achievement, Instant now)
{
    readTitle(fields, achievement);
    assignText(fields, "description"_L1, kMaxText, achievement.description);
    assign(achievement.category,
           fields.word("category"_L1, categoryFrom, u"feature, bugfix, optimization, performance, …"));
    assign(achievement.status,
           fields.word("status"_L1, achievementStatusFrom, u"draft, confirmed, published, archived"));
    readTimes(fields, achievement, now);
    assignText(fields, "source_url"_L1, kMaxUrl, achievement.sourceUrl);
    assign(achievement.tags, fields.texts("tags"_L1, kMaxWords, kMaxWord));
    assign(achievement.skills, fields.texts("skills_demonstrated"_L1, kMaxWords, kMaxWord));
    readImpact(fields, achievement);
    assignNumber(fields, "complexity_score"_L1, 100, achievement.complexity);
    assignNumber(fields, "time_saved_hours"_L1, kMaxHours, achievement.timeSavedHours);
    assign(achievement.isPortfolioReady, fields.flag("portfolio_ready"_L1));
    readValue(fields, body, achievement);
    readMetrics(fields, "metrics_before"_L1, achievement.metricsBefore);
    readMetrics(fields, "metrics_after"_L1, achievement.metricsAfter);
    readEvidence(fields, body, achievement, now);
    readDetails(fields, achievement);
    return fields.finish().map([&achievement] { return std::move(achievement); });
}

}  // namespace

Result<Achievement> parseNewAchievement(const QJsonObject &body, Instant now)
{
    JsonFields fields(body);
    Achievement achievement{
        .category = Category::Development, .status = AchievementStatus::Confirmed, .completedAt = now};
    achievement.details.insert(kEndUnknown, true);
    readSource(fields, achievement);
    return read(fields, body, std::move(achievement), now);
}

Result<Achievement> changedAchievement(const Achievement &stored, const QJsonObject &body, Instant now)
{
    JsonFields fields(body);
    return read(fields, body, stored, now);
}

}  // namespace herald
