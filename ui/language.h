// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace herald {

/// The language of the screen: its texts, its numbers and dates, and which side it begins on.
class Language final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Language() override;

    /// "en", "de", "ar", or "system" for the desktop's own. Anything else is English.
    void use(const QString &code);

    /// Codes and names, each in its own language.
    [[nodiscard]] static QList<std::pair<QString, QString>> known();

signals:
    /// Texts are no longer those that are shown: build them again.
    void changed();

private:
    QTranslator m_herald;
    QTranslator m_qt;
};

}  // namespace herald
