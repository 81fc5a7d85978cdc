using System.Buffers;
using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results CSV and TSV Formats, section 3; lines end as RFC 4180 has it.</summary>
internal sealed class CsvResultsWriter(Stream output) : TextResultsWriter(output)
{
    // The last would be taken for a byte order mark at the beginning of the document.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n\uFEFF");

    public override void Begin(ImmutableArray<string> variables) => Line(variables);

    public override void Row(SolutionMapping row) => Line(Enumerable.Range(0, row.Count).Select(i => Value(row[i])));

    private static string Value(Term? term) => term switch
    {
        null => string.Empty,
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        TripleTerm { Triple: var triple } => $"<<( {Value(triple.Subject)} {triple.Predicate.Value} {Part(triple.Object)} )>>",
        var other => other.ToString(),
    };

    /// <summary>A literal inside a triple term is in quotes of its own, so that its end can be told.</summary>
    private static string Part(Term term) =>
        term is Literal literal ? "\"" + literal.LexicalForm.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : Value(term);

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
