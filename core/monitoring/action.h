// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/http.h"
#include "domain/labels.h"
#include "domain/rule.h"
#include "domain/sample.h"

#include <QJsonObject>
#include <QStringList>
#include <variant>

namespace herald {

class YamlMap;

/// A program with its arguments, started as they stand: no shell reads them.
struct CommandStep {
    QString program;  ///< absolute
    QStringList arguments;

    bool operator==(const CommandStep &) const = default;
};

/// Done where the answer is of 200 to 299.
struct HttpStep {
    HttpMethod method = HttpMethod::Post;
    QUrl url;  ///< http or https, without a user or a password
    QString body;

    bool operator==(const HttpStep &) const = default;
};

/// A change of one of Herald's own settings.
struct SettingStep {
    QString name;   ///< one of changeableSettings()
    QString value;  ///< empty: back to the default

    bool operator==(const SettingStep &) const = default;
};

using ActionStep = std::variant<CommandStep, HttpStep, SettingStep>;

/// By what an action is judged: the mean over the series of a metric, of a function over the window.
struct Watch {
    QString metric;
    Labels labels;  ///< that a series must have
    Function function = Function::Avg;
    Duration window = std::chrono::minutes(10);
    int minSamples = 3;  ///< of a series, or it says nothing

    bool operator==(const Watch &) const = default;
};

/// Something that may help, and how one would know that it did.
struct Action {
    QString name;
    QString title;    ///< for people
    QString purpose;  ///< of a policy: "trigger_optimization" or "recommend_scaling"
    ActionStep step;
    std::optional<ActionStep> undo;  ///< a setting needs none: it goes back to what it was
    Watch watch;
    bool isLowerBetter = true;
    double by = 0.1;  ///< the share of the value before by which it must get better; 0: not get worse
    Duration canary = std::chrono::minutes(5);  ///< to take effect, before the window that is judged begins

    bool operator==(const Action &) const = default;
};

/// `name`, `title`, `for`, one of `command` [program, argument…], `http` {method, url, body} and `setting` {name,
/// value}, `undo` {one of the same}, `watch` {metric, labels, function, window, min_samples}, `better` (lower, higher),
/// `by`, `canary`. What is wrong is in the map's file as wrong.
[[nodiscard]] Action readAction(YamlMap &map);
/// What readAction() reads.
[[nodiscard]] QJsonObject toJson(const Action &action);
[[nodiscard]] QJsonObject toJson(const ActionStep &step);
/// Invalid where it is none.
[[nodiscard]] Result<Action> actionFrom(const QJsonObject &json);
[[nodiscard]] Result<ActionStep> stepFrom(const QJsonObject &json);

[[nodiscard]] QStringList actionPurposes();
/// Those of Herald's settings that decide how often it looks: none that deletes, and none that says what it may do.
[[nodiscard]] QStringList changeableSettings();

/// The watched value in (at - window, at]; nothing where no series says enough.
[[nodiscard]] std::optional<double> measured(const Watch &watch, const std::vector<SeriesData> &series, Instant at);
/// "command /usr/bin/x", "POST https://host/…", "setting host_interval to 30s".
[[nodiscard]] QString toText(const ActionStep &step);

}  // namespace herald
