using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Writes N-Triples of one namespace: nodes are named by a kind and a number, predicates and classes by a word.</summary>
internal sealed class ShapeWriter(TextWriter output)
{
    public const string Namespace = "https://bench.example.org/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    /// <summary>The triples so far.</summary>
    public long Triples { get; private set; }

    public static string Node(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{Namespace}{kind}/{number}");

    /// <summary>A node of a group, such as a chain's.</summary>
    public static string Node(string kind, long group, long number) => string.Create(CultureInfo.InvariantCulture, $"{Namespace}{kind}/{group}/{number}");

    public void Type(string subject, string type) => Line(subject, Rdf + "type", $"<{Namespace}{type}>");

    /// <summary>A class that is itself numbered.</summary>
    public void TypeNode(string subject, string node) => Line(subject, Rdf + "type", $"<{node}>");

    public void Link(string subject, string predicate, string node) => Line(subject, Namespace + predicate, $"<{node}>");

    public void First(string cell, long value) => Line(cell, Rdf + "first", Integer(value));

    public void Rest(string cell, string? rest) => Line(cell, Rdf + "rest", $"<{rest ?? Rdf + "nil"}>");

    public void Text(string subject, string predicate, string text, string? language = null) =>
        Line(subject, Namespace + predicate, language is null ? $"\"{text}\"" : $"\"{text}\"@{language}");

    public void Number(string subject, string predicate, long value) => Line(subject, Namespace + predicate, Integer(value));

    /// <summary>A decimal of hundredths.</summary>
    public void Hundredths(string subject, string predicate, long value) =>
        Line(subject, Namespace + predicate, string.Create(CultureInfo.InvariantCulture, $"\"{value / 100}.{value % 100:00}\"^^<{Xsd}decimal>"));

    /// <summary>A day of the years from 2015, all months of which have 28 days.</summary>
    public void Day(string subject, string predicate, int day) => Line(
        subject,
        Namespace + predicate,
        string.Create(CultureInfo.InvariantCulture, $"\"{2015 + (day / 336)}-{1 + (day / 28 % 12):00}-{1 + (day % 28):00}\"^^<{Xsd}date>"));

    private static string Integer(long value) => string.Create(CultureInfo.InvariantCulture, $"\"{value}\"^^<{Xsd}integer>");

    private void Line(string subject, string predicate, string @object)
    {
        output.Write('<');
        output.Write(subject);
        output.Write("> <");
        output.Write(predicate);
        output.Write("> ");
        output.Write(@object);
        output.Write(" .\n");
        Triples++;
    }
}
