// SPDX-License-Identifier: GPL-3.0-or-later
// Herald's alerts and Prometheus's over the same two hours, compared in every evaluation slot. `promtool test rules`
// runs Prometheus's own rule manager in virtual time; it is given what Herald found as what it must find.
#include "alerts/backtest.h"
#include "alerts/rulefile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr int kSlots = 480;  // two hours
constexpr Duration kSlot = 15s;

/// A value for each slot; absent where there was no sample.
using Script = std::vector<std::optional<double>>;

Script gauge(unsigned seed)
{
    std::mt19937 random(seed);
    Script script;
    double level = 1;
    for (int i = 0; i < kSlots; ++i) {
        if (random() % 12 == 0)
            level = double(random() % 10);  // steps
        const bool isFlapping = i > 200 && i < 240;
        script.emplace_back(isFlapping ? (i % 2 ? 9 : 1) : level + double(random() % 3) - 1);
    }
    return script;
}

Script counter(unsigned seed)
{
    std::mt19937 random(seed);
    Script script;
    double total = 100;
    for (int i = 0; i < kSlots; ++i) {
        const bool isBusy = i / 30 % 2 == 1;
        total += double(random() % (isBusy ? 60 : 15));
        if (random() % 50 == 0)
            total = double(random() % 5);  // restarts
        script.emplace_back(total);
    }
    return script;
}

Script withGaps(Script script, unsigned seed, int longest)
{
    std::mt19937 random(seed);
    for (size_t i = 0; i < script.size(); ++i) {
        if (random() % 25 != 0)
            continue;
        const size_t end = std::min(script.size(), i + 1 + random() % size_t(longest));
        for (; i < end; ++i)
            script[i].reset();
    }
    return script;
}

struct Series {
    QString name;
    QString host;
    Script script;
};

/// The same rule in both languages; what they share is written once.
struct Pair {
    const char *name;
    const char *expr;
    const char *herald;
    const char *timers = "";
};

constexpr std::array kPairs{
    Pair{"Above", "m > 5", "metric: m, threshold: 5"},
    Pair{"AboveFor", "m > 5", "metric: m, threshold: 5", "for: 1m"},
    Pair{"UnevenFor", "m >= 4", "metric: m, operator: '>=', threshold: 4", "for: 50s"},
    Pair{"BelowKept", "m < 2", "metric: m, operator: '<', threshold: 2", "for: 30s, keep_firing_for: 1m"},
    Pair{"Equal", "m == 3", "metric: m, operator: '==', threshold: 3"},
    Pair{"Different", "m != 3", "metric: m, operator: '!=', threshold: 3", "for: 2m"},
    Pair{"Average", "avg_over_time(m[65s]) > 4.5", "metric: m, function: avg, window: 65s, threshold: 4.5", "for: 30s"},
    Pair{"Lowest", "min_over_time(m[95s]) > 3", "metric: m, function: min, window: 95s, threshold: 3"},
    Pair{"Highest", "max_over_time(m[95s]) > 8", "metric: m, function: max, window: 95s, threshold: 8", "for: 30s"},
    Pair{"Quantile", "quantile_over_time(0.9, m[125s]) > 7.3",
         "metric: m, function: p90, window: 125s, threshold: 7.3"},
    Pair{"Rate", "rate(c[65s]) > 1.5", "metric: c, function: rate, window: 65s, threshold: 1.5", "for: 30s"},
    Pair{"Increase", "increase(c[305s]) > 300", "metric: c, function: increase, window: 305s, threshold: 300",
         "for: 1m, keep_firing_for: 30s"},
    Pair{"OneHost", "m{host=~\"a.*\"} > 6", "metric: {name: m, labels: {host: '=~a.*'}}, threshold: 6", "for: 15s"},
};

/// Which rules are comparable: where data is missing, Prometheus ends an alert and Herald says that it cannot see.
enum class Rules {
    All,           ///< no gap is longer than any window
    NewestValue,   ///< no gap is longer than the look-back
    WithoutMemory  ///< any gap: what fires at once fires again at once in both
};

bool isComparable(const Pair &pair, Rules rules)
{
    const bool hasTimers = qstrlen(pair.timers) > 0;
    const bool hasWindow = QByteArrayView(pair.herald).contains("window");
    return rules == Rules::All || (rules == Rules::NewestValue ? !hasWindow : !hasTimers);
}

QByteArray ruleFile(bool isHerald, Rules rules)
{
    QByteArray yaml = "groups:\n- name: g\n  interval: 15s\n  rules:\n";
    for (const Pair &pair : kPairs) {
        if (!isComparable(pair, rules))
            continue;
        const QByteArray condition = isHerald ? QByteArray(pair.herald) : "expr: '" + QByteArray(pair.expr) + "'";
        const QByteArray timers = qstrlen(pair.timers) == 0 ? QByteArray() : ", " + QByteArray(pair.timers);
        yaml += "  - {alert: " + QByteArray(pair.name) + ", " + condition + timers + ", labels: {severity: warning}}\n";
    }
    return yaml;
}

std::vector<SeriesData> samplesOf(const std::vector<Series> &all)
{
    std::vector<SeriesData> data;
    for (const Series &series : all) {
        SeriesData one{{series.name, {{u"host"_s, series.host}}}, {}};
        for (size_t i = 0; i < series.script.size(); ++i) {
            if (series.script[i])
                one.samples.push_back({Instant{} + kSlot * qint64(i), *series.script[i]});
        }
        data.push_back(std::move(one));
    }
    return data;
}

