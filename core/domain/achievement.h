// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/category.h"
#include "domain/id.h"
#include "domain/money.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace herald {

/// Draft: found by Herald, nobody looked at it. Confirmed: a person or a proof stands behind it.
enum class AchievementStatus { Draft, Confirmed, Published, Archived };

/// Which door an achievement came through.
enum class SourceType { Manual, Git, GitHub, Prometheus, Host, Threads, Ci, Api, Incident };

/// How strong the proof is: a number was measured, two facts coincide, or somebody says so.
enum class EvidenceGrade { Measured, Correlated, Claimed };

/// One piece of proof. Two pieces with the same kind and reference are the same piece.
struct Evidence {
    QString kind;       ///< "samples", "commit", "pull_request", "post", "ci_run", "alert", "note"
    QString reference;  ///< what identifies it within its kind: a commit id, a URL, a sample range
    QString title;      ///< one line for people
    QString url;        ///< may be empty
    EvidenceGrade grade = EvidenceGrade::Claimed;
    QJsonObject data;  ///< the facts themselves; a KPI's is described in achievements/kpidetector.h
    Instant at;        ///< when it happened

    bool operator==(const Evidence &) const = default;
};

/// A piece of work or a result, with its proof. What is not known is absent, never zero.
struct Achievement {
    AchievementId id;
    QString key;  ///< the natural key: the same work always has the same key, so it is stored once
    QString title;
    QString description;
    Category category = Category::Feature;
    AchievementStatus status = AchievementStatus::Draft;
    SourceType source = SourceType::Manual;
    QString sourceUrl;                 ///< may be empty
    std::optional<Instant> startedAt;  ///< unknown stays unknown
    Instant completedAt;
    QStringList tags;
    QStringList skills;
    std::optional<double> impact;          ///< 0..100, from a formula
    std::optional<double> impactOverride;  ///< 0..100, the person's own
    std::optional<double> complexity;      ///< 0..100
    std::optional<double> timeSavedHours;
    std::optional<Money> value;
    QJsonObject metricsBefore;  ///< name -> number
    QJsonObject metricsAfter;
    QJsonObject details;  ///< the impact's factors, and what else the source knew
    bool isPortfolioReady = false;
    QList<Evidence> evidence;
    Instant createdAt;
    Instant updatedAt;

    bool operator==(const Achievement &) const = default;
};

/// The person's override where there is one, else the formula's.
[[nodiscard]] std::optional<double> effectiveImpact(const Achievement &achievement);

/// What `stored` becomes when the same work is seen again as `seen`: what it has stays, since a person may have edited
/// it; what it lacks is taken over; tags, skills and evidence are united. Of one piece of evidence the later version
/// stays, so that the order in which the same work is seen does not matter. `updatedAt` is left to the caller.
[[nodiscard]] Achievement merged(const Achievement &stored, const Achievement &seen);

/// Every field, unknown ones as null, times as RFC 3339: the shape of `heraldctl achievements --json` and of the HTTP
/// API.
[[nodiscard]] QJsonObject toJson(const Achievement &achievement);
[[nodiscard]] QJsonObject toJson(const Evidence &evidence);
/// Leaves unknown members out; a missing or malformed member becomes the default.
[[nodiscard]] Evidence evidenceFromJson(const QJsonObject &object);

[[nodiscard]] QString toText(AchievementStatus status);
[[nodiscard]] QString toText(SourceType source);
[[nodiscard]] QString toText(EvidenceGrade grade);
[[nodiscard]] std::optional<AchievementStatus> achievementStatusFrom(QStringView text);
[[nodiscard]] std::optional<SourceType> sourceTypeFrom(QStringView text);
[[nodiscard]] std::optional<EvidenceGrade> evidenceGradeFrom(QStringView text);

/// What a list of achievements is narrowed and sorted by.
struct AchievementQuery {
    enum class Order { CompletedAt, Impact, Title };

    QString text;  ///< full-text search; empty for all
    QList<Category> categories;
    QList<AchievementStatus> statuses;
    QList<SourceType> sources;
    QString tag;
    QString skill;
    std::optional<Instant> since;        ///< completed at or after
    std::optional<Instant> until;        ///< completed before
    std::optional<AchievementId> after;  ///< stored later than this one
    std::optional<double> minImpact;
    std::optional<bool> isPortfolioReady;
    Order order = Order::CompletedAt;
    bool isDescending = true;
    int limit = 50;
    int offset = 0;
};

/// One page of a list; `total` counts all that match.
struct AchievementPage {
    QList<Achievement> items;  ///< without evidence; achievement() brings it
    qint64 total = 0;
};

}  // namespace herald
