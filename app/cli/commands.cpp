// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <array>

namespace herald::cli {

std::span<const Command> commands()
{
    static constexpr std::array kAll{
        Command{"serve", "[--port N] [--port-file F]", "run the engine until SIGTERM", serve},
        Command{"status", "", "sources with the age of their data, the engine, queues", status},
        Command{"scrape", "[--source NAME]", "one collection now, with a report per metric", scrape},
        Command{"inbox", "list [--limit N] | replay",
                "events of which nothing could be made; processes all that came again", inbox},
        Command{"import", "git PATH… | github [OWNER/NAME…] | threads FILE | prometheus [--since 30d] [--step 1m]",
                "history in; may be repeated", importHistory},
        Command{"watches", "list | remove git PATH | remove github OWNER/NAME | remove page URL",
                "what Herald reads because you said so", watches},
        Command{"achievements",
                "list | search TEXT [--category C] [--status S] [--source S] [--tag T] [--skill S] [--since TIME] "
                "[--until TIME] [--min-impact N] [--sort FIELD] [--limit N] [--offset N] | show ID | add --title T | "
                "edit ID [--title T] [--description T] [--category C] [--url U] [--started TIME] [--completed TIME] "
                "[--tags A,B] [--skills A,B] [--impact N|none] [--status S] | confirm ID | archive ID | remove ID | "
                "revalue | summary | milestone METRIC --value N --target N [--direction higher|lower] [--unit U]",
                "what got better, with proof", achievements},
        Command{"alerts",
                "list [--at TIME] [--state S] [--text T] [--limit N] [--offset N] | show ID | ack ID [--comment T] | "
                "unack ID | "
                "snooze ID [--for 1h] | silence ID --comment C | resolve ID",
                "what got worse", alerts},
        Command{"journal", "[--since TIME] [--until TIME] [--kind K,K] [--alert ID] [--limit N]",
                "what happened: states, what was held back, told and answered, actions, edits", journal},
        Command{"alertmanager", "list | silences | silence MATCHERS --comment C [--for 2h] | expire ID  [--url URL]",
                "other engines' alerts and silences", alertmanager},
        Command{"rules",
                "list | check FILE | import FILE | export [--group G] [--promql] | backtest FILE|--rules FILE "
                "--samples CSV [--from TIME] "
                "[--to TIME] [--incidents CSV] | coach [--period 30d]",
                "when to alert", rules},
        Command{"routes", "list | test --labels a=b [--at TIME] | import FILE | export", "who is told", routes},
        Command{"schedules", "list | test [--at TIME] | pause ID | resume ID | run ID | import FILE | export",
                "what is done when", schedules},
        Command{"policies", "list | test | approve ID | import FILE | export", "what is done by itself", policies},
        Command{"silences",
                "list | add --matchers M --comment C [--from TIME] [--for 2h] [--by NAME] | test --matchers M | "
                "expire ID | import FILE | export",
                "what is muted", silences},
        Command{"drill", "--rule NAME [--labels L] | --from TIME --to TIME  [--speed 60]",
                "who would be told of a made-up alert or a stored outage; sends nothing", drill},
        Command{"metrics",
                "list | export | import FILE | set NAME --target N | pages [add URL [--every 30s] | remove URL]",
                "the metric registry, and the /metrics pages that are read", metrics},
        Command{
            "analysis",
            "show | series [M] | capacity | cost [M] [--factor 1.5] | advice | normal M --at T | anomaly M --at T | "
            "price M N [--currency USD] [--period month]",
            "scores, trends, forecasts, and what to do", analysis},
        Command{"detect", "--input F --output G | --input-dir D --output-dir E [--channel both|fast|slow]",
                "anomaly scores of CSV series", detect},
        Command{"forecast", "--input F --output G --horizon H --season S [--lower L --upper U]",
                "point forecasts and 95 % bounds", forecast},
        Command{"classify", "--input F --output G [--model FILE]", "the category of each piece of work", classify},
        Command{"secret", "set NAME | list | remove NAME", "secrets in the keychain; the value is read from stdin",
                secret},
        Command{"settings", "list | set NAME VALUE | reset NAME",
                "who you are, where others are, and when a post counts; in force from the engine's next start",
                settings},
        Command{"token", "", "print the API token", token},
        Command{"db", "check | backup FILE | restore FILE | migrate | stats", "look after the database", database},
    };
    return kAll;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

}  // namespace herald::cli
