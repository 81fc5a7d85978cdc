using System.Buffers;
using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats, section 3; lines end as RFC 4180 has it.</summary>
internal sealed class CsvResultsWriter(Stream output) : TextResultsWriter(output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public override void Begin(ImmutableArray<string> variables) => Line(variables);

    public override void Row(SolutionMapping row) => Line(Enumerable.Range(0, row.Count).Select(i => Value(row[i])));

    private static string Value(Term? term) => term switch
    {
        null => string.Empty,
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        var other => other.ToString(),
    };

    private void Line(IEnumerable<string> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                Text.Write(',');
            }

            first = false;
            if (value.AsSpan().ContainsAny(Quoted))
            {
                Text.Write('"');
                Text.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
                Text.Write('"');
            }
            else
            {
                Text.Write(value);
            }
        }

        Text.Write("\r\n");
    }
}
