using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options of <c>kg build</c> that say how sure facts must be and how articles are joined.</summary>
internal sealed class BuildJoining
{
    private const string EveryTriple = "CONSTRUCT { ?s ?p ?o } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

    private readonly Option<double?> _least = new("--min-confidence") { Description = "Leave out facts that are less sure, 0 to 1.", HelpName = "N" };
    private readonly Option<bool> _stated = new("--stated-only") { Description = "Leave out facts of which something is not named in their quotes." };
    private readonly Option<string> _identities = new("--identities") { Description = "Nodes that are one thing under several names: one for each name, linked by owl:sameAs in a graph of their own, or merged.", HelpName = "FORM", DefaultValueFactory = _ => "names" };
    private readonly Option<string?> _authority = new("--authority") { Description = "Known things with IRIs: JSON Lines, or RDF of any format.", HelpName = "FILE" };
    private readonly Option<string?> _sameness = new("--identity-decisions") { Description = "A reviewed --identity-report.", HelpName = "FILE" };
    private readonly Option<string> _policy = new("--policy") { Description = "What decides between claims that cannot both hold.", HelpName = "NAME", DefaultValueFactory = _ => "confidence" };
    private readonly Option<string[]> _trust = new("--trust") { Description = "How far a source is trusted: HOST=0 to 1; may be given again.", HelpName = "SOURCE=N" };
    private readonly Option<string?> _accepted = new("--decisions") { Description = "A reviewed --contradictions report.", HelpName = "FILE" };
    private readonly Option<string?> _identityReport = new("--identity-report") { Description = "Write which nodes are one thing and which people only share a name, and why, as JSON Lines.", HelpName = "FILE" };
    private readonly Option<string?> _contradictions = new("--contradictions") { Description = "Write what articles say that cannot all be true, as JSON Lines.", HelpName = "FILE" };

    public BuildJoining()
    {
        _identities.AcceptOnlyFromAmong("names", "linked", "merged");
        _policy.AcceptOnlyFromAmong("confidence", "newest", "trusted", "majority");
    }

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[_least, _stated, _identities, _authority, _sameness, _policy, _trust, _accepted, _identityReport, _contradictions])
        {
            command.Add(option);
        }
    }

    public KnowledgeBaseOptions Apply(ParseResult parsed, KnowledgeBaseOptions options) => options with
    {
        Extraction = options.Extraction with
        {
            MinConfidence = parsed.GetValue(_least) switch
            {
                null => options.Extraction.MinConfidence,
                >= 0 and <= 1 and var least => (decimal)least,
                _ => throw new UsageException("--min-confidence is 0 to 1"),
            },
            StatedOnly = parsed.GetValue(_stated),
        },
        Identity = new IdentityOptions
        {
            Form = parsed.GetRequiredValue(_identities) switch { "linked" => IdentityForm.Linked, "merged" => IdentityForm.Merged, _ => IdentityForm.Names },
            Authority = parsed.GetValue(_authority) is { } file ? Authority(file) : null,
            Decisions = parsed.GetValue(_sameness) is { } decided ? Read(decided, IdentityReport.ReadDecisions) : [],
        },
        Consistency = new ConsistencyOptions
        {
            Policy = parsed.GetRequiredValue(_policy) switch
            {
                "newest" => ContradictionPolicy.Newest,
                "trusted" => ContradictionPolicy.MostTrusted,
                "majority" => ContradictionPolicy.Majority,
                _ => ContradictionPolicy.Confidence,
            },
            Trust = (parsed.GetValue(_trust) ?? []).Select(Trust).GroupBy(t => t.Source, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Last().Value, StringComparer.Ordinal),
            Decisions = parsed.GetValue(_accepted) is { } accepted ? Read(accepted, ContradictionLines.ReadDecisions) : new Dictionary<Iri, FactStatus>(),
        },
    };

    public BuildReportFiles Reports(ParseResult parsed) => new(parsed.GetValue(_identityReport), parsed.GetValue(_contradictions));

    private static (string Source, decimal Value) Trust(string text)
    {
        var at = text.LastIndexOf('=');
        return at > 0 && decimal.TryParse(text.AsSpan(at + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1
            ? (text[..at], value)
            : throw new UsageException($"--trust takes SOURCE=N with N from 0 to 1, not '{text}'");
    }

    private static EntityAuthority Authority(string file)
    {
        if (Path.GetExtension(file).ToLowerInvariant() is ".jsonl" or ".ndjson")
        {
            return Read(file, EntityAuthority.ReadGazetteer);
        }

        var graph = new KnowledgeBase();
        graph.AddRdf(file);
        return EntityAuthority.FromGraph(graph.Construct(EveryTriple).Select(triple => new Quad(triple, null)));
    }

    private static T Read<T>(string file, Func<Stream, T> read)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return read(stream);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
