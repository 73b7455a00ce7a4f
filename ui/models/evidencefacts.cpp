// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidencefacts.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::EvidenceFacts)
};

enum class Kind { Value, Percent, Text, Moment, Seconds, Count, Texts };

struct Field {
    QLatin1StringView key;
    QString name;
    Kind kind;
};

QList<Field> knownFields()
{
    using enum Kind;
    return {
        {"value"_L1, Words::tr("Measured"), Value},
        {"milestone"_L1, Words::tr("Milestone"), Value},
        {"target"_L1, Words::tr("Target"), Value},
        {"improvement_vs_target_percent"_L1, Words::tr("Better than the target by"), Percent},
        {"previous_award"_L1, Words::tr("Last award"), Value},
        {"improvement_vs_last_percent"_L1, Words::tr("Better than the last award by"), Percent},
        {"previous_award_at"_L1, Words::tr("Last awarded"), Moment},
        {"previous_total"_L1, Words::tr("Total before"), Value},
        {"hold"_L1, Words::tr("Held for"), Text},
        {"before"_L1, Words::tr("Before"), Value},
        {"after"_L1, Words::tr("After"), Value},
        {"improvement_percent"_L1, Words::tr("Better by"), Percent},
        {"step_at"_L1, Words::tr("Since"), Moment},
        {"shipped_at"_L1, Words::tr("Shipped"), Moment},
        {"seconds_before_step"_L1, Words::tr("Before the metric moved"), Seconds},
        {"metric"_L1, Words::tr("Metric"), Text},
        {"query"_L1, Words::tr("Query"), Text},
        {"repository"_L1, Words::tr("Repository"), Text},
        {"author"_L1, Words::tr("Author"), Text},
        {"files"_L1, Words::tr("Files changed"), Count},
        {"additions"_L1, Words::tr("Lines added"), Count},
        {"deletions"_L1, Words::tr("Lines removed"), Count},
        {"paths"_L1, Words::tr("Where"), Texts},
    };
}

QString momentOf(const QJsonValue &value)
{
    const auto at = parseInstant(value.toString());
    return at ? fullMomentText(*at) : QString();
}

QString textsOf(const QJsonArray &array)
{
    constexpr qsizetype kMost = 4;
    QStringList texts;
    for (const auto &value : array)
        texts += value.toString();
    const qsizetype more = texts.size() - kMost;
    const QString shown = texts.mid(0, kMost).join(u'\n');
    return more > 0 ? shown + u'\n' + Words::tr("and %n more", nullptr, int(more)) : shown;
}

QString textOf(const Field &field, const QJsonValue &value, const QString &unit)
{
    switch (field.kind) {
    case Kind::Value: return value.isDouble() ? displayValue(value.toDouble(), unit) : QString();
    case Kind::Percent: return value.isDouble() ? displayPercent(value.toDouble()) : QString();
    case Kind::Text: return value.toString();
    case Kind::Moment: return momentOf(value);
    case Kind::Seconds:
        return value.isDouble() ? durationText(std::chrono::seconds(qint64(value.toDouble()))) : QString();
    case Kind::Count: return value.isDouble() ? QLocale().toString(value.toInteger()) : QString();
    case Kind::Texts: return textsOf(value.toArray());
    }
    return {};
}

/// "121 samples between 1.1 s and 1.4 s, from … to …", of an award's `samples`.
QString samplesText(const QJsonObject &samples, const QString &unit)
{
    if (samples.isEmpty())
        return {};
    const QString count = Words::tr("%n sample(s)", nullptr, samples.value("count"_L1).toInt());
    const QString range = Words::tr("%1 between %2 and %3", "samples, lowest, highest")
                              .arg(count, displayValue(samples.value("low"_L1).toDouble(), unit),
                                   displayValue(samples.value("high"_L1).toDouble(), unit));
    return Words::tr("%1\n%2 to %3", "samples, from, to")
        .arg(range, momentOf(samples.value("from"_L1)), momentOf(samples.value("to"_L1)));
}

/// "-0.4 s, with 95 % certainty between -0.5 s and -0.3 s", of a bridge's shift.
QString effectText(const QJsonObject &data, const QString &unit)
{
    const QJsonValue shift = data.value("shift"_L1);
    const QJsonValue low = data.value("shift_low"_L1);
    const QJsonValue high = data.value("shift_high"_L1);
    if (!shift.isDouble() || !low.isDouble() || !high.isDouble())
        return {};
    return Words::tr("%1, with %2 certainty between %3 and %4", "effect, share, lowest, highest")
        .arg(displayValue(shift.toDouble(), unit), displayPercent(100 * data.value("confidence"_L1).toDouble()),
             displayValue(low.toDouble(), unit), displayValue(high.toDouble(), unit));
}

QList<Fact> plainFacts(const QJsonObject &members)
{
    QList<Fact> facts;
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member->isString())
            facts += {member.key(), member->toString()};
        else if (member->isDouble())
            facts += {member.key(), displayValue(member->toDouble(), {})};
    }
    return facts;
}

}  // namespace

QList<Fact> factsOf(const Evidence &evidence)
{
    const QString unit = evidence.data.value("unit"_L1).toString();
    QList<Fact> facts;
    for (const auto &field : knownFields()) {
        const bool isGain = field.kind == Kind::Percent;
        const QString text = textOf(field, evidence.data.value(field.key), unit);
        if (!text.isEmpty())
            facts += {field.name, text, isGain ? Tone::Well : Tone::Neutral};
    }
    if (const QString effect = effectText(evidence.data, unit); !effect.isEmpty())
        facts += {Words::tr("Effect"), effect};
    if (facts.isEmpty())
        return plainFacts(evidence.data);
    facts += {Words::tr("Samples"), samplesText(evidence.data.value("samples"_L1).toObject(), unit)};
    return facts;
}

QString evidenceTitle(const Evidence &evidence)
{
    if (!evidence.title.isEmpty())
        return evidence.title;
    if (evidence.kind == "samples"_L1)
        return Words::tr("Measured by Herald");
    return evidence.reference.isEmpty() ? evidence.kind : evidence.reference;
}

QString evidenceIcon(const Evidence &evidence)
{
    static const QHash<QString, QString> icons{
        {u"samples"_s, u"kpis"_s}, {u"commit"_s, u"git"_s},     {u"pull_request"_s, u"git"_s},
        {u"post"_s, u"message"_s}, {u"ci_run"_s, u"refresh"_s}, {u"alert"_s, u"alerts"_s},
        {u"note"_s, u"edit"_s},
    };
    return icons.value(evidence.kind, u"link"_s);
}

}  // namespace herald
