namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>The IRIs that names of a document expanded to before: keys and types are few and come often.</summary>
internal sealed class ExpandedNames
{
    private const int Kept = 4096;

    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

    public bool TryGet(string name, out string? iri) => _names.TryGetValue(name, out iri);

    public void Add(string name, string? iri)
    {
        if (_names.Count < Kept)
        {
            _names.Add(name, iri);
        }
    }
}
