// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/templatefunctions.h"

#include "domain/time.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <array>
#include <charconv>
#include <cmath>
#include <re2/re2.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMany = 100;
constexpr int kMaxWidth = 100;

std::optional<double> readNumber(const TemplateValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    bool ok = false;
    const double number = textOf(value).toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

double numberOf(const TemplateValue &value) { return readNumber(value).value_or(std::nan("")); }

/// A text that is no number stands as it is: the value of what nobody sees is "unknown", not "NaN%".
template <QString (*Write)(double)>
TemplateValue ofNumber(const TemplateArguments &a)
{
    const auto number = readNumber(a[0]);
    return number ? Write(*number) : textOf(a[0]);
}

QString fourDigits(double value) { return QString::asprintf("%.4g", value); }

QString scaled(double value, double base, const std::array<const char *, 9> &units)
{
    size_t unit = 0;
    while (std::abs(value) >= base && unit + 1 < units.size()) {
        value /= base;
        ++unit;
    }
    return fourDigits(value) + QLatin1StringView(units[unit]);
}

constexpr std::array kThousands{"", "k", "M", "G", "T", "P", "E", "Z", "Y"};
constexpr std::array kKibis{"", "ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"};
constexpr std::array kThousandths{"", "m", "u", "n", "p", "f", "a", "z", "y"};

/// For values below 1.
QString scaledUp(double value)
{
    size_t unit = 0;
    while (std::abs(value) < 1 && unit + 1 < kThousandths.size()) {
        value *= 1000;
        ++unit;
    }
    return fourDigits(value) + QLatin1StringView(kThousandths[unit]);
}

QString humanize(double value)
{
    if (value == 0 || !std::isfinite(value))
        return fourDigits(value);
    return std::abs(value) >= 1 ? scaled(value, 1000, kThousands) : scaledUp(value);
}

QString humanize1024(double value) { return std::isfinite(value) ? scaled(value, 1024, kKibis) : fourDigits(value); }

QString wholeDuration(double value)
{
    const auto total = qint64(std::abs(value));
    const QString sign = value < 0 ? u"-"_s : QString();
    const qint64 days = total / 86'400;
    const qint64 hours = total / 3600 % 24;
    const qint64 minutes = total / 60 % 60;
    const qint64 seconds = total % 60;
    if (days > 0)
        return u"%1%2d %3h %4m %5s"_s.arg(sign).arg(days).arg(hours).arg(minutes).arg(seconds);
    if (hours > 0)
        return u"%1%2h %3m %4s"_s.arg(sign).arg(hours).arg(minutes).arg(seconds);
    if (minutes > 0)
        return u"%1%2m %3s"_s.arg(sign).arg(minutes).arg(seconds);
    return fourDigits(value) + u's';
}

QString humanizeDuration(double value)
{
    constexpr double kTooLong = 1e15;
    if (!std::isfinite(value) || std::abs(value) > kTooLong)
        return fourDigits(value);
    if (value == 0 || std::abs(value) >= 1)
        return wholeDuration(value);
    return scaledUp(value) + u's';
}

QString humanizePercentage(double value) { return fourDigits(value * 100) + u'%'; }

QString humanizeTimestamp(double value)
{
    constexpr double kYear9999 = 253402300799.0;
    if (!std::isfinite(value) || std::abs(value) > kYear9999)
        return fourDigits(value);
    return toRfc3339(fromMs(std::llround(value * 1000))).replace(u'T', u' ').replace(u"Z"_s, u" +0000 UTC"_s);
}

/// One verb of printf with its flags; `precision` is -1 where none is given.
QString formatted(QChar verb, const QByteArray &flags, int precision, const TemplateValue &value)
{
    constexpr QStringView kOfNumbers = u"dxefg";
    if (kOfNumbers.contains(verb) && !readNumber(value))
        return textOf(value);
    const QByteArray prefix = "%" + flags + (precision >= 0 ? "." + QByteArray::number(precision) : QByteArray());
    constexpr double kTooLarge = 0x1p63;
    if ((verb == u'd' || verb == u'x') && !(std::abs(numberOf(value)) < kTooLarge))
        return fourDigits(numberOf(value));
    switch (verb.unicode()) {
    case u'd': return QString::asprintf((prefix + "lld").constData(), static_cast<long long>(numberOf(value)));
    case u'x': return QString::asprintf((prefix + "llx").constData(), static_cast<long long>(numberOf(value)));
    case u'e':
    case u'f':
    case u'g': return QString::asprintf((prefix + char(verb.toLatin1())).constData(), numberOf(value));
    case u'q': return u'"' + textOf(value) + u'"';
    default: break;
    }
    const QString text = precision >= 0 ? textOf(value).left(precision) : textOf(value);
    const int width = QByteArray(flags).replace('-', "").replace('+', "").toInt();
    return flags.contains('-') ? text.leftJustified(width) : text.rightJustified(width);
}

TemplateValue printFormatted(const TemplateArguments &a)
{
    static const QRegularExpression verb(u"%([-+ 0]*\\d{0,2})(?:\\.(\\d{1,2}))?([a-zA-Z%])"_s);
    const QString format = textOf(a[0]);
    QString out;
    qsizetype done = 0;
    size_t next = 1;
    auto matches = verb.globalMatch(format);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(format).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        if (match.captured(3) == "%"_L1)
            out += u'%';
        else if (next >= a.size())
            out += u"%!"_s + match.captured(3) + u"(MISSING)"_s;
        else
            out += formatted(match.captured(3).front(), match.captured(1).toLatin1().left(kMaxWidth),
                             match.captured(2).isEmpty() ? -1 : match.captured(2).toInt(), a[next++]);
    }
    out += QStringView(format).mid(done);
    return out;
}

