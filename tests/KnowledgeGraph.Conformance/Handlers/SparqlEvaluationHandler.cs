using System.Text.RegularExpressions;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Conformance.Results;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// Runs a query on a dataset and on a store, with and without optimisation, and compares with the expected result. A table goes through the writer of the
/// expected file's own format and back, so the result formats are tested on the way.
/// </summary>
internal static partial class SparqlEvaluationHandler
{
    private static readonly Iri ResultCardinality = new(TestVocabulary.Mf + "resultCardinality");

    public static void Run(SuiteTest test, CancellationToken cancellation)
    {
        var input = SparqlInput.Read(test);
        var expected = ResultFiles.Read(test.ResultIri);
        foreach (var optimize in (ReadOnlySpan<bool>)[true, false])
        {
            var options = new SparqlOptions { Optimize = optimize, ServiceResolver = (endpoint, text, token) => Ask(input, endpoint, text, token) };
            Compare(test, input, input.Data, expected, new SparqlEngine(options), cancellation);
            using var store = QuadStore.OpenInMemory();
            store.AddRange(input.Data);
            Compare(test, input, store, expected, new SparqlEngine(options), cancellation);
        }
    }

    private static void Compare(
        SuiteTest test, SparqlInput input, IQuadSource data, QueryResult expected, SparqlEngine engine, CancellationToken cancellation)
    {
        var query = SparqlQuery.Parse(input.QueryText, new SparqlParseOptions { BaseIri = input.QueryIri });
        switch (expected)
        {
            case { Boolean: { } answer }:
                Check(engine.Ask(query, data, cancellation) == answer, $"The answer is not {answer}.");
                break;
            case { Graph: { } graph }:
                var found = engine.Construct(query, data, cancellation).Select(triple => new Quad(triple, null)).ToList();
                Check(Isomorphism.AreIsomorphic(graph, found), $"Expected:\n{string.Join('\n', graph)}\nfound:\n{string.Join('\n', found)}");
                break;
            default:
                using (var rows = engine.Select(query, data, cancellation))
                {
                    CompareTables(test, input, expected.Table!, WriteAndRead(rows, test.ResultIri));
                }

                break;
        }
    }

    private static void CompareTables(SuiteTest test, SparqlInput input, ResultTable expected, ResultTable found)
    {
        var given = input.Data.Select(quad => quad.Object).OfType<Literal>().ToHashSet();
        var lax = test.Manifest.Object(test.Entry, ResultCardinality) is Iri { Value: TestVocabulary.Mf + "LaxCardinality" };
        var comparison = new ResultComparison(OrderVariables(input.QueryText), lax, given.Contains);
        Check(comparison.AreSame(expected, found), $"Expected:\n{expected}\nfound:\n{found}");
    }

    private static ResultTable WriteAndRead(SolutionSequence rows, string resultIri)
    {
        var extension = Path.GetExtension(resultIri);
        var format = SparqlResultsFormat.All.FirstOrDefault(f => f.FileExtension == extension && f != SparqlResultsFormat.Table) ?? SparqlResultsFormat.Json;
        using var output = new MemoryStream();
        SparqlResultsWriter.Write(rows, format, output);
        return ResultFiles.Read(output.ToArray(), "found" + format.FileExtension).Table!;
    }

    /// <summary>The variables of an ORDER BY that stands after the pattern, so that it orders the result.</summary>
    private static List<string> OrderVariables(string query)
    {
        var order = OrderBy().Match(query);
        return order.Success && order.Index > query.LastIndexOf('}') ? [.. Variable().Matches(order.Groups[1].Value).Select(match => match.Groups[1].Value)] : [];
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, Term>> Ask(SparqlInput input, Iri endpoint, string text, CancellationToken cancellation)
    {
        var data = input.Services.GetValueOrDefault(endpoint.Value) ?? throw new ConformanceFailure($"The test has no endpoint {endpoint}.");
        var engine = new SparqlEngine(new SparqlOptions { ServiceResolver = (inner, innerText, token) => Ask(input, inner, innerText, token) });
        return engine.Select(
            SparqlQuery.Parse(text),
            data,
            row => (IReadOnlyDictionary<string, Term>)row.Variables.Where(name => row[name] is not null).ToDictionary(name => name, name => row[name]!),
            cancellation);
    }

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw new ConformanceFailure(message);
        }
    }

    [GeneratedRegex(@"ORDER\s+BY(.*?)(?:LIMIT|OFFSET|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrderBy();

    [GeneratedRegex(@"[?$](\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
