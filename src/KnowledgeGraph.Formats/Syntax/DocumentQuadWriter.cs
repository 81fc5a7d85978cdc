using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Holds the quads back for a syntax that must see all of them before it can write the first.</summary>
internal sealed class DocumentQuadWriter(Action<IReadOnlyList<Quad>, IReadOnlyDictionary<string, string>> write) : QuadWriter
{
    private const int MaxPrefixes = 4096;

    private readonly List<Quad> _quads = [];
    private readonly TermCache _terms = new();
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    public override void Write(in Quad quad) => _quads.Add(quad);

    public override void Write(in QuadSpan quad) => _quads.Add(_terms.Quad(quad));

    public override void Prefix(string prefix, string iri)
    {
        if (_prefixes.Count < MaxPrefixes && NameShapes.IsPrefix(prefix) && Iri.TryCreate(iri, out _))
        {
            _prefixes[prefix] = iri;
        }
    }

    public override void Complete() => write(_quads, _prefixes);
}
