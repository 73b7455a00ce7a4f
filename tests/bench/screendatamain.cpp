// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screendata.h"
#include "domain/clock.h"

#include <QCoreApplication>
#include <cstdio>

/// bench_screen_data FILE: the database that `tests/bench/screen` opens herald with.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("bench_screen_data: name the file to make\n", stderr);
        return 2;
    }
    const auto made = herald::makeScreenData(QCoreApplication::arguments().at(1), herald::SystemClock().now());
    if (!made)
        std::fprintf(stderr, "bench_screen_data: %s\n", qPrintable(made.error().text()));
    return made ? 0 : 1;
}
