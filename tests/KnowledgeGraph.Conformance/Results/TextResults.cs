using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats.</summary>
internal static class TextResults
{
    public static QueryResult ReadTsv(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var variables = lines[0].Split('\t').Select(name => name.TrimStart('?')).ToList();
        var rows = lines.Skip(1).Select(line => line.Split('\t').Select(ReadTurtleTerm).ToArray()).ToList();
        return QueryResult.Of(new ResultTable(variables, rows));
    }

    /// <summary>CSV has no types: each cell is a string, but blank nodes are known by their <c>_:</c>, and nothing is the empty string.</summary>
    public static QueryResult ReadCsv(byte[] bytes)
    {
        var records = Records(Encoding.UTF8.GetString(bytes)).ToList();
        Term Cell(string text) =>
            text.StartsWith("_:", StringComparison.Ordinal) ? ResultTerms.BlankNode(text) : new Literal(text);
        return QueryResult.Of(new ResultTable(records[0], [.. records.Skip(1).Select(record => record.Select(Cell).ToArray<Term?>())]));
    }

    private static Term? ReadTurtleTerm(string cell) =>
        cell.Length == 0 ? null : RdfReader.Parse($"<urn:s> <urn:p> {cell} .", RdfFormat.Turtle).Single().Object;

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (record.Count > 0 || field.Length > 0)
        {
            record.Add(field.ToString());
            yield return record;
        }
    }
}
