using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Data in the manner of SP2Bench: articles in journals with authors, years and citations. The same size gives the same
/// bytes, whatever the machine.
/// </summary>
internal static class PublicationData
{
    public const string Namespace = "https://bench.example/";

    private const int FirstYear = 1950;
    private const int Years = 70;

    /// <summary>About seven triples an article, as N-Triples.</summary>
    public static byte[] NTriples(int articles)
    {
        var text = new StringBuilder();
        var random = new Lcg(1);
        for (var article = 0; article < articles; article++)
        {
            var subject = Node("article", article);
            Line(text, subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Iri("Article"));
            Line(text, subject, Namespace + "title", $"\"Notes on subject {article}\"");
            Line(text, subject, Namespace + "journal", Node("journal", random.Next(1 + (articles / 50))));
            Line(text, subject, Namespace + "year", $"\"{FirstYear + random.Next(Years)}\"^^<http://www.w3.org/2001/XMLSchema#integer>");
            for (var author = 0; author <= random.Next(3); author++)
            {
                Line(text, subject, Namespace + "creator", Node("person", random.Next(1 + (articles / 3))));
            }

            if (article > 0)
            {
                Line(text, subject, Namespace + "cites", Node("article", random.Next(article)));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Node(string kind, int number) => Iri(string.Create(CultureInfo.InvariantCulture, $"{kind}{number}"));

    private static string Iri(string name) => $"<{Namespace}{name}>";

    private static void Line(StringBuilder text, string subject, string predicate, string @object) =>
        text.Append(subject).Append(" <").Append(predicate).Append("> ").Append(@object).Append(" .\n");
}
