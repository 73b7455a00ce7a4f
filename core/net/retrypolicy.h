// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <optional>

namespace herald {

enum class Outcome { Succeeded, Retry, GiveUp };

/// How patiently a request is repeated.
struct RetryPolicy {
    Duration first = std::chrono::seconds(1);    ///< upper bound of the first pause; it doubles with each attempt
    Duration cap = std::chrono::minutes(5);      ///< upper bound of every computed pause; Retry-After may be longer
    Duration deadline = std::chrono::hours(24);  ///< since the first attempt; no attempt is planned after it
};

/// What is known when an attempt has failed.
struct Attempts {
    Instant firstAt;  ///< when the first attempt was made
    int made = 1;     ///< attempts so far, this one included
};

/// Succeeded: 2xx and 304. Retry: nothing came back, 408, 425, 429, 500, 502, 503, 504, and 403 where GitHub means its
/// rate limit. GiveUp: all else, as it would fail again. Source: RFC 9110 §15; docs.github.com "Rate limits for the
/// REST API".
[[nodiscard]] Outcome classify(const Result<HttpReply> &reply);

/// How long the server asks to wait: Retry-After as seconds (a fraction is allowed, as Discord sends it) or as an HTTP
/// date in its three forms, else x-ratelimit-reset where x-ratelimit-remaining is 0. Never negative; nothing where
/// neither can be read. Source: RFC 9110 §10.2.3 and §5.6.7.
[[nodiscard]] std::optional<Duration> requestedPause(const HttpHeaders &headers, Instant now);

/// A pause in [0, min(cap, first · 2^(made-1))): exponential with full jitter. `random` is uniform in [0, 1).
/// Source: Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
[[nodiscard]] Duration jitteredPause(const RetryPolicy &policy, int made, double random);

/// When to try again after `reply`; nothing where it succeeded, would fail again, or the deadline would be passed.
/// The server's own wish wins over the computed pause.
[[nodiscard]] std::optional<Instant> nextAttempt(const RetryPolicy &policy, const Attempts &attempts,
                                                 const Result<HttpReply> &reply, Instant now, double random);

}  // namespace herald
