// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// Takes one `--name…` and, where it is an option without `=`, the word after it. Returns how many words it took.
Result<int> takeOption(const QStringList &arguments, qsizetype at, const Grammar &grammar, Arguments &parsed)
{
    const QString text = arguments[at].mid(2);
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals);
    if (grammar.flags.contains(name) && equals < 0) {
        parsed.options.insert(name, {});
        return 1;
    }
    if (!grammar.options.contains(name))
        return fail(ErrorKind::Invalid, u"--%1 is not an option here; see heraldctl --help."_s.arg(name));
    if (equals >= 0) {
        parsed.options.insert(name, text.mid(equals + 1));
        return 1;
    }
    if (at + 1 >= arguments.size())
        return fail(ErrorKind::Invalid, u"--%1 wants a value."_s.arg(name));
    parsed.options.insert(name, arguments[at + 1]);
    return 2;
}

}  // namespace

Result<Arguments> parse(const QStringList &arguments, const Grammar &grammar)
{
    Arguments parsed;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size();) {
        if (!onlyWords && arguments[i] == "--"_L1) {
            onlyWords = true;
            ++i;
        } else if (!onlyWords && arguments[i].startsWith("--"_L1)) {
            const auto taken = takeOption(arguments, i, grammar, parsed);
            if (!taken)
                return tl::unexpected(taken.error());
            i += *taken;
        } else {
            parsed.words += arguments[i++];
        }
    }
    if (parsed.words.size() < grammar.leastWords)
        return fail(ErrorKind::Invalid, u"Something is missing after the command; see heraldctl --help."_s);
    if (parsed.words.size() > grammar.mostWords)
        return fail(ErrorKind::Invalid,
                    u"\"%1\" is too much; see heraldctl --help."_s.arg(parsed.words[grammar.mostWords]));
    return parsed;
}

}  // namespace herald::cli
