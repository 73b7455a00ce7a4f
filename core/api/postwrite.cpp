// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/postwrite.h"

#include "api/outcome.h"

namespace herald {

namespace {

Written writtenOf(const PostTold &told)
{
    switch (told.outcome) {
    case PostTold::Outcome::Created:
        return {.reply = createdReply(told.id),
                .facts = {.created = {told.id}},
                .counted = {Counter::ThreadsIntegrations, Counter::ViralPosts}};
    case PostTold::Outcome::Grown:
        return {.reply = updatedReply(told.id), .facts = {.changed = 1}, .counted = {Counter::ThreadsIntegrations}};
    case PostTold::Outcome::Skipped: break;
    }
    const auto known = told.id.isStored() ? std::optional(told.id) : std::nullopt;
    return {.reply = skippedReply(told.reason, known), .counted = {Counter::ThreadsIntegrations}};
}

}  // namespace

Result<Written> writePost(Database &database, const JudgedPost &judged, const ThreadsRules &rules)
{
    return tellPost(database, judged, rules).map(writtenOf);
}

}  // namespace herald
