// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/expositionline.h"

#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// Walks over one line.
class Cursor {
public:
    explicit Cursor(QByteArrayView line) : m_line(line) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_line.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_line[m_at]; }
    [[nodiscard]] QByteArrayView rest() const { return m_line.sliced(m_at); }

    void skipBlanks()
    {
        while (isBlank(peek()))
            ++m_at;
    }
    bool take(char c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    /// A metric's name, or with `colon` false a label's; empty where none stands here.
    QByteArrayView takeName(bool colon)
    {
        const qsizetype first = m_at;
        if (isNameStart(peek()) || (colon && peek() == ':')) {
            while (isNamePart(peek()) || (colon && peek() == ':'))
                ++m_at;
        }
        return m_line.sliced(first, m_at - first);
    }
    QByteArrayView takeWord()
    {
        const qsizetype first = m_at;
        while (!atEnd() && !isBlank(peek()))
            ++m_at;
        return m_line.sliced(first, m_at - first);
    }
    /// A text in quotes, without them and still escaped; nothing where it is not opened here or never closed.
    std::optional<QByteArrayView> takeQuoted()
    {
        if (!take('"'))
            return std::nullopt;
        const qsizetype first = m_at;
        while (!atEnd() && peek() != '"')
            m_at = std::min(m_line.size(), m_at + (peek() == '\\' ? 2 : 1));
        const QByteArrayView text = m_line.sliced(first, m_at - first);
        return take('"') ? std::optional(text) : std::nullopt;
    }

private:
    QByteArrayView m_line;
    qsizetype m_at = 0;
};

/// \\, \" and \n; a backslash before anything else stands for itself.
QString unescaped(QByteArrayView text)
{
    if (!text.contains('\\'))
        return QString::fromUtf8(text);
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        const bool isEscape = next == '\\' || next == '"' || next == 'n';
        plain += !isEscape ? text[i] : next == 'n' ? '\n' : next;
        i += isEscape ? 1 : 0;
    }
    return QString::fromUtf8(plain);
}

