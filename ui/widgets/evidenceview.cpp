// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidenceview.h"

#include "ui/models/evidencefacts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/iconview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Tone toneOf(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::Measured: return Tone::Well;
    case EvidenceGrade::Correlated: return Tone::Accent;
    case EvidenceGrade::Claimed: return Tone::Muted;
    }
    return Tone::Muted;
}

QString gradeIcon(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::Measured: return u"kpis"_s;
    case EvidenceGrade::Correlated: return u"link"_s;
    case EvidenceGrade::Claimed: return u"message"_s;
    }
    return {};
}

/// Links are opened only where they lead to a page, never to a file or a program.
bool isSafe(const QUrl &url) { return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1); }

}  // namespace

EvidenceView::EvidenceView(const Evidence &evidence, QWidget *parent) : QFrame(parent)
{
    setProperty("kind", u"evidence"_s);
    setAccessibleName(evidenceTitle(evidence));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    auto *mark = new IconView(18, this);
    mark->setIcon(evidenceIcon(evidence), Tone::Neutral);
    auto *title = makeLabel(this, Type::Strong, Tone::Neutral, evidenceTitle(evidence));
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grade = new Pill(this);
    grade->setState(gradeIcon(evidence.grade), herald::title(evidence.grade), toneOf(evidence.grade));
    line->addWidget(mark);
    line->addWidget(title, 1);
    line->addWidget(grade);
    column->addLayout(line);
    auto *facts = new Facts(this);
    facts->setFacts(factsOf(evidence));
    column->addWidget(facts);
    const QUrl url(evidence.url);
    if (!isSafe(url))
        return;
    auto *open = new QPushButton(icon(u"external"_s), tr("Open %1").arg(url.host()), this);
    open->setProperty("kind", u"quiet"_s);
    open->setToolTip(url.toDisplayString());
    column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
}

}  // namespace herald
