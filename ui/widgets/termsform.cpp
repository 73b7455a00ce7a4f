// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/termsform.h"

#include "ui/models/rulebook.h"
#include "ui/theme/icons.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/comparisonrows.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

Term newComparison() { return {.function = Function::Avg, .window = 5min}; }

QFrame *makeBox(QWidget *parent)
{
    auto *box = new QFrame(parent);
    box->setProperty("kind", u"evidence"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kSmall);
    return box;
}

QVBoxLayout *columnOf(QFrame *box) { return static_cast<QVBoxLayout *>(box->layout()); }

}  // namespace

TermsForm::TermsForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void TermsForm::setBook(const RuleBook *book)
{
    m_book = book;
    for (ComparisonRows *rows : std::as_const(m_comparisons))
        rows->setBook(book);
}

void TermsForm::setRoot(const Term &root)
{
    if (m_tree && root == m_root)
        return;
    m_root = root;
    rebuild();
}

Term &TermsForm::at(const Path &path)
{
    Term *term = &m_root;
    for (const size_t step : path)
        term = &term->terms.at(step);
    return *term;
}

void TermsForm::rebuild()
{
    m_comparisons.clear();
    // A button in it may be what asked for this.
    if (m_tree) {
        m_tree->hide();
        m_tree->deleteLater();
    }
    m_tree = m_root.terms.empty() ? new QWidget(this) : buildGroup(m_root, {});
    m_column->addWidget(m_tree);
}

void TermsForm::reshape(const std::function<void()> &change)
{
    change();
    rebuild();
    emit changed();
}

QWidget *TermsForm::build(const Term &term, const Path &path)
{
    if (!term.terms.empty())
        return buildGroup(term, path);
    return term.alert.isEmpty() ? buildComparison(term, path) : buildAlert(term, path);
}

QWidget *TermsForm::buildGroup(const Term &term, const Path &path)
{
    QFrame *box = makeBox(this);
    auto *head = new QHBoxLayout;
    auto *join = new ChoiceField(ChoiceField::Typing::No, tr("Which of these must hold"), box);
    join->add(tr("All of these hold"), int(Term::Join::All));
    join->add(tr("One of these holds"), int(Term::Join::Any));
    join->setValue(int(term.join));
    connect(join, &ChoiceField::chosen, this, [this, join, path] {
        at(path).join = Term::Join(join->number());
        emit changed();
    });
    head->addWidget(join, 1);
    if (!path.empty())
        head->addWidget(removeButton(box, path));
    columnOf(box)->addLayout(head);
    for (size_t i = 0; i < term.terms.size(); ++i) {
        Path inner = path;
        inner.push_back(i);
        columnOf(box)->addWidget(build(term.terms[i], inner));
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(addButton(box, tr("Comparison"), path, newComparison()));
    const QString anyRule = m_book && !m_book->rules().isEmpty() ? m_book->rules().first().name : u"?"_s;
    foot->addWidget(addButton(box, tr("Alert", "of another rule"), path, Term{.alert = anyRule}));
    foot->addWidget(addButton(
        box, tr("Group", "of conditions"), path,
        Term{.join = term.join == Term::Join::All ? Term::Join::Any : Term::Join::All, .terms = {newComparison()}}));
    foot->addStretch();
    columnOf(box)->addLayout(foot);
    return box;
}

QWidget *TermsForm::buildComparison(const Term &term, const Path &path)
{
    QFrame *box = makeBox(this);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(box, Type::Strong, Tone::Neutral, tr("Comparison")), 1);
    head->addWidget(removeButton(box, path));
    columnOf(box)->addLayout(head);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    columnOf(box)->addLayout(form);
    auto *rows = new ComparisonRows(form, box);
    rows->setTerm(term);
    if (m_book)
        rows->setBook(m_book);
    m_comparisons += rows;
    connect(rows, &ComparisonRows::changed, this, [this, rows, path] {
        at(path) = rows->term();
        emit changed();
    });
    return box;
}

QWidget *TermsForm::buildAlert(const Term &term, const Path &path)
{
    QFrame *box = makeBox(this);
    auto *line = new QHBoxLayout;
    auto *rule = new ChoiceField(ChoiceField::Typing::Yes, tr("An alert fires of"), box);
    QStringList names;
    for (const Rule &known : m_book ? m_book->rules() : QList<Rule>())
        names += known.name;
    rule->setWords(names);
    rule->setValue(term.alert);
    line->addWidget(makeLabel(box, Type::Body, Tone::Neutral, tr("An alert fires of")));
    line->addWidget(rule, 1);
    line->addWidget(removeButton(box, path));
    columnOf(box)->addLayout(line);
    connect(rule, &ChoiceField::chosen, this, [this, rule, path] {
        // Without a name it would be a comparison.
        if (rule->word().isEmpty())
            return;
        at(path).alert = rule->word();
        emit changed();
    });
    return box;
}

QToolButton *TermsForm::addButton(QWidget *page, const QString &text, const Path &path, const Term &term)
{
    auto *button = new QToolButton(page);
    button->setIcon(icon(u"plus"_s));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Add: %1", "a comparison, an alert or a group").arg(text));
    connect(button, &QToolButton::clicked, this,
            [this, path, term] { reshape([this, path, term] { at(path).terms.push_back(term); }); });
    return button;
}

QToolButton *TermsForm::removeButton(QWidget *page, const Path &path)
{
    auto *button = new QToolButton(page);
    button->setIcon(icon(u"close"_s));
    button->setToolTip(tr("Take this condition away"));
    button->setAccessibleName(button->toolTip());
    button->setFocusPolicy(Qt::StrongFocus);
    Path parent = path;
    const size_t place = parent.back();
    parent.pop_back();
    // The last one stays: a group of nothing says nothing.
    button->setEnabled(at(parent).terms.size() > 1);
    connect(button, &QToolButton::clicked, this, [this, parent, place] {
        reshape([this, parent, place] {
            auto &terms = at(parent).terms;
            terms.erase(terms.begin() + std::ptrdiff_t(place));
        });
    });
    return button;
}

QString TermsForm::problem() const
{
    for (const ComparisonRows *rows : m_comparisons) {
        if (const QString problem = rows->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

}  // namespace herald
