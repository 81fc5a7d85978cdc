using System.Collections;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Names in the order of first appearance, so that plans do not depend on hashes.</summary>
internal sealed class OrderedSet : IEnumerable<string>
{
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly List<string> _list = [];

    public void AddRange(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_set.Add(name))
            {
                _list.Add(name);
            }
        }
    }

    public bool Contains(string name) => _set.Contains(name);

    public IEnumerator<string> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
