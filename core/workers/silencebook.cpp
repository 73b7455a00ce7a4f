// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/silencebook.h"

#include "store/alertstore.h"
#include "store/journalstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Ended ones are listed for a day, to be set again.
constexpr Duration kRecent = std::chrono::hours(24);

bool isSame(const Silence &a, const Silence &b)
{
    return a.matchers == b.matchers && a.startsAt == b.startsAt && a.endsAt == b.endsAt && a.comment == b.comment;
}

Result<std::vector<Silence>> readSilences(const QJsonArray &items, const SilenceImport &import)
{
    std::vector<Silence> silences;
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto silence = silenceFromJson(items[i].toObject());
        if (!silence)
            return fail(ErrorKind::Invalid, silence.error().what, u"items[%1].%2"_s.arg(i).arg(silence.error().where));
        if (silence->createdBy.isEmpty())
            silence->createdBy = import.by;
        silences.push_back(std::move(*silence));
    }
    return silences;
}

Result<> add(Database &database, const Silence &silence, const SilenceImport &import)
{
    const auto id = SilenceStore(database).add(silence, import.at);
    if (!id)
        return tl::unexpected(id.error());
    const QString text = u"%1 silenced %2: %3"_s.arg(silence.createdBy, toText(silence.matchers), silence.comment);
    return JournalStore(database)
        .append(JournalEntry{.at = import.at,
                             .kind = u"edit"_s,
                             .text = text,
                             .data = {{u"what"_s, u"silence"_s}, {u"silence"_s, id->value}}})
        .map([](JournalId) {});
}

}  // namespace

QJsonObject toJson(const ImportedSilences &imported)
{
    return {{u"status"_s, u"success"_s},
            {u"added"_s, imported.added},
            {u"known"_s, imported.known},
            {u"expired"_s, imported.expired}};
}

Result<QJsonArray> silencesJson(Database &database, Instant now)
{
    return SilenceStore(database).endingAfter(now - kRecent).map([now](const std::vector<Silence> &silences) {
        QJsonArray items;
        for (const Silence &silence : silences)
            items.append(toJson(silence, now));
        return items;
    });
}

Result<ImportedSilences> importSilences(Database &database, const QJsonArray &items, const SilenceImport &import)
{
    const auto silences = readSilences(items, import);
    if (!silences)
        return tl::unexpected(silences.error());
    return database.inTransaction([&]() -> Result<ImportedSilences> {
        const auto present = SilenceStore(database).endingAfter(import.at);
        if (!present)
            return tl::unexpected(present.error());
        ImportedSilences imported;
        for (const Silence &silence : *silences) {
            if (silence.endsAt <= import.at) {
                ++imported.expired;
            } else if (std::ranges::any_of(*present, [&](const Silence &one) { return isSame(one, silence); })) {
                ++imported.known;
            } else {
                if (const auto added = add(database, silence, import); !added)
                    return tl::unexpected(added.error());
                ++imported.added;
            }
        }
        return imported;
    });
}

Result<QJsonArray> mutedJson(Database &database, const Matchers &matchers)
{
    const auto current = AlertStore(database).current();
    if (!current)
        return tl::unexpected(current.error());
    QList<Alert> open;
    for (const StoredAlert &stored : *current)
        open += stored.alert;
    QJsonArray items;
    for (const Alert &alert : preview(matchers, open))
        items.append(toJson(alert));
    return items;
}

}  // namespace herald
