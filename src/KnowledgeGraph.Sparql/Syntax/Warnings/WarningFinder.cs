using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Text;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>
/// All warnings about a text that was parsed before. It is parsed again, so that queries that nobody asks for warnings keep no
/// syntax tree.
/// </summary>
internal static class WarningFinder
{
    public static ImmutableArray<Diagnostic> OfQuery(SourceText source, SparqlParseOptions options, IEnumerable<string> parameters)
    {
        var query = SparqlParser.Parse(source, options);
        var warnings = new WarningList(source);
        PrefixWarnings.Find(query.Prefixes, warnings);
        var scopes = new ScopeWarnings(new GroupScopes(), SetOf(parameters), warnings);
        scopes.Check(query);
        scopes.Report();
        return warnings.ToImmutable();
    }

    public static ImmutableArray<Diagnostic> OfUpdate(SourceText source, SparqlParseOptions options, IEnumerable<string> parameters)
    {
        var update = SparqlParser.ParseUpdate(source, options);
        var warnings = new WarningList(source);
        PrefixWarnings.Find(update.Prefixes, warnings);
        foreach (var modify in update.Modifies)
        {
            var scopes = new ScopeWarnings(new GroupScopes(), SetOf(parameters), warnings);
            scopes.Check(modify);
            scopes.Report();
        }

        return warnings.ToImmutable();
    }

    private static VariableSet SetOf(IEnumerable<string> parameters)
    {
        var set = new VariableSet();
        set.AddRange(parameters.Select(static name => new Variable(name)));
        return set;
    }
}
