// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screendata.h"
#include "desktop/storeengine.h"
#include "ui/charts/kpichart.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/theme/appearanceswitch.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QEventLoop>
#include <QImage>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr QSize kWindow(1440, 900);

/// The screen over the store, on the database of screendata.h; made once, and only where a benchmark wants it.
class Bench {
public:
    Bench()
        : preferences(folder.filePath(u"screen.ini"_s), QSettings::IniFormat), appearance(*qApp),
          engine({.database = folder.filePath(u"herald.db"_s), .config = {}, .clock = clock})
    {
        if (!makeScreenData(folder.filePath(u"herald.db"_s), clock.now()))
            throw std::runtime_error("the database cannot be made");
        language.use(u"en"_s);
        appearance.use(Appearance::Light);
        window =
            std::make_unique<MainWindow>(engine, MainWindow::Options{clock, preferences, language, appearance, false});
        window->resize(kWindow);
        window->show();
    }

    void showPage(const QString &name)
    {
        window->showPage(name);
        QEventLoop loop;
        QObject::connect(window->currentPage(), &Page::loaded, &loop, &QEventLoop::quit);
        if (!window->currentPage()->isLoaded())
            loop.exec();
    }

    QTemporaryDir folder;
    SystemClock clock;
    QSettings preferences;
    AppearanceSwitch appearance;
    Language language;
    StoreEngine engine;
    std::unique_ptr<MainWindow> window;
};

Bench &bench()
{
    static auto *made = new Bench;  // lives until the process ends: Qt's widgets must not outlive the application
    return *made;
}

/// The engine's answers come by the event loop of whoever asks.
template <class T>
Result<T> answerOf(const QFuture<Result<T>> &asked)
{
    while (!asked.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return asked.result();
}

ChartData monthOf(const QString &metric, const TimeWindow &window, int columns)
{
    return answerOf(bench().engine.chart({.metric = metric, .from = window.from, .to = window.to, .columns = columns}))
        .value_or(ChartData{});
}

/// One step of a drag over 30 days: the window moves and the chart is drawn into an image as large as the page gives.
/// There and back over one and a half windows, so that what is drawn and what is loaded beside it is left, too.
void panMonth(benchmark::State &state)
{
    const Instant now = bench().clock.now();
    KpiChart chart;
    chart.resize(1040, 620);
    chart.setLatest(now);
    const TimeWindow month{now - 30 * 24h, now};
    chart.setWindow(month);
    chart.setContent(monthOf(u"host_cpu_usage"_s, month.widened(0.75), chart.columns()));
    QImage frame(chart.size(), QImage::Format_ARGB32_Premultiplied);
    int step = 0;
    double worst = 0;
    for (auto _ : state) {
        const auto begun = std::chrono::steady_clock::now();
        const double share = (step++ % 300 < 150 ? -1 : 1) * 0.01;
        chart.setWindow(chart.window().panned(share));
        chart.QWidget::render(&frame);
        benchmark::DoNotOptimize(frame.constBits());
        worst = std::max(worst, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    state.counters["frames/s"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["worst_ms"] = 1e3 * worst;
}
BENCHMARK(panMonth)->Unit(benchmark::kMillisecond);

/// What follows when a drag has left what is loaded: the store thins 45 days of all the metric's series, and the chart
/// takes them.
void loadMonth(benchmark::State &state)
{
    const Instant now = bench().clock.now();
    KpiChart chart;
    chart.resize(1040, 620);
    const TimeWindow month{now - 30 * 24h, now};
    chart.setWindow(month);
    for (auto _ : state)
        chart.setContent(monthOf(u"host_cpu_usage"_s, month.widened(0.25), chart.columns()));
}
BENCHMARK(loadMonth)->Unit(benchmark::kMillisecond)->UseRealTime();

/// From asking to the answer, without the pause that the field makes for somebody who is still typing.
void search(benchmark::State &state)
{
    static const QStringList words{u"payment"_s, u"login halved"_s, u"part 777"_s, u"reviewed"_s};
    int step = 0;
    for (auto _ : state) {
        const auto found = answerOf(bench().engine.achievements({.text = words[step++ % words.size()], .limit = 50}));
        if (!found || found->items.isEmpty())
            state.SkipWithError("nothing was found");
    }
}
BENCHMARK(search)->Unit(benchmark::kMillisecond)->UseRealTime();

/// What the Overview page asks for every time that something was stored.
void overview(benchmark::State &state)
{
    for (auto _ : state) {
        if (!answerOf(bench().engine.overview()))
            state.SkipWithError("no overview");
    }
}
BENCHMARK(overview)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A page that is shown again, drawn whole.
void drawPage(benchmark::State &state)
{
    static const QStringList pages{u"overview"_s, u"timeline"_s, u"kpis"_s, u"alerts"_s};
    bench().showPage(pages[state.range(0)]);
    state.SetLabel(pages[state.range(0)].toStdString());
    QImage frame(kWindow, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        bench().window->render(&frame);
        benchmark::DoNotOptimize(frame.constBits());
    }
}
BENCHMARK(drawPage)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    std::fflush(nullptr);
    std::_Exit(0);  // the window of bench() goes with the process
}
