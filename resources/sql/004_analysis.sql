-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row an analysis: scores and recommendations as JSON. Old ones are thinned out; they are the history of the scores.
CREATE TABLE analysis (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  data_version INTEGER NOT NULL,
  health REAL,
  overall REAL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX analysis_at ON analysis (at);

-- What the newest analysis says of each series; compressed JSON.
CREATE TABLE analysis_series (
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,
  analysis TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (metric, labels)
) STRICT, WITHOUT ROWID;

-- What a person said of a moment of a series.
CREATE TABLE anomaly_verdict (
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,
  at INTEGER NOT NULL,
  normal INTEGER NOT NULL,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (metric, labels, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX anomaly_verdict_said ON anomaly_verdict (said_at);

-- What one unit of a metric costs, as the person entered it.
CREATE TABLE price (
  metric TEXT PRIMARY KEY,
  per_unit REAL NOT NULL,
  currency TEXT NOT NULL,
  period TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Forecasts that were made, and how they did once their time had passed.
CREATE TABLE forecast_check (
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  body BLOB NOT NULL,         -- points and bands; empty once judged
  judged INTEGER,             -- values that came
  inside80 INTEGER,
  inside95 INTEGER,
  error REAL,                 -- mean absolute errors, in the metric's unit
  naive_error REAL,
  PRIMARY KEY (metric, labels, made_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX forecast_check_open ON forecast_check (until) WHERE judged IS NULL;
