using System.Text;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>The syntax tests of SPARQL queries: parsed or refused, nothing is run.</summary>
internal static class SparqlSyntaxHandlers
{
    public static void Positive(SuiteTest test, CancellationToken cancellation)
    {
        if (!SparqlQuery.TryParse(Text(test), out _, out var error, Options(test)))
        {
            throw new ConformanceFailure($"The query is right and was refused: {error}");
        }
    }

    public static void Negative(SuiteTest test, CancellationToken cancellation)
    {
        if (SparqlQuery.TryParse(Text(test), out _, out _, Options(test)))
        {
            throw new ConformanceFailure("The query is wrong and was parsed without an error.");
        }
    }

    private static string Text(SuiteTest test) => Encoding.UTF8.GetString(SuiteFiles.Read(test.ActionIri));

    private static SparqlParseOptions Options(SuiteTest test) => new() { BaseIri = test.ActionIri };
}
