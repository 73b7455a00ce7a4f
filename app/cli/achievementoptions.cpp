// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/achievementoptions.h"

#include "domain/clocktolerance.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// Reads the options of one call; the first that is wrong is remembered.
class OptionReader {
public:
    explicit OptionReader(const Arguments &arguments) : m_arguments(arguments) {}

    template <class T, class Read>
    void read(const QString &name, T &to, Read from, QLatin1StringView advice)
    {
        if (!m_arguments.has(name))
            return;
        if (auto value = from(m_arguments.value(name)))
            to = *std::move(value);
        else
            refuse(name, advice);
    }
    void text(const QString &name, QString &to) const { to = m_arguments.value(name, to); }
    void list(const QString &name, QStringList &to) const
    {
        if (!m_arguments.has(name))
            return;
        to.clear();
        for (const QString &word : m_arguments.value(name).split(u',', Qt::SkipEmptyParts))
            to += word.trimmed();
    }
    void refuse(const QString &name, QLatin1StringView advice)
    {
        if (!m_error)
            m_error =
                Error{ErrorKind::Invalid, u"\"%1\" does not fit; %2."_s.arg(m_arguments.value(name).left(60), advice),
                      u"--"_s + name};
    }
    [[nodiscard]] Result<> end() const { return m_error ? Result<>(tl::unexpected(*m_error)) : Result<>(); }

private:
    const Arguments &m_arguments;
    std::optional<Error> m_error;
};

std::optional<Instant> instant(const QString &text)
{
    const auto at = parseInstant(text);
    return at ? std::optional(*at) : std::nullopt;
}

std::optional<double> score(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && value >= 0 && value <= 100 ? std::optional(value) : std::nullopt;
}

std::optional<int> count(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

/// "a,b" with each word read by `one`; nothing where one cannot be read.
template <class T>
auto listOf(std::optional<T> (*one)(QStringView))
{
    return [one](const QString &text) -> std::optional<QList<T>> {
        QList<T> all;
        for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
            const auto value = one(word.trimmed());
            if (!value)
                return std::nullopt;
            all += *value;
        }
        return all;
    };
}

std::optional<AchievementQuery::Order> order(const QString &text)
{
    if (text == "completed_at"_L1)
        return AchievementQuery::Order::CompletedAt;
    if (text == "impact"_L1)
        return AchievementQuery::Order::Impact;
    if (text == "title"_L1)
        return AchievementQuery::Order::Title;
    return std::nullopt;
}

constexpr auto kTimeAdvice = "write for example 2026-01-31"_L1;
constexpr auto kStatusAdvice = "write draft, confirmed, published or archived"_L1;
constexpr auto kScoreAdvice = "write a number from 0 to 100"_L1;

}  // namespace

QStringList achievementOptionNames()
{
    return u"title description category url completed started tags skills impact status source tag skill since until "
           u"value "
           "target direction unit min-impact sort limit offset"_s.split(u' ');
}

Result<AchievementQuery> achievementQueryFrom(const Arguments &arguments)
{
    AchievementQuery query;
    OptionReader options(arguments);
    options.read(u"category"_s, query.categories, listOf(categoryFrom),
                 "see heraldctl achievements list --json for categories"_L1);
    options.read(u"status"_s, query.statuses, listOf(achievementStatusFrom), kStatusAdvice);
    options.read(u"source"_s, query.sources, listOf(sourceTypeFrom),
                 "write for example git, github, prometheus or manual"_L1);
    options.text(u"tag"_s, query.tag);
    options.text(u"skill"_s, query.skill);
    options.read(u"since"_s, query.since, instant, kTimeAdvice);
    options.read(u"until"_s, query.until, instant, kTimeAdvice);
    options.read(u"min-impact"_s, query.minImpact, score, kScoreAdvice);
    options.read(u"sort"_s, query.order, order, "write completed_at, impact or title"_L1);
    options.read(u"limit"_s, query.limit, count, "write a whole number"_L1);
    options.read(u"offset"_s, query.offset, count, "write a whole number"_L1);
    return options.end().map([&] { return query; });
}

Result<> applyOptions(Achievement &achievement, const Arguments &arguments, Instant now)
{
    OptionReader options(arguments);
    options.text(u"title"_s, achievement.title);
    options.text(u"description"_s, achievement.description);
    options.text(u"url"_s, achievement.sourceUrl);
    options.list(u"tags"_s, achievement.tags);
    options.list(u"skills"_s, achievement.skills);
    options.read(u"category"_s, achievement.category, categoryFrom,
                 "write for example feature, bugfix or performance"_L1);
    options.read(u"completed"_s, achievement.completedAt, instant, kTimeAdvice);
    options.read(u"started"_s, achievement.startedAt, instant, kTimeAdvice);
    if (arguments.value(u"impact"_s) == "none"_L1)
        achievement.impactOverride.reset();
    else
        options.read(u"impact"_s, achievement.impactOverride, score, "write a number from 0 to 100, or none"_L1);
    options.read(u"status"_s, achievement.status, achievementStatusFrom, kStatusAdvice);
    if (auto end = options.end(); !end)
        return end;
    if (const auto problem = timeProblem(achievement.completedAt, now))
        return fail(ErrorKind::Invalid, *problem, u"--completed"_s);
    if (const auto problem = timeProblem(achievement.startedAt.value_or(now), now))
        return fail(ErrorKind::Invalid, *problem, u"--started"_s);
    if (achievement.startedAt && *achievement.startedAt > achievement.completedAt)
        return fail(ErrorKind::Invalid, u"The work ends before it starts."_s, u"--started"_s);
    return {};
}

}  // namespace herald::cli