/// Prometheus's ALERTS in each slot: its labels as text.
using Slots = std::vector<QStringList>;

Slots heraldAlerts(const std::vector<Series> &all, Rules rules)
{
    const auto groups = readRules(ruleFile(true, rules), u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    BacktestOptions options;
    options.from = Instant{};
    options.to = Instant{} + kSlot * (kSlots - 1);
    const BacktestReport report = backtest(groups->at(0).rules, samplesOf(all), options);
    Slots alerts(kSlots);
    std::map<QString, QString> active;  // alert -> with its state
    size_t next = 0;
    for (int slot = 0; slot < kSlots; ++slot) {
        for (; next < report.transitions.size() && report.transitions[next].at <= Instant{} + kSlot * slot; ++next) {
            const Transition &transition = report.transitions[next];
            Labels labels = transition.labels;
            const QString key = labels.toText();
            labels.set(u"alertstate"_s, toText(transition.to));
            active.erase(key);
            if (transition.to == AlertState::Pending || transition.to == AlertState::Firing)
                active[key] = labels.toText();
        }
        for (const auto &[key, text] : active)
            alerts[size_t(slot)] += text;
    }
    return alerts;
}

QByteArray seriesText(const Script &script)
{
    QByteArray text;
    for (const auto &value : script)
        text += (value ? QByteArray::number(*value, 'g', 17) : QByteArray("_")) + ' ';
    return text.trimmed();
}

QByteArray testFile(const std::vector<Series> &all, const Slots &expected)
{
    QByteArray yaml = "rule_files: [rules.yml]\nevaluation_interval: 15s\ntests:\n- interval: 15s\n  input_series:\n";
    for (const Series &series : all) {
        yaml += "  - series: '" + series.name.toUtf8() + "{host=\"" + series.host.toUtf8() + "\"}'\n    values: '"
                + seriesText(series.script) + "'\n";
    }
    yaml += "  promql_expr_test:\n";
    for (int slot = 0; slot < kSlots; ++slot) {
        yaml += "  - expr: ALERTS\n    eval_time: " + QByteArray::number(slot * 15) + "s\n    exp_samples:";
        yaml += expected[size_t(slot)].isEmpty() ? " []\n" : "\n";
        for (const QString &labels : expected[size_t(slot)])
            yaml += "    - {labels: 'ALERTS" + labels.toUtf8() + "', value: 1}\n";
    }
    return yaml;
}

/// What promtool has against it; empty where it agrees.
QString objectionsOf(const std::vector<Series> &all, const Slots &expected, Rules rules)
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    if (!write(u"rules.yml"_s, ruleFile(false, rules)) || !write(u"test.yml"_s, testFile(all, expected)))
        return u"cannot write the files"_s;
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.setWorkingDirectory(folder.path());
    promtool.start(u"promtool"_s, {u"test"_s, u"rules"_s, u"test.yml"_s});
    if (!promtool.waitForFinished(60000))
        return u"promtool: "_s + promtool.errorString();
    return promtool.exitCode() == 0 ? QString() : QString::fromUtf8(promtool.readAll().left(3000));
}

int transitionsIn(const Slots &alerts)
{
    int count = 0;
    for (size_t i = 1; i < alerts.size(); ++i)
        count += alerts[i] != alerts[i - 1] ? 1 : 0;
    return count;
}

}  // namespace

class PromtoolParityTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void agreesInEverySlot_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("longestGap");
        QTest::addColumn<Rules>("rules");
        QTest::newRow("without gaps") << 1u << 0 << Rules::All;
        QTest::newRow("gaps of a few samples") << 2u << 4 << Rules::All;
        QTest::newRow("gaps up to the look-back") << 3u << 18 << Rules::NewestValue;
        QTest::newRow("gaps far beyond the look-back") << 4u << 90 << Rules::WithoutMemory;
    }
    void agreesInEverySlot()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, longestGap);
        QFETCH(Rules, rules);
        std::vector<Series> all{
            {u"m"_s, u"a1"_s, gauge(seed)}, {u"m"_s, u"b"_s, gauge(seed + 100)}, {u"c"_s, u"a1"_s, counter(seed)}};
        for (Series &series : all) {
            if (longestGap > 0)
                series.script = withGaps(series.script, ++seed, longestGap);
        }
        const Slots alerts = heraldAlerts(all, rules);
        QVERIFY2(transitionsIn(alerts) > 50, qPrintable(QString::number(transitionsIn(alerts))));
        const QString objections = objectionsOf(all, alerts, rules);
        QVERIFY2(objections.isEmpty(), qPrintable(objections));
    }

    void promtoolWouldObject()
    {
        const std::vector<Series> all{{u"m"_s, u"a1"_s, gauge(1)}};
        Slots alerts = heraldAlerts(all, Rules::All);
        const auto busy = std::ranges::find_if(alerts, [](const QStringList &slot) { return !slot.isEmpty(); });
        busy->removeLast();
        QVERIFY(!objectionsOf(all, alerts, Rules::All).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PromtoolParityTest)
#include "tst_promtoolparity.moc"
