// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tellingsection.h"

#include "ui/theme/icons.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

TellingSection::TellingSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Notifications"),
                      tr("Alerts are told here. Nothing leaves this computer unless you name a webhook."), context,
                      parent)
{
    buildDesktop();
    buildDiscord();
    askWhatIsSet();
}

void TellingSection::buildDesktop()
{
    m_desktop = new QCheckBox(tr("Tell alerts on this desktop"), this);
    m_desktop->setChecked(true);
    auto *test = new QPushButton(icon(u"send"_s), tr("Test"), this);
    test->setAccessibleName(tr("Send a test notification to this desktop"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_desktop);
    line->addStretch();
    line->addWidget(test);
    add(line);
    connect(m_desktop, &QCheckBox::clicked, this, [this](bool isOn) {
        follow(engine().saveSetting(setting::kDesktopNotifications, isOn ? u"true"_s : u"false"_s), tr("Saved."));
    });
    connect(test, &QPushButton::clicked, this,
            [this] { follow(engine().sendTest(Channel::Desktop), tr("A test notification is on its way.")); });
}

void TellingSection::buildDiscord()
{
    m_webhook = new QLineEdit(this);
    m_webhook->setEchoMode(QLineEdit::Password);
    addLine(tr("Discord webhook"), m_webhook);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setEnabled(false);
    m_remove = new QPushButton(tr("Remove"), this);
    m_test = new QPushButton(icon(u"send"_s), tr("Test"), this);
    m_test->setAccessibleName(tr("Send a test message to Discord"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addStretch();
    line->addWidget(m_save);
    line->addWidget(m_remove);
    line->addWidget(m_test);
    add(line);
    connect(m_webhook, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_webhook, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this,
            [this] { saveSecret(m_webhook->text().trimmed(), tr("The webhook is in the keychain.")); });
    connect(m_remove, &QPushButton::clicked, this, [this] { saveSecret({}, tr("The webhook is removed.")); });
    connect(m_test, &QPushButton::clicked, this,
            [this] { follow(engine().sendTest(Channel::Discord), tr("Discord has taken the test message.")); });
    showSecret(false);
}

void TellingSection::askWhatIsSet()
{
    learn(engine().settings(), [this](const QHash<QString, QString> &settings) {
        m_desktop->setChecked(settings.value(setting::kDesktopNotifications, u"true"_s) != "false"_L1);
    });
    learn(engine().secretNames(), [this](const QStringList &names) { showSecret(names.contains(kDiscordSecret)); });
}

void TellingSection::showSecret(bool isSet)
{
    m_webhook->clear();
    m_webhook->setPlaceholderText(isSet ? tr("Set. Type another one to replace it.")
                                        : tr("https://discord.com/api/webhooks/…"));
    m_remove->setVisible(isSet);
    m_test->setVisible(isSet);
}

void TellingSection::saveSecret(const QString &value, const QString &done)
{
    engine()
        .saveSecret(kDiscordSecret, value)
        .then(this, [this, done, isSet = !value.isEmpty()](const Result<> &result) {
            if (!result) {
                notice().showError(result.error());
                return;
            }
            showSecret(isSet);
            notice().showDone(done);
        });
}

}  // namespace herald
