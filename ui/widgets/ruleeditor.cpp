// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruleeditor.h"

#include "alerts/ruleedit.h"
#include "alerts/rulefile.h"
#include "alerts/rulestart.h"
#include "ui/models/reasontext.h"
#include "ui/models/rulebook.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/ruleform.h"
#include "ui/widgets/ruletrial.h"
#include "ui/widgets/yamltext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kPause = 200ms;
constexpr Duration kLastDays = 7 * 24h;
constexpr int kColumns = 336;  ///< one for half an hour

QByteArray fileOf(const Rule &rule) { return writeRules(groupsOf({&rule, 1})); }

QScrollArea *makeScroll(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setProperty("kind", u"scrolled"_s);
    scroll->setWidget(content);
    return scroll;
}

QFrame *makeCard(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("kind", u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(content);
    return card;
}

}  // namespace

RuleEditor::RuleEditor(EnginePort &engine, const Clock &clock, const RuleBook &book, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_book(book), m_checks(kPause, this)
{
    build();
    connect(m_form, &RuleForm::changed, this, &RuleEditor::takeForm);
    connect(m_form, &RuleForm::metricChosen, this, &RuleEditor::reseed);
    connect(m_yaml, &YamlText::looked, this, &RuleEditor::takeText);
    connect(m_trial, &RuleTrial::ruleChanged, this, &RuleEditor::write);
    connect(m_trial, &RuleTrial::completed, this, &RuleEditor::completed);
    connect(&m_checks, &Refresh::due, this, &RuleEditor::askCheck);
}

void RuleEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addLayout(buildHead());
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_warning = makeLabel(this, Type::Body, Tone::Warning);
    m_warning->setWordWrap(true);
    column->addWidget(m_warning);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::kMedium);
    QWidget *form = buildForm();
    QWidget *views = buildViews();
    splitter->addWidget(form);
    splitter->addWidget(views);
    splitter->setSizes({500, 560});
    column->addWidget(splitter, 1);
    putInFocusOrder(form, views);
}

QLayout *RuleEditor::buildHead()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_title = makeLabel(this, Type::Title);
    m_title->setWordWrap(true);
    line->addWidget(m_title, 1);
    m_save = new QPushButton(tr("Save"), this);
    setLook(m_save, "kind", u"primary"_s);
    m_discard = new QPushButton(tr("Discard changes"), this);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_save, m_discard, close})
        line->addWidget(button);
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::save);
    connect(m_discard, &QPushButton::clicked, this, [this] { write(m_start); });
    connect(close, &QPushButton::clicked, this, &RuleEditor::closeWanted);
    auto *saveKey = new QShortcut(QKeySequence::Save, this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, m_save, &QPushButton::click);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RuleEditor::closeWanted);
    return line;
}

QWidget *RuleEditor::buildForm()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    m_form = new RuleForm(page);
    column->addWidget(m_form);
    QWidget *card = makeCard(makeScroll(page, this), this);
    card->setMinimumWidth(320);
    return card;
}

QWidget *RuleEditor::buildViews()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(page, Type::Heading, Tone::Neutral, tr("Tried on the past")));
    m_trial = new RuleTrial(m_engine, page);
    column->addWidget(m_trial);
    column->addWidget(makeLabel(page, Type::Heading, Tone::Neutral, tr("As YAML")));
    const auto check = [this](const QByteArray &yaml) {
        auto groups = readRules(yaml, tr("Line"));
        m_edited = groups.value_or(std::vector<RuleGroup>());
        return groups.map([](const std::vector<RuleGroup> &) {});
    };
    m_yaml = new YamlText(check, tr("The rule as YAML"), page);
    column->addWidget(m_yaml, 1);
    QWidget *card = makeCard(makeScroll(page, this), this);
    card->setMinimumWidth(320);
    return card;
}

void RuleEditor::refresh()
{
    m_form->setBook(&m_book);
    showState();
}

void RuleEditor::setEscalations(const QStringList &names) { m_form->setEscalations(names); }

void RuleEditor::edit(const Rule &original, const Rule &draft) { open(original, original, draft); }

void RuleEditor::begin(const Rule &draft)
{
    const QList<Rule> &inForce = m_book.rules();
    Rule rule = movedTo(draft, draft.group, inForce);
    rule.name = freeName(draft.name, inForce);
    open(std::nullopt, rule, rule);
}

void RuleEditor::beginOn(const QString &metric)
{
    m_wanted = metric;
    const Instant now = m_clock.now();
    m_engine.chart({.metric = metric, .from = now - kLastDays, .to = now, .columns = kColumns})
        .then(this, [this, metric](const Result<ChartData> &days) {
            const Metric *known = m_book.metric(metric);
            if (!known || metric != std::exchange(m_wanted, QString()))
                return;
            begin(ruleOn(*known, days ? days->series : std::vector<SeriesData>()));
        });
}

