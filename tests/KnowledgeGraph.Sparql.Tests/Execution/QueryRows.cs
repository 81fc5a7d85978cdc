using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Data as TriG, a query as text, rows as text: what the tests of the engine compare.</summary>
internal static class QueryRows
{
    public const string Prefixes = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    public static Dataset Data(string trig) => RdfReader.ReadDataset(
        Encoding.UTF8.GetBytes("@prefix : <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + trig), RdfFormat.TriG);

    /// <summary>The rows of a SELECT, each "a b c" in short form, in the order of the engine.</summary>
    public static string[] Select(string query, Dataset data, SparqlOptions? options = null)
    {
        using var rows = new SparqlEngine(options ?? SparqlOptions.Default).Select(SparqlQuery.Parse(Prefixes + query), data);
        return [.. rows.Select(Text)];
    }

    public static string Text(SolutionMapping row) => string.Join(' ', Enumerable.Range(0, row.Count).Select(i => Short(row[i])));

    public static string Short(Term? term) => term switch
    {
        null => "-",
        Iri iri => iri.Value.Replace("http://example.org/", ":", StringComparison.Ordinal),
        Literal { LanguageTag: { } tag } literal => $"'{literal.LexicalForm}'@{tag}",
        Literal { Datatype.Value: "http://www.w3.org/2001/XMLSchema#string" } literal => $"'{literal.LexicalForm}'",
        Literal { Datatype.Value: "http://www.w3.org/2001/XMLSchema#integer" } literal => literal.LexicalForm,
        Literal literal => literal.LexicalForm + "^" + literal.Datatype.Value[(literal.Datatype.Value.LastIndexOf('#') + 1)..],
        BlankNode => "_",
        _ => term.ToString(),
    };
}
