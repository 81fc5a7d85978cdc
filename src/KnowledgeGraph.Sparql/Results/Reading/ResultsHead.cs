using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>What a document says before its rows, collected while it is read.</summary>
internal sealed class ResultsHead
{
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public ImmutableArray<string> Names => _names.ToImmutable();

    public ImmutableArray<string>.Builder Links { get; } = ImmutableArray.CreateBuilder<string>();

    public string? Version { get; set; }

    public bool? Boolean { get; set; }

    /// <summary>False if the name is there already. Any name is taken that is not empty: stores write <c>callret-0</c>, which no query could.</summary>
    public bool TryAdd(string name)
    {
        if (!_columns.TryAdd(name, _names.Count))
        {
            return false;
        }

        _names.Add(name);
        return true;
    }

    /// <summary>-1 if there is no such variable.</summary>
    public int ColumnOf(string name) => _columns.GetValueOrDefault(name, -1);

    public string NameOf(int column) => _names[column];

    public override string ToString() => _names.Count switch
    {
        0 => "none",
        > 10 => "?" + string.Join(", ?", _names.Take(10)) + ", ...",
        _ => "?" + string.Join(", ?", _names),
    };
}
