using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

/// <summary>Terms of every kind, by chance, that often repeat and often share parts.</summary>
internal static class SampleTerms
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Int[0, 40].Select(n => $"text {n}")),
        (2, Const("a", "b", "é", "\0", "\uD83D\uDE00", "\uD800\uDF48", "\"", "\n").List[0, 12].Select(string.Concat)),
        (2, Gen.Int[0, 5].Select(n => string.Concat(Enumerable.Repeat("\uD83D\uDE00", n)))),
        (1, Gen.Int[4090, 4100].Select(n => new string('x', n))),
        (1, Gen.Const(string.Empty)));

    private static readonly Gen<Term> Iris = Gen.Select(Const("http://example.org/kg/person/", "https://doi.org/10.", "urn:a:"), Gen.Int[0, 60])
        .Select((start, n) => (Term)new Iri(start + n));

    private static readonly Gen<Term> BlankNodes = Gen.Int[0, 30].Select(n => (Term)new BlankNode($"b{n}"));

    private static readonly Gen<Term> Literals = Gen.OneOf(
        Text.Select(text => (Term)new Literal(text)),
        Gen.Select(Text, Const(Xsd.Token, Xsd.Integer, Xsd.Decimal, new Iri("http://example.org/type"))).Select((text, type) => (Term)new Literal(text, type)),
        Gen.Int[-50, 50].Select(n => (Term)new Literal($"{n}", Xsd.Integer)),
        Gen.Select(Text, Const("en", "EN", "En", "fr", "de-CH", "de-ch"), Gen.Enum<BaseDirection>())
            .Select((text, tag, direction) => (Term)Literal.LanguageTagged(text, tag, direction)));

    private static readonly Gen<Term> Simple = Gen.Frequency((4, Iris), (1, BlankNodes), (4, Literals));

    public static readonly Gen<Term> Any = Gen.Frequency((9, Simple), (1, Gen.Select(
        Gen.OneOf(Iris, BlankNodes), Iris, Simple, Gen.Int[1, 3]).Select((s, p, o, depth) => Nest(s, (Iri)p, o, depth))));

    public static readonly Gen<Quad> Quads = Gen.Select(Gen.Frequency((9, Iris), (1, BlankNodes)), Iris, Any, Gen.Frequency((8, Gen.Const((Term?)null)), (2, Iris.Select(t => (Term?)t))))
        .Select((s, p, o, g) => new Quad(s, (Iri)p, o, g));

    public static ulong Intern(TermDictionary dictionary, Term term, bool asSpan) => asSpan ? Intern(dictionary, term) : dictionary.Intern(term);

    public static TermSpan Span(Term term) => term switch
    {
        Iri iri => TermSpan.Iri(Bytes(iri.Value)),
        BlankNode node => TermSpan.BlankNode(Bytes(node.Label)),
        Literal { LanguageTag: { } tag } literal => TermSpan.LanguageTagged(Bytes(literal.LexicalForm), Bytes(tag), literal.BaseDirection),
        Literal literal => TermSpan.Literal(Bytes(literal.LexicalForm), Bytes(literal.Datatype.Value)),
        _ => TermSpan.Of((TripleTerm)term),
    };

    /// <summary>The terms of a dictionary in the order of their ids.</summary>
    public static List<Term> All(TermDictionary dictionary)
    {
        var terms = new List<Term>();
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            for (var number = 0L; number < dictionary.Counts[tag]; number++)
            {
                terms.Add(dictionary.GetTerm(new TermId(tag, (ulong)number)));
            }
        }

        return terms;
    }

    /// <summary>Whether two terms are written the same, language tags with their case.</summary>
    public static string Exactly(Term term) => term.ToString()!;

    public static SealedBytes Freeze(TermDictionary dictionary, TermCounts from, TermCounts to)
    {
        using var output = new NativeOutput();
        dictionary.Freeze(from, to, output);
        return output.Complete();
    }

    private static Gen<T> Const<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Term Nest(Term subject, Iri predicate, Term @object, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            @object = new TripleTerm(new Triple(subject, predicate, @object));
        }

        return @object;
    }

    private static ulong Intern(TermDictionary dictionary, Term term) => dictionary.Intern(Span(term));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
