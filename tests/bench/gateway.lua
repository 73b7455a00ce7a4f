-- SPDX-License-Identifier: GPL-3.0-or-later
-- What wrk sends for tests/bench/gateway: HERALD_CALL is track, webhook or get. No two posts or deliveries are the same.
local call = os.getenv("HERALD_CALL")
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  math.randomseed(os.time() * 10 + number)
  start = string.format("%d-%d-%d", os.time(), math.random(1e9), number)
  sent = 0
  wrk.headers["Authorization"] = "Bearer bench"
  wrk.headers["Content-Type"] = "application/json"
end

local function track()
  sent = sent + 1
  local body = string.format(
    '{"post_id":"%s-%d","persona_id":"p%d","hook":"Hook %d","body":"%s","views":%d,"likes":90,"shares":12,"comments":5,"engagement_rate":0.08}',
    start, sent, sent % 7, sent, string.rep("x", 200), 1000 + sent % 300)
  return wrk.format("POST", nil, nil, body)
end

-- Signed for the body below with the secret "bench"; only the delivery differs.
local body = '{"action":"opened","repository":{"full_name":"o/r"}}'
local signature = os.getenv("HERALD_SIGNATURE")

local function webhook()
  sent = sent + 1
  wrk.headers["X-GitHub-Event"] = "ping"
  wrk.headers["X-GitHub-Delivery"] = start .. "-" .. sent
  wrk.headers["X-Hub-Signature-256"] = signature
  return wrk.format("POST", nil, nil, body)
end

if call == "track" then
  request = track
elseif call == "webhook" then
  request = webhook
end

function done(summary, latency, requests)
  io.write(string.format("row %d, %.1f ms, %.1f ms, %.1f ms, %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
