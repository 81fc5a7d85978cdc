using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Triples about news articles, people and prizes, one after the other: IRIs of three hosts, titles with language tags, names, dates,
/// numbers, some text beyond ASCII, some blank nodes. Lines have about 115 bytes. The same number gives the same triples everywhere.
/// </summary>
internal sealed class NewsTriples
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly string[] Names =
        ["Ann", "Björk", "Chloé", "Dmitri", "Zoë", "Łukasz", "Mark", "Nora", "Óscar", "Petra", "Quentin", "Rosa", "Søren", "Tom", "Uma", "Yann"];

    private static readonly string[] Words =
        ["award", "series", "second", "critics", "season", "the", "of", "story", "winner", "night", "film", "drama", "network", "limited", "actor", "after"];

    private readonly Lcg _random = new(20261125);

    /// <summary>A triple in the parts that every syntax needs: IRIs without angle brackets, blank nodes with <c>_:</c>, quoted literals with their tail.</summary>
    internal readonly record struct Row(string Subject, string Predicate, string Object);

    public IEnumerable<Row> Take(long count)
    {
        long given = 0;
        for (var article = 0; ; article++)
        {
            foreach (var row in Article(article))
            {
                if (given++ == count)
                {
                    yield break;
                }

                yield return row;
            }
        }
    }

    private IEnumerable<Row> Article(int number)
    {
        var subject = Text($"https://news.example.org/articles/{2000 + (number % 26)}/{number:x7}");
        yield return new Row(subject, Rdf + "type", "https://schema.example.org/NewsArticle");
        yield return new Row(subject, "https://schema.example.org/headline", $"\"{Sentence(6)}\"@en");
        yield return new Row(subject, "https://schema.example.org/datePublished", Text($"\"{2000 + (number % 26)}-{1 + _random.Next(12):00}-{1 + _random.Next(28):00}\"^^{Xsd}date"));
        yield return new Row(subject, "https://schema.example.org/wordCount", Text($"\"{100 + _random.Next(4000)}\"^^{Xsd}integer"));
        yield return new Row(subject, "https://schema.example.org/rating", Text($"\"{_random.Next(10)}.{_random.Next(100):00}\"^^{Xsd}decimal"));
        for (var person = _random.Next(4); person > 0; person--)
        {
            yield return new Row(subject, "https://schema.example.org/mentions", Text($"https://people.example.org/id/person-{_random.Next(1 + number)}"));
        }

        var author = Text($"https://people.example.org/id/person-{number}");
        yield return new Row(author, "http://xmlns.com/foaf/0.1/name", $"\"{Names[_random.Next(Names.Length)]} {Words[_random.Next(Words.Length)]}\"");
        yield return new Row(subject, "https://schema.example.org/description", $"\"{Sentence(9)}\\n\\\"{Sentence(3)}\\\"\"");
        yield return new Row(subject, "https://schema.example.org/award", Text($"_:award{number}"));
        yield return new Row(Text($"_:award{number}"), "https://schema.example.org/year", Text($"\"{1950 + _random.Next(76)}\"^^{Xsd}gYear"));
    }

    private string Sentence(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => _random.Next(12) == 0 ? Names[_random.Next(Names.Length)] : Words[_random.Next(Words.Length)]));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
