namespace KnowledgeGraph.Sparql.Execution;

/// <summary>One position of a quad pattern: an id, or a variable to bind.</summary>
internal readonly record struct Slot(ulong Id, string? Variable)
{
    public static Slot Of(ulong id) => new(id, null);

    public static Slot Of(string variable) => new(0, variable);

    public override string ToString() => Variable is null ? "#" + Id.ToString("x", System.Globalization.CultureInfo.InvariantCulture) : "?" + Variable;
}
