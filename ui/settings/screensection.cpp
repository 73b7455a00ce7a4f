// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/screensection.h"

#include "ui/language.h"
#include "ui/preferences.h"
#include "ui/theme/appearanceswitch.h"

#include <QComboBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace herald {

ScreenSection::ScreenSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Screen"), tr("How Herald looks and which language it speaks."), context, parent)
{
    addLine(tr("Language"), buildLanguages());
    addLine(tr("Appearance"), buildAppearances());
}

QComboBox *ScreenSection::buildLanguages()
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("As the desktop"), u"system"_s);
    for (const auto &[code, name] : Language::known())
        choice->addItem(name, code);
    const QString current = context().preferences.value(preference::kLanguage, u"system"_s).toString();
    choice->setCurrentIndex(std::max(0, choice->findData(current)));
    connect(choice, &QComboBox::activated, this, [this, choice] {
        const QString code = choice->currentData().toString();
        context().preferences.setValue(preference::kLanguage, code);
        context().language.use(code);
    });
    return choice;
}

QComboBox *ScreenSection::buildAppearances()
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("As the desktop"), toText(Appearance::System));
    choice->addItem(tr("Light"), toText(Appearance::Light));
    choice->addItem(tr("Dark"), toText(Appearance::Dark));
    const auto show = [choice](Appearance appearance) {
        choice->setCurrentIndex(choice->findData(toText(appearance)));
    };
    show(context().appearance.appearance());
    connect(&context().appearance, &AppearanceSwitch::chosen, choice, show);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        const QString name = choice->currentData().toString();
        context().preferences.setValue(preference::kAppearance, name);
        context().appearance.use(appearanceFrom(name));
    });
    return choice;
}

}  // namespace herald
