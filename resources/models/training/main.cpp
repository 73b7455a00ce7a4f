// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the model that tells categories of work apart. See docs/classifier.md.
#include "evaluation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::training;

namespace {

Result<Dataset> readFiles(const QStringList &measured, const QStringList &others)
{
    Dataset dataset;
    for (const QString &path : measured + others) {
        if (auto added = addFile(dataset, path, measured.contains(path)); !added)
            return tl::unexpected(added.error());
    }
    return dataset;
}

Result<void> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Refused, file.errorString(), path);
    return {};
}

/// Both parts are asked for separately, since leaving out takes as long as a training for each repository.
Result<void> run(const QCommandLineParser &arguments)
{
    const auto dataset = readFiles(arguments.positionalArguments(), arguments.values(u"also"_s));
    if (!dataset)
        return tl::unexpected(dataset.error());
    Settings settings;
    if (arguments.values(u"also"_s).isEmpty())
        settings.samples.minRepositories = 2;  // few repositories share few facts
    QTextStream out(stdout);
    if (arguments.isSet(u"leave-one-out"_s))
        out << tableOf(*dataset, leaveOneRepositoryOut(*dataset, settings)) << Qt::flush;
    if (!arguments.isSet(u"output"_s))
        return {};
    const CategoryModel model(train(*dataset, std::vector<bool>(dataset->examples.size(), true), settings));
    return save(model.toBytes(), arguments.value(u"output"_s));
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(u"Trains the model that tells categories of work apart."_s);
    arguments.addHelpOption();
    arguments.addPositionalArgument(u"file"_s, u"Examples: CSV with repository, subject, body, paths, category."_s,
                                    u"file…"_s);
    arguments.addOption({u"also"_s, u"Further examples that are learned from but not measured on."_s, u"file"_s});
    arguments.addOption({u"leave-one-out"_s, u"Print how well each repository is judged by the others."_s});
    arguments.addOption({u"output"_s, u"Train on all examples and write the model."_s, u"model"_s});
    arguments.process(app);
    if (arguments.positionalArguments().isEmpty())
        arguments.showHelp(2);
    if (const auto done = run(arguments); !done) {
        QTextStream(stderr) << "train_categories: " << done.error().text() << '\n';
        return 1;
    }
    return 0;
}
