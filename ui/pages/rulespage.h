// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QStackedWidget;

namespace herald {

class BookSection;
class RouteTest;
class RuleSection;
class Segments;

/// What decides about alerts: rules, schedules, policies, routes and escalations.
class RulesPage final : public Page {
    Q_OBJECT
public:
    RulesPage(const PageContext &context, QWidget *parent);

    /// "rules:schedules" and so on shows that part, "rules:edit" the editor of the selected rule; "alert-on:cpu" begins
    /// a rule on that metric.
    void open(const QString &reference) override;

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void buildBody();
    void buildSchedules();
    void buildPolicies();
    void buildRoutes();
    void buildEscalations();
    void showBook(const AlertingBook &book);

    bool m_hasBook = false;
    Segments *m_which = nullptr;
    QStackedWidget *m_stack = nullptr;
    RuleSection *m_rules = nullptr;
    BookSection *m_schedules = nullptr;
    BookSection *m_policies = nullptr;
    BookSection *m_routes = nullptr;
    BookSection *m_escalations = nullptr;
    RouteTest *m_test = nullptr;
};

}  // namespace herald
