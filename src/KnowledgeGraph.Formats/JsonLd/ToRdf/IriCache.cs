using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>IRIs as terms. Predicates, types and datatypes come again and again: what stood in a slot last is given again.</summary>
internal sealed class IriCache
{
    private const int Slots = 1024;

    private readonly Iri?[] _slots = new Iri?[Slots];

    /// <summary>The IRI; null if the text is none.</summary>
    public Iri? Get(string text)
    {
        ref var slot = ref _slots[Hash(text) & (Slots - 1)];
        if (slot is not null && string.Equals(slot.Value, text, StringComparison.Ordinal))
        {
            return slot;
        }

        if (!IsWellFormed(text) || !Iri.TryCreate(text, out var iri))
        {
            return null;
        }

        return slot = iri;
    }

    /// <summary>
    /// What the standard leaves out are IRIs that are not well-formed. As everywhere in this library that is what RDF syntaxes cannot
    /// write; besides, terms appended to a vocabulary that ends in <c>#</c> easily give a second one.
    /// </summary>
    public static bool IsWellFormed(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is var hash && (hash < 0 || text.IndexOf('#', hash + 1) < 0);

    /// <summary>IRIs differ in their last characters.</summary>
    private static int Hash(string text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text.AsSpan(Math.Max(0, text.Length - 12)))
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash ^ (hash >> 10));
    }
}
