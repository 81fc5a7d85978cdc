#!/usr/bin/env bash
# Packs every library and kg, installs them from a local folder into a fresh console project, and runs what it builds.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet pack KnowledgeGraph.sln -c Release -o "$work/feed" -m:1 -v quiet -nologo
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
cached=${NUGET_PACKAGES:-$HOME/.nuget/packages}

# A packages folder of its own, so that no older build of the same version is taken; other packages come from the usual one.
export NUGET_PACKAGES=$work/packages
mkdir -p "$work/app"
cat > "$work/app/nuget.config" <<CONFIG
<configuration>
  <packageSources><add key="local" value="$work/feed" /></packageSources>
  <fallbackPackageFolders><add key="usual" value="$cached" /></fallbackPackageFolders>
</configuration>
CONFIG
cat > "$work/app/app.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="KnowledgeGraph" Version="$version" /></ItemGroup>
</Project>
PROJECT
cat > "$work/app/Program.cs" <<'PROGRAM'
using KnowledgeGraph;

var knowledge = new KnowledgeBase();
knowledge.AddFile(args[0]);
var wins = knowledge.Wins("Mark Ruffalo");
foreach (var win in wins)
{
    Console.WriteLine($"{win.Year} {win.Category} for {win.Work}");
}

var people = knowledge.Select("SELECT ?name { ?p a kg:Person ; rdfs:label ?name }", row => row.Text("name"));
return wins.Count > 0 && people.Contains("Hugh Jackman") ? 0 : 1;
PROGRAM
dotnet run --project "$work/app" -- "$PWD/examples/articles/01-ruffalo-second-emmy.txt"

dotnet tool install KnowledgeGraph.Cli --version "$version" --tool-path "$work/tools" --configfile "$work/app/nuget.config" -v quiet
"$work/tools/kg" build examples/articles/01-ruffalo-second-emmy.txt -o "$work/graph.ttl"
"$work/tools/kg" query "$work/graph.ttl" -q examples/queries/cq01.rq --format csv
echo "packages: installed and run"
