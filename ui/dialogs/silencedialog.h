// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/models/listmodel.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace herald {

class Notice;

/// A silence to be made: what it matches, for how long and why, with the open alerts that it will mute while they are
/// typed.
class SilenceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `open` is what the preview chooses from.
    SilenceDialog(const Silence &proposed, const QList<Alert> &open, Instant now, QWidget *parent);

    /// What was entered, or what is wrong with it.
    [[nodiscard]] Result<Silence> entered() const;
    /// How many open alerts it would mute.
    [[nodiscard]] int muted() const { return m_preview->rowCount(); }
    /// It could not be saved; the dialog stays so that nothing typed is lost.
    void showError(const Error &error);

signals:
    /// Close the dialog once this is stored.
    void saveWanted(const herald::Silence &silence);

private:
    void build();
    void fill(const Silence &proposed);
    void look();
    void save();

    QList<Alert> m_open;
    Instant m_now;
    ListModel<Alert> *m_preview = nullptr;
    QLineEdit *m_matchers = nullptr;
    QComboBox *m_length = nullptr;
    QLineEdit *m_comment = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_save = nullptr;
    Notice *m_notice = nullptr;
};

/// Opens the dialog over `parent` once the open alerts are known, and stores what it asks for: here, or at the sources
/// that tell of the alert.
void openSilenceDialog(EnginePort &engine, const Silence &proposed, Instant now, QWidget *parent,
                       const QStringList &sources = {});

}  // namespace herald
