using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg diff</c>: what differs between two graphs, fact by fact.</summary>
internal static class DiffCommand
{
    public static Verb Create(Terminal terminal)
    {
        var before = new Argument<string>("BEFORE") { Description = "A graph in any RDF format, packed or not, a store, the state of kg build, or - for standard input." };
        var after = new Argument<string>("AFTER") { Description = "The graph to compare with it." };
        var json = new Option<bool>("--json") { Description = "One JSON object a change." };
        var claims = new Option<bool>("--claims") { Description = "List the changes of claims, quotes and runs too, and not only how many there are." };
        var reading = new ReadingOptions();
        var command = new Command("diff", "Compares two graphs by facts: what was added (+), removed (-) and changed (~). Exit code 1 if they differ.") { before, after, json, claims };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (first, second) = (parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            if (first == OutputTarget.Standard && second == OutputTarget.Standard)
            {
                throw new UsageException("only one of the graphs can be standard input");
            }

            var request = reading.Of(parsed);
            var run = new DiffSource(terminal, request, cancellation);
            var diff = run.Use(first, one => run.Use(second, other => GraphDiff.Compare(one, other, cancellation)));
            Write(terminal, diff, parsed.GetValue(json), parsed.GetValue(claims));
            return Task.FromResult(diff.IsEmpty ? run.ExitCode : ExitCode.Failure);
        });
        return new Verb(command,
        [
            "kg diff yesterday.ttl today.ttl",
            "kg diff yesterday.nq.gz news.kg --json",
            "kg diff old.state new.state --claims",
        ]);
    }

    private static void Write(Terminal terminal, GraphDiff diff, bool isJson, bool showsClaims)
    {
        foreach (var change in diff.Changes.Where(change => showsClaims || change.Layer != DiffLayer.Claims))
        {
            if (isJson)
            {
                terminal.WriteJsonLine(writer => DiffJson.Write(writer, change));
            }
            else
            {
                terminal.WriteLine(change.ToString());
            }
        }

        terminal.Say(diff.IsEmpty ? "the graphs are the same" : string.Join("; ", Enum.GetValues<DiffLayer>().Select(layer => Counted(diff, layer)).OfType<string>()));
    }

    private static string? Counted(GraphDiff diff, DiffLayer layer)
    {
        var (added, removed, changed) = (diff.Count(layer, ChangeKind.Added), diff.Count(layer, ChangeKind.Removed), diff.Count(layer, ChangeKind.Changed));
        return added + removed + changed == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{layer.ToString().ToLowerInvariant()}: {added} added, {removed} removed, {changed} changed");
    }
}
