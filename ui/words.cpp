// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Words)
};

}  // namespace

QString title(Category category)
{
    switch (category) {
    case Category::Feature: return Words::tr("Feature");
    case Category::Optimization: return Words::tr("Optimization");
    case Category::Bugfix: return Words::tr("Bug fix");
    case Category::Infrastructure: return Words::tr("Infrastructure");
    case Category::Documentation: return Words::tr("Documentation");
    case Category::Testing: return Words::tr("Testing");
    case Category::Security: return Words::tr("Security");
    case Category::Performance: return Words::tr("Performance");
    case Category::Architecture: return Words::tr("Architecture");
    case Category::Refactoring: return Words::tr("Refactoring");
    case Category::Content: return Words::tr("Content");
    case Category::Business: return Words::tr("Business");
    case Category::Milestone: return Words::tr("Milestone");
    case Category::Project: return Words::tr("Project");
    case Category::Development: return Words::tr("Development");
    }
    return {};
}

QString title(AchievementStatus status)
{
    switch (status) {
    case AchievementStatus::Draft: return Words::tr("Draft");
    case AchievementStatus::Confirmed: return Words::tr("Confirmed");
    case AchievementStatus::Published: return Words::tr("Published");
    case AchievementStatus::Archived: return Words::tr("Archived");
    }
    return {};
}

QString title(SourceType source)
{
    switch (source) {
    case SourceType::Manual: return Words::tr("By hand");
    case SourceType::Git: return Words::tr("git");
    case SourceType::GitHub: return Words::tr("GitHub");
    case SourceType::Prometheus: return Words::tr("Prometheus");
    case SourceType::Host: return Words::tr("This computer");
    case SourceType::Threads: return Words::tr("Threads");
    case SourceType::Ci: return Words::tr("Build server");
    case SourceType::Api: return Words::tr("Another program");
    case SourceType::Incident: return Words::tr("Resolved incident");
    }
    return {};
}

QString title(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::Measured: return Words::tr("Measured");
    case EvidenceGrade::Correlated: return Words::tr("Correlated");
    case EvidenceGrade::Claimed: return Words::tr("Claimed");
    }
    return {};
}

QString title(AlertState state)
{
    switch (state) {
    case AlertState::Inactive: return Words::tr("Inactive");
    case AlertState::Pending: return Words::tr("Pending");
    case AlertState::Firing: return Words::tr("Firing");
    case AlertState::Resolved: return Words::tr("Resolved");
    case AlertState::NoData: return Words::tr("No data");
    case AlertState::Error: return Words::tr("Error");
    }
    return {};
}

QString title(const Alert &alert)
{
    return alert.state == AlertState::Firing && alert.acknowledgedAt ? Words::tr("Acknowledged") : title(alert.state);
}

QString title(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Words::tr("Info");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Critical: return Words::tr("Critical");
    }
    return {};
}

QString title(HealthState state)
{
    switch (state) {
    case HealthState::Starting: return Words::tr("Starting");
    case HealthState::Well: return Words::tr("Well");
    case HealthState::CannotSee: return Words::tr("Cannot see");
    case HealthState::Paused: return Words::tr("Paused");
    }
    return {};
}

QString title(Function function)
{
    switch (function) {
    case Function::Last: return Words::tr("newest value");
    case Function::Avg: return Words::tr("average");
    case Function::Min: return Words::tr("lowest value");
    case Function::Max: return Words::tr("highest value");
    case Function::P50: return Words::tr("median");
    case Function::P90: return Words::tr("90th percentile");
    case Function::P95: return Words::tr("95th percentile");
    case Function::P99: return Words::tr("99th percentile");
    case Function::Rate: return Words::tr("rate a second");
    case Function::Increase: return Words::tr("increase");
    case Function::Change: return Words::tr("change");
    case Function::Share: return Words::tr("share");
    }
    return {};
}

QString title(MetricOrigin origin)
{
    switch (origin) {
    case MetricOrigin::Host: return Words::tr("This computer");
    case MetricOrigin::Prometheus: return Words::tr("Prometheus");
    case MetricOrigin::Exposition: return Words::tr("Metrics page");
    case MetricOrigin::Pushed: return Words::tr("Pushed by programs");
    }
    return {};
}

QString componentTitle(const QString &component)
{
    const QString kind = component.section(u':', 0, 0);
    const QString rest = component.section(u':', 1);
    if (kind == "host"_L1)
        return Words::tr("This computer");
    if (kind == "store"_L1)
        return Words::tr("Storage");
    if (kind == "analysis"_L1)
        return Words::tr("Analysis");
    if (kind == "alerting"_L1)
        return Words::tr("Alert engine");
    if (kind == "rules"_L1)
        return Words::tr("Alert rules");
    if (kind == "receivers"_L1)
        return Words::tr("Receivers");
    if (kind == "prometheus"_L1)
        return Words::tr("Prometheus");
    if (kind == "threads"_L1)
        return Words::tr("Threads");
    if (kind == "alertmanager"_L1)
        return QUrl(rest).authority();
    if (kind == "discord"_L1)
        return Words::tr("Discord");
    if (kind == "desktop"_L1)
        return Words::tr("Desktop notifications");
    if (kind == "webhooks"_L1)
        return Words::tr("Webhooks");
    if (kind == "git"_L1)
        return rest.section(u'/', -1);
    return rest.isEmpty() ? component : rest;
}

}  // namespace herald
