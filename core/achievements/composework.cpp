// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/composework.h"

#include "achievements/categories.h"
#include "achievements/commitmessage.h"
#include "achievements/edits.h"
#include "achievements/impact.h"
#include "achievements/repositorynames.h"
#include "achievements/wording.h"
#include "achievements/workevidence.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kListedCommits = 10;

/// Commits that say most about a piece of work, first; a subject without a known type stands in the middle.
constexpr std::array kTellingTypes{
    "feat"_L1, "feature"_L1, "security"_L1, "perf"_L1,  "fix"_L1,   "bugfix"_L1, "hotfix"_L1, "refactor"_L1, ""_L1,
    "docs"_L1, "doc"_L1,     "test"_L1,     "tests"_L1, "build"_L1, "ci"_L1,     "style"_L1,  "chore"_L1,    "deps"_L1,
};

int changedLines(const WorkData &data) { return data.additions.value_or(0) + data.deletions.value_or(0); }

/// What a piece is sorted by, so that the first one leads.
auto leadingOrder(const Evidence &piece)
{
    const WorkData data = workDataOf(piece);
    const auto type = std::ranges::find(kTellingTypes, parseSubject(data.summary).type);
    const int lines = isMarked(piece, kSquashed) ? 0 : changedLines(data);
    return std::tuple(workRank(piece.kind), int(type - kTellingTypes.begin()), -lines, piece.at, piece.reference);
}

void sortLeadingFirst(QList<Evidence> &evidence)
{
    using Order = decltype(leadingOrder(evidence.first()));
    std::vector<std::pair<Order, Evidence>> keyed;
    for (const Evidence &piece : evidence)
        keyed.emplace_back(leadingOrder(piece), piece);
    std::ranges::sort(keyed, {}, [](const auto &pair) -> const Order & { return pair.first; });
    std::ranges::transform(keyed, evidence.begin(), [](const auto &pair) { return pair.second; });
}

QList<Evidence> ofKind(const QList<Evidence> &evidence, QLatin1StringView kind)
{
    QList<Evidence> found;
    std::ranges::copy_if(evidence, std::back_inserter(found), [kind](const Evidence &e) { return e.kind == kind; });
    return found;
}

QString titleOf(const QList<Evidence> &evidence)
{
    const Evidence &lead = evidence.first();
    const WorkData data = workDataOf(lead);
    // Something without a title is still something: it is called by its reference.
    const QString written = parseSubject(data.summary).text.trimmed();
    const QString text = written.isEmpty() ? shownReference(lead) : written;
    if (lead.kind == "review"_L1)
        return u"Reviewed %1: %2"_s.arg(shownReference(lead).section(u'/', 0, 1), text);
    if (lead.kind == "release"_L1)
        return u"Released %1"_s.arg(text);
    if (lead.kind == "issue"_L1)
        return u"Closed: %1"_s.arg(text);
    if (lead.kind == "deployment"_L1 || lead.kind == "ci_run"_L1)
        return u"Deployed: %1"_s.arg(text);
    if (lead.kind == "pull_request"_L1)
        return u"Merged: %1"_s.arg(text);
    const QString said = headline(text);
    const qsizetype more = ofKind(evidence, "commit"_L1).size() - 1;
    if (more == 0)
        return said;
    return more == 1 ? u"%1, and one more change"_s.arg(said) : u"%1, and %2 more changes"_s.arg(said).arg(more);
}

struct Size {
    std::optional<int> additions;
    std::optional<int> deletions;
    std::optional<int> files;
};

