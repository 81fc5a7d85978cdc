using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results CSV and TSV Formats, section 4: terms as SPARQL and Turtle write them, numbers bare.</summary>
internal sealed class TsvResultsWriter(Stream output) : TextResultsWriter(output)
{
    public override void Begin(ImmutableArray<string> variables) => Line(variables.Select(v => "?" + v));

    public override void Row(SolutionMapping row) => Line(Enumerable.Range(0, row.Count).Select(i => Value(row[i])));

    private static string Value(Term? term) => term switch
    {
        null => string.Empty,
        Literal literal when IsBare(literal) => literal.LexicalForm,

        // N-Triples escapes line feeds and carriage returns; a tab must not stand in a field.
        _ => term.ToString().Replace("\t", "\\t", StringComparison.Ordinal),
    };

    // The grammar of a bare number reads these three types only, and only in these forms.
    private static bool IsBare(Literal literal)
    {
        var text = literal.LexicalForm;
        return literal.Datatype.Equals(Xsd.Integer) ? XsdInteger.TryParse(text, out _)
            : literal.Datatype.Equals(Xsd.Decimal) ? XsdDecimal.TryParse(text, out _) && text.Contains('.', StringComparison.Ordinal) && text[^1] != '.'
            : literal.Datatype.Equals(Xsd.Double) && text.AsSpan().ContainsAny('e', 'E') && XsdDouble.TryParse(text, out _);
    }

    private void Line(IEnumerable<string> values)
    {
        Text.Write(string.Join('\t', values));
        Text.Write('\n');
    }
}
