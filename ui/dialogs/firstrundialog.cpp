// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/firstrundialog.h"

#include "ui/models/repositorymodel.h"
#include "ui/settings/storedsettings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/repositorylist.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kMark = 48;
}

FirstRunDialog::FirstRunDialog(EnginePort &engine, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_repositories(new RepositoryList(this)), m_url(new QLineEdit(this)),
      m_notice(new Notice(this))
{
    setWindowTitle(tr("Welcome to Herald"));
    setMinimumWidth(600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addLayout(buildHead());
    column->addWidget(m_notice);
    column->addWidget(makeLabel(this, Type::Heading, Tone::Neutral, tr("Repositories with your work")));
    column->addWidget(m_repositories, 1);
    auto *prometheus = makeLabel(this, Type::Heading, Tone::Neutral, tr("Prometheus, if you have one"));
    prometheus->setBuddy(m_url);
    column->addWidget(prometheus);
    m_url->setPlaceholderText(u"http://localhost:9090"_s);
    m_url->setAccessibleName(tr("Address of Prometheus"));
    column->addWidget(m_url);
    column->addLayout(buildButtons());
    find();
}

QLayout *FirstRunDialog::buildHead()
{
    auto *mark = new QLabel(this);
    mark->setPixmap(applicationIcon().pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    auto *text = makeLabel(this, Type::Body, Tone::Secondary,
                           tr("Herald already watches this computer. Choose what else it should see; you can change it "
                              "later in Settings. Nothing leaves this computer."));
    text->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addWidget(makeLabel(this, Type::Title, Tone::Neutral, tr("Welcome to Herald")));
    words->addWidget(text);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kLarge);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return line;
}

QLayout *FirstRunDialog::buildButtons()
{
    m_start = new QPushButton(tr("Start watching"), this);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setDefault(true);
    auto *skip = new QPushButton(tr("Skip"), this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::kSmall, 0, 0);
    line->setSpacing(space::kSmall);
    line->addStretch();
    line->addWidget(skip);
    line->addWidget(m_start);
    connect(skip, &QPushButton::clicked, this, &FirstRunDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &FirstRunDialog::start);
    return line;
}

/// What the environment decides is shown as it is in force.
void FirstRunDialog::showAddress(const QHash<QString, QString> &settings)
{
    m_shownUrl = settings.value(setting::kPrometheusUrl);
    m_url->setText(m_shownUrl);
    for (const QString &line : settings.value(setting::kFromEnvironment).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.section(u'=', 0, 0) != setting::kPrometheusUrl)
            continue;
        m_url->setEnabled(false);
        m_url->setToolTip(tr("%1 in the environment decides on it; change it there.").arg(line.section(u'=', 1)));
    }
}

void FirstRunDialog::find()
{
    m_engine.settings().then(this, [this](const Result<QHash<QString, QString>> &settings) {
        showAddress(settings.value_or(QHash<QString, QString>()));
    });
    m_repositories->showLooking();
    m_engine.findRepositories().then(this, [this](const Result<QList<RepositoryChoice>> &found) {
        if (!found)
            m_notice->showError(found.error());
        m_repositories->showFound(found.value_or(QList<RepositoryChoice>{}));
        m_isLoaded = true;
        emit loaded();
    });
}

/// One step after the other, so that an error is shown beside what caused it and nothing is called done before it is.
void FirstRunDialog::start()
{
    m_start->setEnabled(false);
    follow(m_engine.watchRepositories(m_repositories->model().watchedPaths()), [this] {
        const QString url = m_url->text().trimmed();
        // A guess that nobody confirmed stays one: where no Prometheus answers, nothing is missing.
        if (url.isEmpty() || url == m_shownUrl || !m_url->isEnabled())
            remember();
        else
            follow(m_engine.saveSetting(setting::kPrometheusUrl, url), [this] { remember(); });
    });
}

void FirstRunDialog::remember()
{
    follow(m_engine.saveSetting(setting::kFirstRunDone, u"true"_s), [this] { accept(); });
}

void FirstRunDialog::reject()
{
    follow(m_engine.saveSetting(setting::kFirstRunDone, u"true"_s), [] {});
    QDialog::reject();
}

void FirstRunDialog::follow(QFuture<Result<>> answer, std::function<void()> next)
{
    answer.then(this, [this, next = std::move(next)](const Result<> &result) {
        m_start->setEnabled(true);
        if (result)
            next();
        else
            m_notice->showError(result.error());
    });
}

}  // namespace herald