/// Also NaN and infinities, and NaN for what is too large to hold.
std::optional<double> numberOf(QByteArrayView text)
{
    if (text.startsWith('+') && text.size() > 1 && text[1] != '-')
        text = text.sliced(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error == std::errc::result_out_of_range && end == text.end())
        return std::numeric_limits<double>::quiet_NaN();
    return error == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

std::optional<Instant> timestampOf(QByteArrayView text, ExpositionFormat format)
{
    constexpr double kYear9999 = 253402300799999.0;
    const auto number = numberOf(text);
    if (!number)
        return std::nullopt;
    const double ms = format == ExpositionFormat::OpenMetrics ? *number * 1000 : *number;
    const bool isWhole = format == ExpositionFormat::OpenMetrics || ms == std::floor(ms);
    if (!std::isfinite(ms) || std::abs(ms) > kYear9999 || !isWhole)
        return std::nullopt;
    return fromMs(std::llround(ms));
}

/// Labels between braces, and the metric's name where it stands among them.
struct Braces {
    QString name;
    std::vector<Labels::Pair> labels;
};

bool holdsLabel(const Braces &braces, const QString &name)
{
    return std::ranges::find(braces.labels, name, &Labels::Pair::first) != braces.labels.end();
}

/// One label or quoted metric name.
LineResult<bool> takeLabel(Cursor &cursor, Braces &braces)
{
    const bool isQuoted = cursor.peek() == '"';
    const auto word = isQuoted ? cursor.takeQuoted() : std::optional(cursor.takeName(false));
    if (!word || word->isEmpty())
        return LineError(u"a label name is missing or not closed"_s);
    const QString name = isQuoted ? unescaped(*word) : QString::fromLatin1(*word);
    cursor.skipBlanks();
    if (!cursor.take('=')) {
        if (!isQuoted || !braces.name.isEmpty())
            return LineError(u"the label \"%1\" has no value"_s.arg(name));
        braces.name = name;
        return true;
    }
    cursor.skipBlanks();
    const auto value = cursor.takeQuoted();
    if (!value)
        return LineError(u"the value of label \"%1\" is not in quotes, or they are not closed"_s.arg(name));
    if (holdsLabel(braces, name))
        return LineError(u"the label \"%1\" stands twice"_s.arg(name));
    braces.labels.emplace_back(name, unescaped(*value));
    return true;
}

/// From behind "{" to behind "}".
LineResult<Braces> takeBraces(Cursor &cursor, size_t maxLabels)
{
    Braces braces;
    while (true) {
        cursor.skipBlanks();
        if (cursor.take('}'))
            return braces;
        if (const auto ok = takeLabel(cursor, braces); !ok)
            return LineError(ok.error());
        if (braces.labels.size() > maxLabels)
            return LineError(u"there are more than %1 labels"_s.arg(maxLabels));
        cursor.skipBlanks();
        if (!cursor.take(',') && cursor.peek() != '}')
            return LineError(u"the labels are not closed"_s);
    }
}

/// " # {labels} value [timestamp]" behind a sample.
LineResult<bool> passExemplar(Cursor &cursor, size_t maxLabels)
{
    cursor.skipBlanks();
    if (!cursor.take('{') || !takeBraces(cursor, maxLabels))
        return LineError(u"the labels of the exemplar are wrong"_s);
    cursor.skipBlanks();
    const QByteArrayView value = cursor.takeWord();
    cursor.skipBlanks();
    const QByteArrayView at = cursor.takeWord();
    cursor.skipBlanks();
    if (!numberOf(value) || (!at.isEmpty() && !timestampOf(at, ExpositionFormat::OpenMetrics)) || !cursor.atEnd())
        return LineError(u"the value or time of the exemplar is wrong"_s);
    return true;
}

/// What follows name and labels.
LineResult<bool> takeValue(Cursor &cursor, ExpositionFormat format, size_t maxLabels, ExpositionSample &sample)
{
    cursor.skipBlanks();
    const QByteArrayView word = cursor.takeWord();
    const auto value = numberOf(word);
    if (!value)
        return LineError(word.isEmpty() ? u"the value is missing"_s
                                        : u"\"%1\" is not a value"_s.arg(
                                            QString::fromUtf8(word.first(std::min<qsizetype>(word.size(), 40)))));
    sample.value = *value;
    cursor.skipBlanks();
    if (!cursor.atEnd() && cursor.peek() != '#') {
        const QByteArrayView time = cursor.takeWord();
        sample.at = timestampOf(time, format);
        if (!sample.at)
            return LineError(u"\"%1\" is not a time stamp"_s.arg(
                QString::fromUtf8(time.first(std::min<qsizetype>(time.size(), 40)))));
        cursor.skipBlanks();
    }
    if (format == ExpositionFormat::OpenMetrics && cursor.take('#'))
        return passExemplar(cursor, maxLabels);
    return cursor.atEnd() ? LineResult<bool>(true) : LineError(u"there is more text behind the sample"_s);
}

Labels labelsOf(std::vector<Labels::Pair> pairs)
{
    std::erase_if(pairs, [](const Labels::Pair &pair) { return pair.second.isEmpty(); });
    return Labels(std::move(pairs));
}

ExpositionComment::Kind kindOf(QByteArrayView word)
{
    using Kind = ExpositionComment::Kind;
    if (word == "HELP")
        return Kind::Help;
    if (word == "TYPE")
        return Kind::Type;
    return word == "UNIT" ? Kind::Unit : Kind::Other;
}

}  // namespace

LineResult<ExpositionSample> parseSampleLine(QByteArrayView line, ExpositionFormat format, size_t maxLabels)
{
    Cursor cursor(line);
    cursor.skipBlanks();
    ExpositionSample sample;
    sample.name = QString::fromLatin1(cursor.takeName(true));
    cursor.skipBlanks();
    if (cursor.take('{')) {
        auto braces = takeBraces(cursor, maxLabels);
        if (!braces)
            return LineError(braces.error());
        if (!braces->name.isEmpty() && !sample.name.isEmpty())
            return LineError(u"there are two metric names"_s);
        if (sample.name.isEmpty())
            sample.name = braces->name;
        sample.labels = labelsOf(std::move(braces->labels));
    }
    if (sample.name.isEmpty())
        return LineError(u"the metric name is missing or holds a character that is not allowed"_s);
    if (const auto ok = takeValue(cursor, format, maxLabels, sample); !ok)
        return LineError(ok.error());
    return sample;
}

LineResult<ExpositionComment> parseCommentLine(QByteArrayView line)
{
    if (line.trimmed() == "# EOF")
        return ExpositionComment{ExpositionComment::Kind::Eof, {}, {}};
    Cursor cursor(line);
    cursor.take('#');
    cursor.skipBlanks();
    ExpositionComment comment;
    comment.kind = kindOf(cursor.takeWord());
    if (comment.kind == ExpositionComment::Kind::Other)
        return comment;
    cursor.skipBlanks();
    if (cursor.peek() == '"')
        comment.name = unescaped(cursor.takeQuoted().value_or(QByteArrayView()));
    else
        comment.name = QString::fromLatin1(cursor.takeName(true));
    if (comment.name.isEmpty() || (!cursor.atEnd() && !isBlank(cursor.peek())))
        return LineError(u"the metric name behind HELP, TYPE or UNIT is missing or wrong"_s);
    cursor.skipBlanks();
    comment.text = unescaped(cursor.rest());
    return comment;
}

}  // namespace herald