TemplateValue printAll(const TemplateArguments &a)
{
    QString out;
    for (const TemplateValue &value : a)
        out += textOf(value);
    return out;
}

TemplateValue printLine(const TemplateArguments &a)
{
    QStringList parts;
    for (const TemplateValue &value : a)
        parts += textOf(value);
    return parts.join(u' ') + u'\n';
}

/// Of "1h30m", as Prometheus writes times.
TemplateValue seconds(const TemplateArguments &a)
{
    const auto duration = parseDuration(textOf(a[0]));
    return duration ? double(duration->count()) / 1000 : std::nan("");
}

TemplateValue consoleLink(const TemplateArguments &a, int tab)
{
    return u"/graph?g0.expr=%1&g0.tab=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(textOf(a[0])))).arg(tab);
}

/// RE2 needs time proportional to the text, whatever the pattern; Prometheus uses the same language.
TemplateValue replaceAll(const TemplateArguments &a)
{
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 pattern(textOf(a[0]).toStdString(), options);
    std::string text = textOf(a[2]).toStdString();
    // Go writes $1 or ${1}, RE2 \1.
    static const QRegularExpression group(u"\\$\\{?(\\d)\\}?"_s);
    const QString escaped = textOf(a[1]).replace(u'\\', u"\\\\"_s);
    const std::string replacement = QString(escaped).replace(group, u"\\\\1"_s).toStdString();
    if (pattern.ok())
        RE2::GlobalReplace(&text, pattern, replacement);
    return QString::fromStdString(text);
}

TemplateValue matches(const TemplateArguments &a)
{
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 pattern(textOf(a[0]).toStdString(), options);
    return pattern.ok() && RE2::PartialMatch(textOf(a[1]).toStdString(), pattern);
}

TemplateValue title(const TemplateArguments &a)
{
    QString text = textOf(a[0]);
    bool isStart = true;
    for (QChar &c : text) {
        if (isStart)
            c = c.toUpper();
        isStart = c.isSpace();
    }
    return text;
}

TemplateValue stripPort(const TemplateArguments &a)
{
    const QString text = textOf(a[0]);
    static const QRegularExpression port(u"\\A(?:\\[(.*)\\]|([^:]*)):[0-9]+\\z"_s);
    const auto match = port.match(text);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : text;
}

TemplateValue stripDomain(const TemplateArguments &a)
{
    const QString text = textOf(a[0]);
    static const QRegularExpression domain(u"\\A([^.:]+)\\.[^:]*(:[0-9]+)?\\z"_s);
    static const QRegularExpression address(u"\\A[0-9.]+(:[0-9]+)?\\z"_s);
    const auto match = domain.match(text);
    return match.hasMatch() && !address.match(text).hasMatch() ? match.captured(1) + match.captured(2) : text;
}

bool areEqual(const TemplateValue &a, const TemplateValue &b)
{
    if (std::holds_alternative<double>(a) || std::holds_alternative<double>(b))
        return numberOf(a) == numberOf(b);
    return textOf(a) == textOf(b);
}

TemplateValue all(const TemplateArguments &a)
{
    return *std::ranges::find_if(a.begin(), a.end() - 1, [](const TemplateValue &v) { return !isTrue(v); });
}

TemplateValue any(const TemplateArguments &a) { return *std::ranges::find_if(a.begin(), a.end() - 1, isTrue); }

using A = const TemplateArguments &;

