// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/composework.h"
#include "classify/classifier.h"
#include "store/database.h"

#include <memory>

namespace herald {

/// The shipped classifier with what the person's corrections taught it. Thread of its database.
class CategoryAdviser {
public:
    explicit CategoryAdviser(Database &database) : m_database(database) {}

    /// Knows all corrections that are stored now; it may be kept and asked as long as wanted.
    [[nodiscard]] Result<CategoryJudge> judge();
    /// Gives an achievement that somebody only describes its category, with the reason in its details.
    [[nodiscard]] Result<> advise(Achievement &achievement);
    /// What work that somebody only describes is: what its title or labels say outright, else by judge().
    [[nodiscard]] Result<CategoryGuess> guess(const Work &work);

private:
    [[nodiscard]] Result<> learn();

    Database &m_database;
    QString m_learned;  // the state of the corrections that the classifier knows
    std::shared_ptr<const Classifier> m_classifier;
};

}  // namespace herald
