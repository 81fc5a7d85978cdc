using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// Makes terms from token text and gives the same object for text that comes back soon: predicates, datatypes, classes, repeated
/// subjects. The caches are direct-mapped and of fixed size, so a hostile document can make them useless but never large.
/// A cached term is compared with the token's own bytes; no key is kept.
/// </summary>
internal sealed class TermFactory(string blankNodePrefix, bool generates)
{
    private const int CacheBits = 13;

    private readonly Iri?[] _iris = new Iri?[1 << CacheBits];
    private readonly BlankNode?[] _blankNodes = new BlankNode?[1 << CacheBits];
    private readonly string?[] _languageTags = new string?[64];
    private long _generated;

    /// <summary>An absolute IRI written in full, without escapes; null if it is not one.</summary>
    public Iri? AbsoluteIri(ReadOnlySpan<byte> text)
    {
        ref var slot = ref _iris[Hash(text, 0) >> (32 - CacheBits)];
        if (slot is not null && Ascii.Equals(text, slot.Value))
        {
            return slot;
        }

        if (Iri.TryCreate(Encoding.UTF8.GetString(text), out var iri))
        {
            slot = iri;
        }

        return iri;
    }

    /// <summary>The namespace followed by the local name, which has no escapes; null if that is not an IRI.</summary>
    public Iri? PrefixedIri(Prefix prefix, ReadOnlySpan<byte> local)
    {
        ref var slot = ref _iris[Hash(local, prefix.Seed) >> (32 - CacheBits)];
        if (slot is not null
            && slot.Value.Length == prefix.Namespace.Length + local.Length
            && Ascii.Equals(local, slot.Value.AsSpan(prefix.Namespace.Length))
            && slot.Value.StartsWith(prefix.Namespace, StringComparison.Ordinal))
        {
            return slot;
        }

        if (Iri.TryCreate(prefix.Namespace + Encoding.UTF8.GetString(local), out var iri))
        {
            slot = iri;
        }

        return iri;
    }

    public BlankNode LabelledBlankNode(ReadOnlySpan<byte> label)
    {
        ref var slot = ref _blankNodes[Hash(label, 1) >> (32 - CacheBits)];
        if (slot is not null
            && slot.Label.Length == blankNodePrefix.Length + label.Length
            && Ascii.Equals(label, slot.Label.AsSpan(blankNodePrefix.Length))
            && !MustStepAside(label))
        {
            return slot;
        }

        var text = Encoding.UTF8.GetString(label);
        return slot = new BlankNode(blankNodePrefix + (MustStepAside(label) ? "x" : "") + text);
    }

    public BlankNode NewBlankNode() =>
        new(blankNodePrefix + "gen" + (_generated++).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string LanguageTag(ReadOnlySpan<byte> tag)
    {
        ref var slot = ref _languageTags[Hash(tag, 2) >> 26];
        return slot is not null && Ascii.Equals(tag, slot) ? slot : slot = Encoding.ASCII.GetString(tag);
    }

    /// <summary>
    /// Whether a written label looks like a generated one with any number of x before it (<c>x*gen[0-9]+</c>). All of those get
    /// one x more, so that different labels stay different and none is ever <c>gen[0-9]+</c>.
    /// </summary>
    private bool MustStepAside(ReadOnlySpan<byte> label)
    {
        if (!generates)
        {
            return false;
        }

        var rest = label.TrimStart((byte)'x');
        return rest.Length > 3 && rest.StartsWith("gen"u8) && !rest[3..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static uint Hash(ReadOnlySpan<byte> text, uint seed)
    {
        var hash = ((ulong)seed << 32) ^ ((ulong)text.Length * 0x9E3779B97F4A7C15);
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
