// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

namespace herald {

class RepositoryList;

/// Which git repositories are watched.
class RepositorySection final : public SettingsSection {
    Q_OBJECT
public:
    RepositorySection(const PageContext &context, QWidget *parent);

private:
    void find();

    RepositoryList *m_list = nullptr;
};

}  // namespace herald
