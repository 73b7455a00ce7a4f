// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "weighttable.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace herald::training {

namespace {

/// std::uniform_real_distribution may differ between standard libraries; this does not.
class Random {
public:
    explicit Random(quint32 seed) : m_engine(seed) {}
    float unit() { return float(double(m_engine()) / 4294967296.0); }
    float around0(float width) { return (unit() - 0.5F) * width; }
    size_t below(size_t count) { return m_engine() % count; }

private:
    std::mt19937 m_engine;
};

/// One network: rows of hidden + categories columns for the facts and, last, the biases; and a matrix from the hidden
/// units to the categories. See CategoryWeights.
class Member {
public:
    Member(const Samples &samples, size_t categories, const NetworkSettings &settings, quint32 seed)
        : m_samples(samples.samples), m_settings(settings), m_hidden(settings.hidden), m_categories(categories),
          m_facts(samples.ids.size()), m_table(m_facts + 1, m_hidden + categories), m_output(categories, m_hidden),
          m_random(seed), m_sums(m_hidden + categories), m_back(m_hidden + categories), m_shares(categories)
    {
        for (size_t i = 0; i < m_facts; ++i) {
            for (float &weight : m_table.row(i).first(m_hidden))
                weight = m_random.around0(0.1F);
        }
        for (size_t i = 0; i < categories; ++i) {
            for (float &weight : m_output.row(i))
                weight = m_random.around0(1);
        }
    }

    void train()
    {
        std::vector<size_t> order(m_samples.size());
        std::iota(order.begin(), order.end(), 0);
        if (order.empty())
            return;
        const size_t batches = (order.size() + m_settings.batch - 1) / m_settings.batch;
        const size_t epochs = std::max(m_settings.epochs, (m_settings.leastSteps + batches - 1) / batches);
        const double steps = double(batches * epochs);
        int time = 0;
        for (size_t epoch = 0; epoch < epochs; ++epoch) {
            for (size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[m_random.below(i)]);
            for (size_t at = 0; at < order.size(); at += m_settings.batch) {
                const size_t size = std::min(m_settings.batch, order.size() - at);
                for (const size_t i : std::span(order).subspan(at, size))
                    learn(m_samples[i], 1 / float(size));
                ++time;
                const double rate = m_settings.rate * (1 - double(time) / (steps + 1));
                m_table.step(rate, m_settings.decay, time);
                m_output.step(rate, m_settings.decay, time);
            }
        }
    }

    std::span<const float> factRow(size_t i) const { return m_table.row(i); }
    std::span<const float> biases() const { return m_table.row(m_facts); }
    std::span<const float> outputRow(size_t category) const { return m_output.row(category); }

private:
    void learn(const Sample &sample, float share)
    {
        dropFacts(sample);
        sumRows();
        shareOut();
        std::ranges::fill(m_back, 0.0F);
        for (size_t c = 0; c < m_categories; ++c) {
            const float error = sample.weight * share * (m_shares[c] - (c == sample.category ? 1.0F : 0.0F));
            m_back[m_hidden + c] = error;
            const auto output = m_output.row(c);
            const auto gradient = m_output.gradient(c);
            for (size_t k = 0; k < m_hidden; ++k) {
                if (m_sums[k] <= 0)
                    continue;
                m_back[k] += error * output[k];
                gradient[k] += error * m_sums[k];
            }
        }
        for (const KnownFact &fact : m_seen) {
            const auto gradient = m_table.gradient(fact.place);
            for (size_t k = 0; k < m_back.size(); ++k)
                gradient[k] += fact.weight * m_back[k];
        }
    }

    void dropFacts(const Sample &sample)
    {
        const float kept = 1 - m_settings.dropout;
        m_seen.clear();
        for (const KnownFact &fact : sample.facts) {
            if (m_random.unit() < kept)
                m_seen.push_back({fact.place, fact.weight / kept});
        }
        m_seen.push_back({m_facts, 1});
    }

    void sumRows()
    {
        std::ranges::fill(m_sums, 0.0F);
        for (const KnownFact &fact : m_seen) {
            const auto row = m_table.row(fact.place);
            for (size_t k = 0; k < m_sums.size(); ++k)
                m_sums[k] += fact.weight * row[k];
        }
    }

    /// The categories' scores as shares of 1.
    void shareOut()
    {
        for (size_t c = 0; c < m_categories; ++c) {
            const auto output = m_output.row(c);
            m_shares[c] = m_sums[m_hidden + c];
            for (size_t k = 0; k < m_hidden; ++k)
                m_shares[c] += output[k] * std::max(m_sums[k], 0.0F);
        }
        const float highest = std::ranges::max(m_shares);
        float total = 0;
        for (float &score : m_shares)
            total += score = std::exp(score - highest);
        for (float &score : m_shares)
            score /= total;
    }

    const std::vector<Sample> &m_samples;
    NetworkSettings m_settings;
    size_t m_hidden;
    size_t m_categories;
    size_t m_facts;
    WeightTable m_table;
    WeightTable m_output;
    Random m_random;
    std::vector<KnownFact> m_seen;
    std::vector<float> m_sums;
    std::vector<float> m_back;
    std::vector<float> m_shares;
};

/// Members side by side: their hidden columns follow one another, what they say of the categories is averaged.
std::vector<float> joined(const std::vector<Member> &members, size_t hidden, size_t categories,
                          const std::function<std::span<const float>(const Member &)> &part)
{
    std::vector<float> row(members.size() * hidden + categories, 0);
    for (size_t m = 0; m < members.size(); ++m) {
        const std::span<const float> own = part(members[m]);
        std::ranges::copy(own.first(hidden), row.begin() + qsizetype(m * hidden));
        for (size_t c = 0; c < categories; ++c)
            row[members.size() * hidden + c] += own[hidden + c] / float(members.size());
    }
    return row;
}

/// Each column is stored in bytes, its largest weight as 127.
void quantise(CategoryWeights &weights, const std::vector<std::vector<float>> &rows)
{
    constexpr float kLargest = 127;
    weights.scales.assign(weights.columns(), 1e-9F);
    for (const auto &row : rows) {
        for (size_t k = 0; k < row.size(); ++k)
            weights.scales[k] = std::max(weights.scales[k], std::abs(row[k]) / kLargest);
    }
    for (const auto &row : rows) {
        for (size_t k = 0; k < row.size(); ++k)
            weights.rows.push_back(qint8(std::lround(row[k] / weights.scales[k])));
    }
}

}  // namespace

CategoryWeights trainNetwork(const Samples &samples, const std::vector<Category> &categories,
                             const NetworkSettings &settings)
{
    std::vector<Member> members;
    for (quint32 seed = 1; seed <= settings.members; ++seed) {
        members.emplace_back(samples, categories.size(), settings, seed);
        members.back().train();
    }
    const auto join = [&](const auto &part) { return joined(members, settings.hidden, categories.size(), part); };
    CategoryWeights weights{.categories = categories, .hidden = settings.members * settings.hidden, .ids = samples.ids};
    weights.biases = join([](const Member &member) { return member.biases(); });
    std::vector<std::vector<float>> rows;
    for (size_t i = 0; i < samples.ids.size(); ++i)
        rows.push_back(join([i](const Member &member) { return member.factRow(i); }));
    quantise(weights, rows);
    for (size_t c = 0; c < categories.size(); ++c) {
        for (const Member &member : members) {
            for (const float weight : member.outputRow(c))
                weights.output.push_back(weight / float(members.size()));
        }
    }
    return weights;
}

}  // namespace herald::training
