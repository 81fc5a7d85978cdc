using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql;

/// <summary>The variables that all rows of a sequence share.</summary>
internal sealed class SolutionVariables
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public SolutionVariables(ImmutableArray<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Length; i++)
        {
            _indexes.TryAdd(names[i], i);
        }
    }

    public ImmutableArray<string> Names { get; }

    public int IndexOf(string variable) => _indexes.GetValueOrDefault(variable, -1);

    public override string ToString() => Names.IsEmpty ? "none" : "?" + string.Join(", ?", Names);
}
