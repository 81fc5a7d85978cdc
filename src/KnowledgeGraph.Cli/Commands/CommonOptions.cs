using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Checks that several verbs share.</summary>
internal static class CommonOptions
{
    /// <summary>The value of <c>--base</c>, if it is an absolute IRI or not given.</summary>
    public static string? CheckedBase(string? iri) =>
        iri is null ? null : CheckedIri("--base", iri);

    /// <summary>The value of an option, if it is an absolute IRI.</summary>
    public static string CheckedIri(string option, string iri) =>
        Iri.TryCreate(iri, out _) ? iri : throw new UsageException($"{option} '{iri}' is not an absolute IRI");

    /// <summary>A value of <c>--graph</c> where files are read: <c>IRI=FILE</c>.</summary>
    public static (string Iri, string File) CheckedNamedGraph(string value)
    {
        var at = value.LastIndexOf('=');
        return at > 0 && at < value.Length - 1
            ? (CheckedIri("--graph", value[..at]), value[(at + 1)..])
            : throw new UsageException($"--graph takes IRI=FILE, not '{value}'");
    }

    /// <summary>A value of <c>--prefix</c>: <c>PREFIX=IRI</c>, where the prefix may be empty and may have its colon.</summary>
    public static (string Prefix, string Iri) CheckedPrefix(string value)
    {
        var at = value.IndexOf('=', StringComparison.Ordinal);
        return at >= 0 && Iri.TryCreate(value[(at + 1)..], out _)
            ? (value[..at].TrimEnd(':'), value[(at + 1)..])
            : throw new UsageException($"--prefix takes PREFIX=IRI with an absolute IRI, not '{value}'");
    }

    /// <summary>The value of <c>kg build --base</c>: names are put after it, so it ends with a slash or a hash.</summary>
    public static string CheckedGraphBase(string iri) =>
        CheckedBase(iri)![^1] is '/' or '#'
            ? iri
            : throw new UsageException($"--base '{iri}' does not end with '/' or '#'");

    /// <summary>The limits of a query or update, by the value of <c>--timeout</c>.</summary>
    public static SparqlOptions WithTimeout(double? seconds) => seconds switch
    {
        null => SparqlOptions.Default,
        > 0 and < 1e6 => SparqlOptions.Default with { Timeout = TimeSpan.FromSeconds(seconds.Value) },
        _ => throw new UsageException("--timeout is a number of seconds above 0"),
    };
}
