using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// Makes terms from spans and gives the same object for a span that comes back soon: predicates, datatypes, classes, repeated
/// subjects. The caches are direct-mapped and of a fixed largest size, so a hostile document can make them useless but never large.
/// </summary>
internal sealed class TermCache
{
    private const int SmallBits = 7;
    private const int LargeBits = 13;

    /// <summary>A document that brings so many different terms is worth large caches.</summary>
    private const int MissesOfSmall = 256;

    private readonly string?[] _languageTags = new string?[64];
    private Iri?[] _iris = new Iri?[1 << SmallBits];
    private BlankNode?[] _blankNodes = new BlankNode?[1 << SmallBits];
    private int _shift = 32 - SmallBits;
    private int _misses;

    public Quad Quad(in QuadSpan quad) =>
        new(Term(quad.Subject), Iri(quad.Predicate.Value), Term(quad.Object), quad.GraphName.IsNone ? null : Term(quad.GraphName));

    public Term Term(in TermSpan term) => term.Kind switch
    {
        TermKind.Iri => Iri(term.Value),
        TermKind.BlankNode => BlankNode(term.Value),
        TermKind.Literal => Literal(term),
        _ => term.ToTerm(),
    };

    public Iri Iri(ReadOnlySpan<byte> text)
    {
        ref var slot = ref _iris[Hash(text) >> _shift];
        if (slot is not null && Ascii.Equals(text, slot.Value))
        {
            return slot;
        }

        Missed();
        return slot = new Iri(Encoding.UTF8.GetString(text));
    }

    public BlankNode BlankNode(ReadOnlySpan<byte> label)
    {
        ref var slot = ref _blankNodes[Hash(label) >> _shift];
        if (slot is not null && Ascii.Equals(label, slot.Label))
        {
            return slot;
        }

        Missed();
        return slot = new BlankNode(Encoding.UTF8.GetString(label));
    }

    private void Missed()
    {
        if (++_misses == MissesOfSmall)
        {
            _iris = new Iri?[1 << LargeBits];
            _blankNodes = new BlankNode?[1 << LargeBits];
            _shift = 32 - LargeBits;
        }
    }

    private Literal Literal(in TermSpan term)
    {
        var text = Encoding.UTF8.GetString(term.Value);
        return term.LanguageTag.IsEmpty
            ? new Literal(text, Datatype(term.Datatype))
            : Rdf.Literal.LanguageTagged(text, LanguageTag(term.LanguageTag), term.BaseDirection);
    }

    private Iri Datatype(ReadOnlySpan<byte> iri) =>
        iri.SequenceEqual("http://www.w3.org/2001/XMLSchema#string"u8) ? Xsd.String : Iri(iri);

    private string LanguageTag(ReadOnlySpan<byte> tag)
    {
        ref var slot = ref _languageTags[Hash(tag) >> 26];
        return slot is not null && Ascii.Equals(tag, slot) ? slot : slot = Encoding.ASCII.GetString(tag);
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        foreach (var word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * 0x9FB21C651E98DF25, 29);
        }

        foreach (var b in text[(words.Length * 8)..])
        {
            hash = (hash ^ b) * 0x100000001B3;
        }

        return (uint)((hash * 0x9FB21C651E98DF25) >> 32);
    }
}
