#!/usr/bin/env bash
# Builds the graph of one example article, prints its facts and answers a question.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build src/KnowledgeGraph.Cli -c Release -v quiet -nologo -clp:NoSummary
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
graph=$folder/graph.ttl

kg() {
  dotnet artifacts/bin/KnowledgeGraph.Cli/release/kg.dll "$@"
}

kg build examples/articles/01-ruffalo-second-emmy.txt -o "$graph"

echo; echo "Its facts:"
kg query "$graph" -q examples/queries/facts.rq --format table

echo; echo "Whom did Ruffalo beat, and with which works?"
kg query "$graph" -q examples/queries/cq02.rq --format table
