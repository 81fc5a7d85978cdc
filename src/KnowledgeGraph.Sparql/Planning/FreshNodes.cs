using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Blank nodes for the templates and documents of one update request: in no quad when the first is asked for, and never the
/// same again. BNODE() makes labels of another form, so the two do not meet.
/// </summary>
internal sealed class FreshNodes(IQuadSource source) : IDisposable
{
    private IQuadSnapshot? _before;
    private int _next;

    public BlankNode Next()
    {
        _before ??= source.Snapshot();
        while (true)
        {
            var node = new BlankNode(string.Create(CultureInfo.InvariantCulture, $"u{_next++}"));
            if (!_before.TryGetId(node, out _))
            {
                return node;
            }
        }
    }

    public void Dispose() => _before?.Dispose();
}