constexpr std::array kFunctions{
    TemplateFunction{"humanize"_L1, 1, 1, ofNumber<humanize>},
    TemplateFunction{"humanize1024"_L1, 1, 1, ofNumber<humanize1024>},
    TemplateFunction{"humanizeDuration"_L1, 1, 1, ofNumber<humanizeDuration>},
    TemplateFunction{"humanizePercentage"_L1, 1, 1, ofNumber<humanizePercentage>},
    TemplateFunction{"humanizeTimestamp"_L1, 1, 1, ofNumber<humanizeTimestamp>},
    TemplateFunction{"printf"_L1, 1, kMany, printFormatted},
    TemplateFunction{"print"_L1, 1, kMany, printAll},
    TemplateFunction{"println"_L1, 0, kMany, printLine},
    TemplateFunction{"len"_L1, 1, 1, [](A a) -> TemplateValue { return double(textOf(a[0]).toUtf8().size()); }},
    TemplateFunction{"html"_L1, 1, 1, [](A a) -> TemplateValue { return textOf(a[0]).toHtmlEscaped(); }},
    TemplateFunction{"safeHtml"_L1, 1, 1, [](A a) -> TemplateValue { return textOf(a[0]); }},
    TemplateFunction{"parseDuration"_L1, 1, 1, seconds},
    TemplateFunction{"graphLink"_L1, 1, 1, [](A a) { return consoleLink(a, 0); }},
    TemplateFunction{"tableLink"_L1, 1, 1, [](A a) { return consoleLink(a, 1); }},
    TemplateFunction{"externalURL"_L1, 0, 0, [](A) -> TemplateValue { return QString(); }},
    TemplateFunction{"pathPrefix"_L1, 0, 0, [](A) -> TemplateValue { return QString(); }},
    TemplateFunction{"title"_L1, 1, 1, title},
    TemplateFunction{"toUpper"_L1, 1, 1, [](A a) -> TemplateValue { return textOf(a[0]).toUpper(); }},
    TemplateFunction{"toLower"_L1, 1, 1, [](A a) -> TemplateValue { return textOf(a[0]).toLower(); }},
    TemplateFunction{"reReplaceAll"_L1, 3, 3, replaceAll},
    TemplateFunction{"match"_L1, 2, 2, matches},
    TemplateFunction{"stripPort"_L1, 1, 1, stripPort},
    TemplateFunction{"stripDomain"_L1, 1, 1, stripDomain},
    TemplateFunction{"urlquery"_L1, 1, 1,
                     [](A a) -> TemplateValue { return QString::fromLatin1(QUrl::toPercentEncoding(textOf(a[0]))); }},
    TemplateFunction{"eq"_L1, 2, 2, [](A a) -> TemplateValue { return areEqual(a[0], a[1]); }},
    TemplateFunction{"ne"_L1, 2, 2, [](A a) -> TemplateValue { return !areEqual(a[0], a[1]); }},
    TemplateFunction{"lt"_L1, 2, 2, [](A a) -> TemplateValue { return numberOf(a[0]) < numberOf(a[1]); }},
    TemplateFunction{"le"_L1, 2, 2, [](A a) -> TemplateValue { return numberOf(a[0]) <= numberOf(a[1]); }},
    TemplateFunction{"gt"_L1, 2, 2, [](A a) -> TemplateValue { return numberOf(a[0]) > numberOf(a[1]); }},
    TemplateFunction{"ge"_L1, 2, 2, [](A a) -> TemplateValue { return numberOf(a[0]) >= numberOf(a[1]); }},
    TemplateFunction{"not"_L1, 1, 1, [](A a) -> TemplateValue { return !isTrue(a[0]); }},
    TemplateFunction{"and"_L1, 1, kMany, all},
    TemplateFunction{"or"_L1, 1, kMany, any},
};

constexpr std::array kOfPrometheus{
    "query"_L1,       "first"_L1,          "last"_L1, "label"_L1,  "value"_L1,    "strvalue"_L1,   "args"_L1,
    "range"_L1,       "with"_L1,           "tmpl"_L1, "toTime"_L1, "template"_L1, "define"_L1,     "block"_L1,
    "index"_L1,       "slice"_L1,          "js"_L1,   "call"_L1,   "now"_L1,      "toDuration"_L1, "toJson"_L1,
    "sortByLabel"_L1, "urlQueryEscape"_L1,
};

}  // namespace

const TemplateFunction *findTemplateFunction(QStringView name)
{
    const auto found = std::ranges::find_if(kFunctions, [name](const TemplateFunction &f) { return f.name == name; });
    return found == kFunctions.end() ? nullptr : &*found;
}

bool needsPrometheus(QStringView name)
{
    return std::ranges::any_of(kOfPrometheus, [name](QLatin1StringView known) { return known == name; });
}

QString textOf(const TemplateValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"true"_s : u"false"_s;
    const double number = std::get<double>(value);
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"+Inf"_s : u"-Inf"_s;
    // Go's %v: plain between 1e-4 and 1e21.
    const bool isPlain = number == 0 || (std::abs(number) >= 1e-4 && std::abs(number) < 1e21);
    if (!isPlain)
        return QString::number(number, 'e', QLocale::FloatingPointShortest);
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed);
    return QString::fromLatin1(digits.data(), end.ptr - digits.data());
}

bool isTrue(const TemplateValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *number = std::get_if<double>(&value))
        return *number != 0;
    return !std::get<QString>(value).isEmpty();
}

}  // namespace herald
