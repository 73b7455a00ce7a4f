// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terminationsignals.h"

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace herald {

namespace {

std::array g_sockets{-1, -1};  // a signal handler can reach nothing else

void handle(int, siginfo_t *info, void *)
{
    if (info->si_pid == ::getpid())
        return;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_sockets[0], &byte, sizeof byte);
}

int openSockets()
{
    ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_sockets.data());
    return g_sockets[1];
}

}  // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent), m_notifier(openSockets(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(g_sockets[1], &byte, sizeof byte);
        emit received();
    });
    struct sigaction action {};
    action.sa_sigaction = handle;
    action.sa_flags = SA_RESTART | SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

}  // namespace herald