void add(std::optional<int> &sum, const std::optional<int> &part)
{
    if (part)
        sum = int(std::min<qint64>(2'000'000'000, qint64(sum.value_or(0)) + *part));
}

/// What the leading piece says of itself, else the sum of the commits.
Size sizeOf(const QList<Evidence> &evidence)
{
    const WorkData lead = workDataOf(evidence.first());
    if (lead.additions && evidence.first().kind != "commit"_L1)
        return {lead.additions, lead.deletions, lead.files};
    Size size;
    for (const Evidence &piece : ofKind(evidence, "commit"_L1)) {
        if (isMarked(piece, kSquashed))
            continue;
        const WorkData data = workDataOf(piece);
        add(size.additions, data.additions);
        add(size.deletions, data.deletions);
        add(size.files, data.files);
    }
    return size;
}

QString sizeText(const Size &size, qsizetype commits)
{
    QStringList parts;
    if (commits > 0)
        parts.append(commits == 1 ? u"1 commit"_s : u"%1 commits"_s.arg(commits));
    if (size.additions)
        parts.append(u"+%1 −%2 lines"_s.arg(*size.additions).arg(size.deletions.value_or(0)));
    if (size.files)
        parts.append(*size.files == 1 ? u"1 file"_s : u"%1 files"_s.arg(*size.files));
    return parts.isEmpty() ? QString() : parts.join(u", "_s) + u'.';
}

/// Without headings, which in a template say the same of everything.
QString firstParagraph(QString body)
{
    static const QRegularExpression kHeading(u"^ {0,3}#{1,6}(?: .*)?$"_s, QRegularExpression::MultilineOption);
    const QString text = withoutComments(body.replace(u"\r\n"_s, u"\n"_s)).remove(kHeading).trimmed();
    return text.section(u"\n\n"_s, 0, 0).trimmed();
}

QString descriptionOf(const QList<Evidence> &evidence)
{
    QStringList lines;
    const Evidence &lead = evidence.first();
    const QString body = firstParagraph(workDataOf(lead).body);
    if (lead.kind != "commit"_L1 && !body.isEmpty())
        lines.append(body);
    QList<Evidence> commits = ofKind(evidence, "commit"_L1);
    std::ranges::sort(commits, {}, [](const Evidence &e) { return std::tuple(e.at, e.reference); });
    if (commits.size() > 1) {
        for (const Evidence &commit : commits.first(std::min(commits.size(), kListedCommits)))
            lines.append(u"- "_s + workDataOf(commit).summary);
        if (commits.size() > kListedCommits)
            lines.append(u"- and %1 more"_s.arg(commits.size() - kListedCommits));
    }
    if (const QString size = sizeText(sizeOf(evidence), commits.size()); !size.isEmpty())
        lines.append(size);
    return lines.isEmpty() ? workDataOf(lead).summary : lines.join(u'\n');
}

QStringList united(const QList<Evidence> &evidence, QStringList WorkData::*field)
{
    QStringList all;
    for (const Evidence &piece : evidence)
        all += workDataOf(piece).*field;
    all.removeDuplicates();
    all.sort();
    return all;
}

CategoryGuess categoryOf(const QList<Evidence> &evidence, const CategoryJudge &judge)
{
    WorkSignals work{workDataOf(evidence.first()).summary, united(evidence, &WorkData::labels),
                     united(evidence, &WorkData::paths)};
    if (auto guess = explicitCategory(work))
        return *guess;
    for (const Evidence &piece : evidence) {
        if (auto guess = explicitCategory({workDataOf(piece).summary, {}, {}}))
            return *guess;
    }
    const QString lead = evidence.first().kind;
    if (lead == "release"_L1 || lead == "deployment"_L1 || lead == "ci_run"_L1)
        return {Category::Infrastructure, 0.9, u"it is a %1"_s.arg(lead)};
    if (judge)
        return judge(workOf(evidence));
    return {Category::Development, 0, u"nothing says what it is"_s};
}

/// From the first moment that is known of the work to the end of what leads it; the first stays unknown where it is the
/// last as well. Runs, reviews and what else came later prove the work and do not prolong it.
void setTimes(const QList<Evidence> &evidence, Achievement &achievement)
{
    const Evidence &lead = evidence.front();
    // Runs and deployments repeat themselves; the first one is the one.
    const bool isRepeated = lead.kind == "ci_run"_L1 || lead.kind == "deployment"_L1;
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const Evidence &piece : evidence) {
        const WorkData data = workDataOf(piece);
        const Instant end = data.completedAt.value_or(piece.at);
        const bool isLeading = &piece == &lead || (piece.kind == lead.kind && !isRepeated);
        if (isLeading)
            last = std::max(last.value_or(end), end);
        // Nobody writes a commit before beginning with the work.
        if (isLeading || piece.kind == "commit"_L1)
            first = std::min({first.value_or(end), data.startedAt.value_or(end), end});
    }
    achievement.completedAt = *last;
    if (*first < *last)
        achievement.startedAt = first;
}

QStringList tagsOf(const QList<Evidence> &evidence)
{
    QStringList tags;
    for (const Evidence &piece : evidence) {
        const WorkData data = workDataOf(piece);
        const Subject subject = parseSubject(data.summary);
        tags << data.repository.section(u'/', -1) << subject.scope;
        if (subject.isBreaking)
            tags << u"breaking"_s;
    }
    tags += united(evidence, &WorkData::labels);
    tags.removeAll(QString());
    std::ranges::sort(tags, {}, [](const QString &tag) { return std::tuple(tag.toLower(), tag); });
    const auto isSame = [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    tags.erase(std::unique(tags.begin(), tags.end(), isSame), tags.end());
    return tags;
}

SourceType sourceOf(const QList<Evidence> &evidence)
{
    const QString lead = evidence.first().kind;
    if (lead == "commit"_L1)
        return SourceType::Git;
    return lead == "ci_run"_L1 || lead == "deployment"_L1 ? SourceType::Ci : SourceType::GitHub;
}

}  // namespace

Work workOf(QList<Evidence> evidence)
{
    sortLeadingFirst(evidence);
    const WorkData lead = workDataOf(evidence.first());
    return {.repository = lead.repository,
            .subject = lead.summary,
            .body = lead.body,
            .paths = united(evidence, &WorkData::paths),
            .labels = united(evidence, &WorkData::labels)};
}

Achievement composeWork(const QString &key, QList<Evidence> evidence, const CategoryJudge &judge)
{
    sortLeadingFirst(evidence);
    Achievement achievement;
    achievement.key = key;
    achievement.title = titleOf(evidence);
    achievement.description = descriptionOf(evidence);
    const CategoryGuess guess = categoryOf(evidence, judge);
    achievement.category = guess.category;
    achievement.source = sourceOf(evidence);
    const auto linked = std::ranges::find_if(evidence, [](const Evidence &e) { return !e.url.isEmpty(); });
    achievement.sourceUrl = linked == evidence.end() ? QString() : linked->url;
    setTimes(evidence, achievement);
    achievement.tags = tagsOf(evidence);
    achievement.details.insert(u"category"_s,
                               QJsonObject{{u"confidence"_s, guess.confidence}, {u"reason"_s, guess.reason}});
    const Size size = sizeOf(evidence);
    std::optional<int> lines;
    add(lines, size.additions);
    add(lines, size.deletions);
    const auto reviews = ofKind(evidence, "review"_L1).size();
    setImpact(achievement, {.category = achievement.category,
                            .grade = EvidenceGrade::Claimed,
                            .changedLines = lines,
                            .changedFiles = size.files,
                            .reviews = reviews > 0 ? std::optional(int(reviews)) : std::nullopt});
    rememberComposed(achievement);
    achievement.evidence = std::move(evidence);
    return achievement;
}

Achievement recomposeWork(const Achievement &stored, QList<Evidence> evidence, const CategoryJudge &judge)
{
    Achievement again = keepEdits(stored, composeWork(stored.key, std::move(evidence), judge));
    if (stored.value)
        again.value = stored.value;
    return again;
}

}  // namespace herald
