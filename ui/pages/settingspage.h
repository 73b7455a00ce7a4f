// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QBoxLayout;

namespace herald {

class SettingsSection;

/// Everything a person may choose, saved as soon as it is chosen.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(const PageContext &context, QWidget *parent);

protected:
    void ask() override;
    [[nodiscard]] bool isComplete() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();

    QWidget *m_body = nullptr;
    QList<SettingsSection *> m_sections;
    QBoxLayout *m_columns = nullptr;
};

}  // namespace herald
