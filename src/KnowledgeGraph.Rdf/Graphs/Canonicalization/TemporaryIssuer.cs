using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// The identifier issuer of the prefix <c>b</c> (RDFC-1.0, section 4.5). The recommendation copies issuers; only one line of copies
/// is ever alive, so this is one issuer that goes back to a mark and takes a chosen continuation up again.
/// </summary>
internal sealed class TemporaryIssuer
{
    private readonly List<int> _order = [];
    private readonly int[] _issued;

    public TemporaryIssuer(int nodes)
    {
        _issued = new int[nodes];
        Array.Fill(_issued, -1);
    }

    /// <summary>The number of issued identifiers; also the mark to go back to.</summary>
    public int Count => _order.Count;

    public bool TryGet(int node, out int number)
    {
        number = _issued[node];
        return number >= 0;
    }

    public int Issue(int node)
    {
        if (_issued[node] < 0)
        {
            _issued[node] = _order.Count;
            _order.Add(node);
        }

        return _issued[node];
    }

    public int[] Since(int mark) => CollectionsMarshal.AsSpan(_order)[mark..].ToArray();

    public void GoBack(int mark)
    {
        foreach (var node in CollectionsMarshal.AsSpan(_order)[mark..])
        {
            _issued[node] = -1;
        }

        CollectionsMarshal.SetCount(_order, mark);
    }

    public void Issue(ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
        {
            Issue(node);
        }
    }
}
