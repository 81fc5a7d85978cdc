using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>IRIs relative to a base.</summary>
internal sealed class RelativeNames
{
    private readonly string _base;
    private readonly string[] _stems;

    public RelativeNames(string baseIri)
    {
        _base = baseIri;
        var fragment = baseIri.IndexOf('#', StringComparison.Ordinal);
        var document = fragment < 0 ? baseIri : baseIri[..fragment];
        _stems = [document, document[..(document.LastIndexOf('/') + 1)]];
    }

    /// <summary>A reference that resolves to exactly this IRI and is shorter, or the IRI.</summary>
    public string Shorten(string iri)
    {
        foreach (var stem in _stems)
        {
            if (stem.Length > 0 && iri.StartsWith(stem, StringComparison.Ordinal))
            {
                var reference = iri[stem.Length..];
                if (IsSafeReference(reference) && string.Equals(IriReference.Resolve(_base, reference), iri, StringComparison.Ordinal))
                {
                    return reference;
                }
            }
        }

        return iri;
    }

    /// <summary>No colon that could be taken for the end of a scheme.</summary>
    private static bool IsSafeReference(string reference)
    {
        var end = reference.AsSpan().IndexOfAny(":/?#");
        return end < 0 || reference[end] != ':';
    }
}
