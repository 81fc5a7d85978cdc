using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The news triples as a person would write them in Turtle.</summary>
internal static class PeopleTurtle
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly (string Prefix, string Namespace)[] Prefixes =
    [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xsd", Xsd), ("s", "https://schema.example.org/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("n", "https://news.example.org/articles/"), ("p", "https://people.example.org/id/"),
    ];

    public static void Write(string path, long triples)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        foreach (var (prefix, iri) in Prefixes)
        {
            output.Write($"@prefix {prefix}: <{iri}> .\n");
        }

        NewsTriples.Row last = default;
        var open = false;
        foreach (var row in new NewsTriples().Take(triples))
        {
            if (row.Subject == last.Subject && row.Predicate == last.Predicate)
            {
                output.Write(" ,\n        ");
            }
            else if (row.Subject == last.Subject)
            {
                output.Write($" ;\n    {Verb(row.Predicate)} ");
            }
            else
            {
                output.Write(open ? " .\n\n" : "\n");
                output.Write($"{Name(row.Subject)} {Verb(row.Predicate)} ");
            }

            output.Write(Object(row.Object));
            (last, open) = (row, true);
        }

        output.Write(" .\n");
    }

    private static string Verb(string predicate) => predicate.EndsWith("#type", StringComparison.Ordinal) ? "a" : Name(predicate);

    /// <summary>A local name with a slash needs its IRI in full.</summary>
    private static string Name(string iri)
    {
        foreach (var (prefix, start) in Prefixes)
        {
            if (iri.StartsWith(start, StringComparison.Ordinal) && iri.IndexOf('/', start.Length) < 0)
            {
                return $"{prefix}:{iri.AsSpan(start.Length)}";
            }
        }

        return iri.StartsWith("_:", StringComparison.Ordinal) ? iri : $"<{iri}>";
    }

    private static string Object(string text)
    {
        if (text[0] != '"')
        {
            return Name(text);
        }

        var mark = text.LastIndexOf("\"^^", StringComparison.Ordinal);
        if (mark < 0)
        {
            return text;
        }

        var datatype = text[(mark + 3)..];
        return datatype is Xsd + "integer" or Xsd + "decimal" ? text[1..mark] : $"{text.AsSpan(0, mark + 3)}{Name(datatype)}";
    }
}
