// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QWidget>

class QDateTimeEdit;
class QLineEdit;
class QVBoxLayout;

namespace herald {

class Notice;

/// "Who would be told": labels and a time go in, receivers come out while they are typed, with the reason where one is
/// not told.
class RouteTest final : public QWidget {
    Q_OBJECT
public:
    explicit RouteTest(QWidget *parent);

    void setBook(const AlertingBook &book);
    void setSilences(const std::vector<Silence> &silences);
    void setMoment(Instant at);

private:
    void look();

    AlertingBook m_book;
    std::vector<Silence> m_silences;
    QLineEdit *m_labels = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QVBoxLayout *m_rows = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
