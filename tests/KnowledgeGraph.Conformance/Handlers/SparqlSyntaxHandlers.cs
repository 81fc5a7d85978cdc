using System.Text;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>The syntax tests of SPARQL queries and updates (told by the file's name): parsed or refused, nothing is run.</summary>
internal static class SparqlSyntaxHandlers
{
    public static void Positive(SuiteTest test, CancellationToken cancellation)
    {
        if (!TryParse(test, out var error))
        {
            throw new ConformanceFailure($"The text is right and was refused: {error}");
        }
    }

    public static void Negative(SuiteTest test, CancellationToken cancellation)
    {
        if (TryParse(test, out _))
        {
            throw new ConformanceFailure("The text is wrong and was parsed without an error.");
        }
    }

    private static bool TryParse(SuiteTest test, out SparqlSyntaxException? error)
    {
        var text = Encoding.UTF8.GetString(SuiteFiles.Read(test.ActionIri));
        var options = new SparqlParseOptions { BaseIri = test.ActionIri };
        return test.ActionIri.EndsWith(".ru", StringComparison.Ordinal)
            ? SparqlUpdate.TryParse(text, out _, out error, options)
            : SparqlQuery.TryParse(text, out _, out error, options);
    }
}
