// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/rule.h"

#include <QJsonObject>
#include <span>

namespace herald {

/// Reads a rule file: Prometheus's format, with Herald's own keys for rules over stored series.
///
///     groups:
///     - name: api                    # interval, limit, query_offset, labels
///       rules:
///       - alert: SlowRequests        # for, keep_firing_for, labels, annotations; or record + expr
///         metric: lat                # or {name: lat, labels: {route: "=~/api.*"}}, or expr: PromQL
///         function: p99              # window, operator, threshold, clear, min_samples
///         forecast: {crosses: 0.9, within: 24h, confidence: 0.8}   # or trend, anomaly, changepoint, absent, all, any
///         cooldown: 15m              # escalation, tags, enabled
///
/// Strict: the first unknown key, wrong value, duplicate or broken template is Invalid, with `fileName`:line and the
/// field ("groups[0].rules[2].for: …"). Source of the format:
/// prometheus.io/docs/prometheus/latest/configuration/recording_rules.
[[nodiscard]] Result<std::vector<RuleGroup>> readRules(const QByteArray &yaml, const QString &fileName);

/// All that is wrong with a rule file, up to a few dozen; readRules() tells the first. None for a sound one.
[[nodiscard]] QList<Error> errorsIn(const QByteArray &yaml, const QString &fileName);

/// Rules that were kept one by one, in groups again: groups and rules in the order of their first appearance.
[[nodiscard]] std::vector<RuleGroup> groupsOf(std::span<const Rule> rules);

/// A file that readRules() reads back as the same groups. PromQL rules carry Prometheus's keys only.
[[nodiscard]] QByteArray writeRules(const std::vector<RuleGroup> &groups);

/// One rule with the keys of the rule file and its group's (`group`, `interval`, `limit`, `query_offset`,
/// `group_labels`): the form that the store keeps and that programs get.
[[nodiscard]] QJsonObject toJson(const Rule &rule);
[[nodiscard]] QByteArray toJsonText(const Rule &rule);
[[nodiscard]] Result<Rule> ruleFromJsonText(const QByteArray &json);

/// Tells rules apart: the name with the labels, so that one name may warn at one threshold and be critical at another.
[[nodiscard]] QString keyOf(const Rule &rule);

}  // namespace herald
