// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/models/overviewfeed.h"
#include "ui/refresh.h"

#include <QWidget>

class QSettings;

namespace herald {

class AppearanceSwitch;
class Language;

/// What every page may use. All of it outlives the pages.
struct PageContext {
    EnginePort &engine;
    const Clock &clock;
    OverviewFeed &feed;
    QSettings &preferences;  ///< of the screen alone, see ui/preferences.h
    Language &language;
    AppearanceSwitch &appearance;
};

/// One page of the window. It asks the engine when it is shown and, while it is, whenever new facts are stored.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const PageContext &context, QWidget *parent);

    /// Shows one thing: "alert:7", "achievement:12", "metric:cpu_usage". Unknown references are ignored.
    virtual void open(const QString &reference);
    /// Everything that the page shows first has arrived, or an error in its place.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

signals:
    void loaded();
    /// Another page, with what it should open; `reference` may be empty.
    void pageWanted(const QString &page, const QString &reference);

protected:
    /// Asks the engine for what the page shows; ends in answered().
    virtual void ask() = 0;
    /// The answer to ask() has come, good or bad.
    void answered();
    /// Looks whether the page is complete, after an answer to something else came.
    void settle();
    /// Something else is shown now, which has to arrive.
    void await();
    /// Has everything come that the page shows first, beyond the answer to ask()?
    [[nodiscard]] virtual bool isComplete() const { return true; }
    void want();
    void showEvent(QShowEvent *event) override;

    [[nodiscard]] EnginePort &engine() const { return m_context.engine; }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] Instant now() const { return m_context.clock.now(); }

private:
    PageContext m_context;
    Refresh m_refresh;
    bool m_hasAnswer = false;
    bool m_isLoaded = false;
};

/// "7" of "alert:7"; nothing where the reference is of another kind.
[[nodiscard]] std::optional<QString> referred(const QString &reference, QLatin1StringView kind);

}  // namespace herald
