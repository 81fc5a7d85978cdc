using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>A table of terms that can be written and compared, and random ones.</summary>
internal sealed record Tables(ImmutableArray<string> Variables, Term?[][] Rows)
{
    private static readonly string[] Names = ["a", "b", "name", "日", "x_1", "head", "type"];

    public static readonly Gen<Tables> Any =
        from columns in Gen.Int[0, 4]
        from first in Gen.Int[0, 2]
        from rows in Gen.Frequency((4, HostileTerms.Terms.Select(Term? (term) => term)), (1, HostileTerms.Of<Term?>((Term?)null))).Array[columns].Array[0, 5]
        select new Tables([.. Names.Skip(first).Take(columns)], rows);

    public byte[] Write(SparqlResultsFormat format)
    {
        var variables = new SolutionVariables(Variables);
        using var output = new MemoryStream();
        SparqlResultsWriter.Write(Variables, Rows.Select(row => new SolutionMapping(variables, row)), format, output);
        return output.ToArray();
    }

    public static Tables Of(SparqlResults results)
    {
        using (results)
        {
            return new Tables(results.Variables, [.. results.Select(row => Enumerable.Range(0, row.Count).Select(i => row[i]).ToArray())]);
        }
    }

    public bool IsSameAs(Tables other) =>
        Variables.SequenceEqual(other.Variables) && Rows.Length == other.Rows.Length
        && Rows.Zip(other.Rows).All(pair => Enumerable.SequenceEqual(pair.First, pair.Second)
            && pair.First.Zip(pair.Second).All(terms => (terms.First as Literal)?.LanguageTag == (terms.Second as Literal)?.LanguageTag));

    public override string ToString() => string.Join(" ", Variables) + "\n" + string.Join("\n", Rows.Select(row => string.Join(" | ", row.Select(term => term?.ToString() ?? "-"))));
}
