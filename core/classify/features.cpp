// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/features.h"

#include "classify/filekinds.h"
#include "classify/words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace herald {

namespace {

constexpr qsizetype kSubjectCharacters = 300;
constexpr qsizetype kBodyCharacters = 300;
constexpr qsizetype kPaths = 30;
constexpr size_t kPairedWords = 9;
/// Facts that come in dozens count less each than the words of the subject.
constexpr float kMinor = 0.5F;

/// The kinds whose pairs with words and with one another are looked at.
constexpr std::array kPairedKinds{FileKind::Test,         FileKind::Ci,        FileKind::Prose,  FileKind::DocFolder,
                                  FileKind::Dependencies, FileKind::Build,     FileKind::Config, FileKind::Code,
                                  FileKind::Screen,       FileKind::Style,     FileKind::Asset,  FileKind::Translation,
                                  FileKind::Forge,        FileKind::Changelog, FileKind::Deploy, FileKind::Script,
                                  FileKind::Hidden};

/// How much of the work is of one kind.
enum class Share : char { None = '0', Some = '1', Half = '2', Most = '3', All = '4' };

Share shareOf(size_t count, size_t all)
{
    if (count == 0)
        return Share::None;
    if (count == all)
        return Share::All;
    const double share = double(count) / double(all);
    return share < 0.34 ? Share::Some : share < 0.67 ? Share::Half : Share::Most;
}

std::string kindName(FileKind kind, Share share) { return {char('A' + int(kind)), char(share)}; }

/// 0, 1, 2, 3, 4-5, 6-9, 10-19, 20 and more, as a letter.
char sizeClass(size_t count)
{
    constexpr std::array<size_t, 7> kFrom{1, 2, 3, 4, 6, 10, 20};
    return char('a' + std::ranges::count_if(kFrom, [count](size_t from) { return count >= from; }));
}

/// Gathers the features of one piece of work.
class Collector {
public:
    void add(char group, std::string_view name, std::string_view other = {}, float weight = 1)
    {
        m_features.push_back({featureId(group, name, other), weight});
    }

    void addSubject(const std::vector<std::string> &words)
    {
        add('n', std::string(1, sizeClass(words.size())));
        for (size_t i = 0; i < words.size(); ++i) {
            add('s', words[i]);
            if (i + 1 < words.size())
                add('b', words[i], words[i + 1]);
        }
        if (!words.empty())
            add('1', words[0]);
        if (words.size() > 1) {
            add('2', words[1]);
            add('3', words[0], words[1]);
        }
    }

    void addBody(const std::vector<std::string> &words)
    {
        add('m', std::string(1, sizeClass(words.size() / 2)));
        for (const std::string &word : words)
            add('w', word, {}, kMinor);
        if (!words.empty())
            add('v', words[0], {}, kMinor);
    }

    void addPath(const PathParts &parts)
    {
        add('e', parts.extension, {}, kMinor);
        add('f', parts.name, {}, kMinor);
        for (const std::string_view folder : parts.folders)
            add('d', folder, {}, kMinor);
    }

    void addKinds(const std::array<size_t, kFileKinds> &counts, size_t files)
    {
        add('c', std::string(1, sizeClass(files)));
        for (size_t kind = 0; kind < kFileKinds; ++kind)
            add('k', kindName(FileKind(kind), shareOf(counts[kind], files)));
    }

    void addPairs(const std::vector<std::string> &kinds, const std::vector<std::string> &words)
    {
        for (size_t i = 0; i < kinds.size(); ++i) {
            add('x', kinds[i], words.empty() ? std::string_view() : std::string_view(words[0]), kMinor);
            for (size_t j = 0; j < std::min(words.size(), kPairedWords); ++j)
                add('y', kinds[i], words[j], kMinor);
            for (size_t j = i + 1; j < kinds.size(); ++j)
                add('z', kinds[i], kinds[j], kMinor);
        }
    }

    Features features() &&
    {
        std::ranges::sort(m_features);
        const auto sameId = [](const Feature &a, const Feature &b) { return a.id == b.id; };
        m_features.erase(std::unique(m_features.begin(), m_features.end(), sameId), m_features.end());
        return std::move(m_features);
    }

private:
    Features m_features;
};

/// The kinds that are there, for pairs: whether all files or only some are of it.
std::vector<std::string> pairedKinds(const std::array<size_t, kFileKinds> &counts, size_t files)
{
    std::vector<std::string> names;
    for (const FileKind kind : kPairedKinds) {
        if (const size_t count = counts[size_t(kind)]; count > 0)
            names.push_back(kindName(kind, count == files ? Share::All : Share::Some));
    }
    return names;
}

/// Git quotes a path that holds unusual bytes.
std::string normalised(QStringView path)
{
    if (path.size() > 1 && path.startsWith(u'"') && path.endsWith(u'"'))
        path = path.sliced(1, path.size() - 2);
    return path.toString().toLower().toStdString();
}

void addShape(Collector &collector, QStringView subject)
{
    if (!subject.isEmpty() && subject.front().isUpper())
        collector.add('h', "upper");
    if (subject.contains(u'`'))
        collector.add('h', "code");
    if (subject.contains(u'(') || subject.contains(u"::"))
        collector.add('h', "call");
    if (subject.endsWith(u'.'))
        collector.add('h', "stop");
}

}  // namespace

quint32 featureId(char group, std::string_view name, std::string_view other)
{
    quint32 hash = 2166136261U;
    const auto mix = [&hash](char byte) { hash = (hash ^ quint8(byte)) * 16777619U; };
    mix(group);
    std::ranges::for_each(name, mix);
    mix('\0');
    std::ranges::for_each(other, mix);
    return hash;
}

Features featuresOf(const Work &work)
{
    Collector collector;
    const QStringView subject = QStringView(work.subject).left(kSubjectCharacters);
    const std::vector<std::string> words = wordsOf(subject);
    collector.addSubject(words);
    collector.addBody(wordsOf(QStringView(work.body).left(kBodyCharacters)));
    addShape(collector, subject);

    std::array<size_t, kFileKinds> counts{};
    const qsizetype files = std::min(work.paths.size(), kPaths);
    for (qsizetype i = 0; i < files; ++i) {
        const std::string path = normalised(work.paths[i]);
        const PathParts parts = partsOf(path);
        collector.addPath(parts);
        const quint32 kinds = fileKindsOf(parts);
        for (size_t kind = 0; kind < kFileKinds; ++kind)
            counts[kind] += (kinds >> kind) & 1U;
    }
    if (files > 0)
        collector.addKinds(counts, size_t(files));
    collector.addPairs(pairedKinds(counts, size_t(files)), words);
    return std::move(collector).features();
}

}  // namespace herald
