// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/source.h"

#include <QPromise>
#include <functional>
#include <memory>

namespace herald {

/// What a scripted source does and was asked; outlives the source, as the script of a test does.
struct SourceScript {
    using Answer = std::function<Harvest(const CollectionContext &)>;

    QString name;
    Duration interval = std::chrono::hours(1);
    Answer answer{};         ///< none: the source never answers
    QList<Instant> asked{};  ///< when

    /// Brings one sample of `metric` at the time of asking.
    static Answer oneSample(const QString &source, const QString &metric)
    {
        return [source, metric](const CollectionContext &context) {
            Harvest harvest{.source = source,
                            .at = context.now,
                            .health = healthOf(source, std::chrono::hours(1), std::nullopt, context.now)};
            harvest.samples = {{{metric, {}}, {context.now, 1}}};
            harvest.report = reportOf(harvest.samples);
            return harvest;
        };
    }
    /// Says in one line why it cannot see.
    static Answer blind(const QString &source, const QString &line)
    {
        return [source, line](const CollectionContext &context) {
            const Error error{ErrorKind::Unreachable, line, {}};
            return Harvest{.source = source,
                           .at = context.now,
                           .health = healthOf(source, std::chrono::hours(1), error, context.now)};
        };
    }
};

class ScriptedSource final : public Source {
public:
    explicit ScriptedSource(std::shared_ptr<SourceScript> script) : m_script(std::move(script)) {}

    [[nodiscard]] QString name() const override { return m_script->name; }
    [[nodiscard]] Duration interval() const override { return m_script->interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override
    {
        m_script->asked += context.now;
        if (m_script->answer)
            return QtFuture::makeReadyFuture(m_script->answer(context));
        m_open.emplace_back();
        m_open.back().start();
        return m_open.back().future();
    }

private:
    std::shared_ptr<SourceScript> m_script;
    std::vector<QPromise<Harvest>> m_open;
};

}  // namespace herald
