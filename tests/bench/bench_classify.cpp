// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the classifier. To reach: 0.2 ms a piece of work; the model is read once, at the start.
#include "classify/classifycsv.h"

#include <QFile>
#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QByteArray shippedModel()
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR "/resources/models/categories.model"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Classifier classifier() { return Classifier(*CategoryModel::fromBytes(shippedModel())); }

/// `paths` files and a body as long as is looked at.
Work work(int paths)
{
    Work work{.repository = u"herald"_s,
              .subject = u"Keep samples in compressed chunks so that a year fits on a small disk"_s,
              .body = u"Each chunk holds two hours of one series. "_s.repeated(8)};
    for (int i = 0; i < paths; ++i)
        work.paths.append(u"core/store/part%1/chunk%1_test.cpp"_s.arg(i));
    return work;
}

void classifiesOneItem(benchmark::State &state)
{
    const Classifier model = classifier();
    const Work item = work(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(model.classify(item));
}
BENCHMARK(classifiesOneItem)->Arg(1)->Arg(5)->Arg(30)->Unit(benchmark::kMicrosecond);

void classifiesAfterCorrections(benchmark::State &state)
{
    Classifier model = classifier();
    for (int i = 0; i < 200; ++i)
        model.learn(work(i % 30 + 1), Category::Performance);
    const Work item = work(5);
    for (auto _ : state)
        benchmark::DoNotOptimize(model.classify(item));
}
BENCHMARK(classifiesAfterCorrections)->Unit(benchmark::kMicrosecond);

void learnsOneCorrection(benchmark::State &state)
{
    Classifier model = classifier();
    for (auto _ : state)
        model.learn(work(5), Category::Performance);
}
BENCHMARK(learnsOneCorrection)->Unit(benchmark::kMicrosecond);

void readsTheModel(benchmark::State &state)
{
    const QByteArray bytes = shippedModel();
    for (auto _ : state)
        benchmark::DoNotOptimize(CategoryModel::fromBytes(bytes));
}
BENCHMARK(readsTheModel)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