void RuleEditor::open(const std::optional<Rule> &original, const Rule &start, const Rule &draft)
{
    m_original = original;
    m_start = start;
    m_title->setText(original ? original->name : tr("New rule"));
    m_trial->coach(original);
    m_form->setBook(&m_book);
    write(draft);
    emit opened();
}

/// The rule as the form and the text have it from now on.
void RuleEditor::write(const Rule &rule)
{
    m_form->setRule(rule);
    takeForm();
}

void RuleEditor::takeForm()
{
    m_yaml->write(fileOf(m_form->rule()));
    m_formText = m_yaml->yaml();
    m_yaml->look();
}

void RuleEditor::takeText()
{
    m_refusal.reset();
    m_warnings.clear();
    if (const Rule *rule = theRule()) {
        m_form->setRule(*rule);
        m_trial->setRule(*rule, m_book, m_clock.now());
    }
    showState();
    if (m_yaml->state())
        m_checks.want();
}

const Rule *RuleEditor::theRule() const
{
    const bool isOne = m_edited.size() == 1 && m_edited.front().rules.size() == 1;
    return isOne ? &m_edited.front().rules.front() : nullptr;
}

bool RuleEditor::isChanged() const { return m_yaml->yaml() != fileOf(m_start) || !m_form->problem().isEmpty(); }

bool RuleEditor::canBeSaved() const
{
    const bool hasRule = std::ranges::any_of(m_edited, [](const RuleGroup &group) { return !group.rules.empty(); });
    return m_yaml->state() && hasRule && !m_refusal && m_form->problem().isEmpty() && (!m_original || isChanged());
}

bool RuleEditor::isComplete() const { return m_trial->isComplete(); }

void RuleEditor::showState()
{
    const Result<> &sound = m_yaml->state();
    const bool isFormText = m_yaml->yaml() == m_formText;
    const QString problem = m_form->problem();
    if (!sound && !isFormText)
        m_form->setLocked(tr("The YAML cannot be read. Put it right there to go on here."));
    else if (sound && !theRule())
        m_form->setLocked(tr("Here is room for one rule; the YAML has more, or none."));
    else
        m_form->setLocked({});
    if (!problem.isEmpty())
        m_notice->showError({ErrorKind::Invalid, problem, {}});
    else if (!sound)
        m_notice->showError(sound.error());
    else if (m_refusal)
        m_notice->showError(*m_refusal);
    else
        m_notice->clear();
    QStringList warnings;
    for (const QString &warning : std::as_const(m_warnings))
        warnings += reasonText(warning, m_clock.now());
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    m_save->setEnabled(canBeSaved());
    m_discard->setEnabled(isChanged());
}

QByteArray RuleEditor::file() const
{
    const QList<Rule> &inForce = m_book.rules();
    const auto original = std::ranges::find_if(
        inForce, [this](const Rule &rule) { return m_original && keyOf(rule) == keyOf(*m_original); });
    return writeRules(groupsAfterEdit(inForce, original == inForce.end() ? nullptr : &*original, m_edited));
}

void RuleEditor::askCheck()
{
    m_engine.checkRules(file()).then(this, [this, asked = m_yaml->yaml()](const Result<QStringList> &answer) {
        m_checks.answered();
        if (asked != m_yaml->yaml())
            return;
        m_warnings = answer.value_or(QStringList());
        m_refusal = answer ? std::nullopt : std::optional(Error{answer.error().kind, answer.error().what, {}});
        showState();
    });
}

void RuleEditor::save()
{
    m_yaml->look();
    if (!canBeSaved())
        return;
    const Rule *one = theRule();
    const Rule rule = one ? *one : m_start;
    m_engine.saveRules(file()).then(this, [this, rule](const Result<QStringList> &warnings) {
        if (!warnings)
            m_notice->showError(warnings.error());
        else if (warnings->isEmpty())
            emit saved(rule, tr("The rule is in force."));
        else
            emit saved(rule, tr("In force, but %1").arg(reasonText(warnings->first(), m_clock.now())));
    });
}

/// As long as nothing else was changed, a new rule begins anew with the metric that is chosen.
void RuleEditor::reseed(const QString &metric)
{
    Rule untouched = m_form->rule();
    untouched.metric = m_start.metric;
    if (!m_original && untouched == m_start && metric != m_start.metric)
        beginOn(metric);
}

}  // namespace herald
