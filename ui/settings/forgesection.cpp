// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/forgesection.h"

#include "sources/forgename.h"
#include "ui/settings/secretline.h"
#include "ui/settings/storedsettings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

ForgeSection::ForgeSection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("GitHub"),
                      tr("Your pull requests, reviews, releases and runs in these repositories become achievements. "
                         "Private ones want a token."),
                      context, parent)
{
    buildList();
    buildField();
    m_token = addSecret(tr("Token"), kGitHubToken, u"github_pat_…"_s);
    m_webhookSecret = addSecret(tr("Webhook secret"), kGitHubWebhookSecret, tr("The same as at GitHub"));
    ask();
}

void ForgeSection::buildList()
{
    m_list = new QListWidget(this);
    m_list->setProperty("kind", u"boxed"_s);
    m_list->setAccessibleName(tr("Repositories on GitHub"));
    m_list->setMaximumHeight(120);
    add(m_list);
}

void ForgeSection::buildField()
{
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("owner/name"));
    m_name->setAccessibleName(tr("A repository on GitHub"));
    auto *addButton = new QPushButton(icon(u"plus"_s), tr("Add"), this);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Remove"), this);
    m_remove->setEnabled(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(m_name, 1);
    line->addWidget(addButton);
    line->addWidget(m_remove);
    add(line);
    connect(addButton, &QPushButton::clicked, this, &ForgeSection::addTyped);
    connect(m_name, &QLineEdit::returnPressed, this, &ForgeSection::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &ForgeSection::removeSelected);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    showRepositories({});
}

SecretLine *ForgeSection::addSecret(const QString &label, QLatin1StringView name, const QString &example)
{
    auto *line = new SecretLine(name, example, engine(), this);
    addLine(label, line);
    line->setAccessibleFieldName(label);
    connect(line, &SecretLine::saved, this, [this](bool isSet) {
        notice().showDone(isSet ? tr("It is in the keychain.") : tr("It is removed from the keychain."));
    });
    connect(line, &SecretLine::failed, this, &ForgeSection::showError);
    return line;
}

void ForgeSection::ask()
{
    learn(engine().settings(), [this](const QHash<QString, QString> &settings) {
        showRepositories(settings.value(setting::kForges).split(u'\n', Qt::SkipEmptyParts));
    });
    learn(engine().secretNames(), [this](const QStringList &names) {
        m_token->setSet(names.contains(kGitHubToken));
        m_webhookSecret->setSet(names.contains(kGitHubWebhookSecret));
    });
}

/// Without a repository the field alone says what to do.
void ForgeSection::showRepositories(const QStringList &repositories)
{
    m_list->clear();
    m_list->addItems(repositories);
    m_list->setVisible(!repositories.isEmpty());
    m_remove->setVisible(!repositories.isEmpty());
}

QStringList ForgeSection::repositories() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        names += m_list->item(row)->text();
    return names;
}

void ForgeSection::addTyped()
{
    QString name = m_name->text().trimmed();
    if (const QString site = u"https://github.com/"_s; name.startsWith(site))
        name.remove(0, site.size());
    if (!isForgeName(name)) {
        notice().showError(
            {ErrorKind::Invalid, tr("Write the repository as owner/name, such as %1.").arg(u"ada/engine"_s), {}});
        return;
    }
    QStringList all = repositories();
    if (!all.contains(name))
        all += name;
    save(all, tr("Added. It is read to its beginning and watched from now on."));
}

void ForgeSection::removeSelected()
{
    QStringList all = repositories();
    if (const int row = m_list->currentRow(); row >= 0)
        all.removeAt(row);
    save(all, tr("Removed. What it brought stays."));
}

/// The list shows what is stored, so it changes when the answer is there.
void ForgeSection::save(const QStringList &repositories, const QString &done)
{
    engine()
        .saveSetting(setting::kForges, repositories.join(u'\n'))
        .then(this, [this, repositories, done](const Result<> &saved) {
            if (!saved) {
                notice().showError(saved.error());
                return;
            }
            showRepositories(repositories);
            m_name->clear();
            notice().showDone(done);
        });
}

}  // namespace herald
