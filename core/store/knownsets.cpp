// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/knownsets.h"

#include <sqlite3.h>
#include <sys/stat.h>

namespace herald {

namespace {

// A search that is typed letter by letter asks for some; at a million achievements each takes 125 kB.
constexpr size_t kMostKnown = 64;

}  // namespace

std::shared_ptr<KnownSets> KnownSets::of(sqlite3 *connection)
{
    static std::mutex mutex;
    static std::map<std::pair<dev_t, ino_t>, std::weak_ptr<KnownSets>> files;
    const char *path = sqlite3_db_filename(connection, nullptr);
    // The file itself, not its name, which another may have been given since.
    struct stat file {};
    if (!path || ::stat(path, &file) != 0)
        return std::make_shared<KnownSets>();
    const std::lock_guard lock(mutex);
    std::erase_if(files, [](const auto &known) { return known.second.expired(); });
    std::weak_ptr<KnownSets> &known = files[{file.st_dev, file.st_ino}];
    auto sets = known.lock();
    if (!sets)
        known = sets = std::make_shared<KnownSets>();
    return sets;
}

std::optional<KnownSets::Known> KnownSets::find(Of of, const std::string &name, const WordReader::State &state) const
{
    const std::lock_guard lock(m_mutex);
    if (state.edits != m_edits || (of == Of::Value && state.moves != m_moves))
        return std::nullopt;
    const Sets &sets = setsOf(of);
    const auto found = sets.find(name);
    if (found == sets.end() || found->second.upto > state.upto)
        return std::nullopt;
    return found->second;
}

void KnownSets::keep(Of of, const std::string &name, const Known &known, const WordReader::State &state)
{
    const std::lock_guard lock(m_mutex);
    // Read before what others have changed since.
    if (state.edits < m_edits || state.moves < m_moves)
        return;
    if (state.edits != m_edits)
        m_words.clear();
    if (state.edits != m_edits || state.moves != m_moves)
        m_values.clear();
    m_edits = state.edits;
    m_moves = state.moves;
    Sets &sets = setsOf(of);
    if (sets.size() > kMostKnown)
        sets.clear();
    if (Known &former = sets[name]; !former.ids || former.upto < known.upto)
        former = known;
}

}  // namespace herald
