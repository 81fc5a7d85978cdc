namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>A parameter of a constructor or a property that takes the term of a variable.</summary>
/// <param name="Name">Its name, to which a variable is found.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether there must be a variable of that name.</param>
/// <param name="AllowsNull">Whether the variable may be unbound.</param>
/// <param name="Default">What a parameter is without a variable or a term.</param>
internal sealed record RowMember(string Name, Type Type, bool IsRequired, bool AllowsNull, object? Default)
{
    /// <summary>Null if no term becomes the type.</summary>
    public RowConverter? Converter { get; } = RowConversions.Of(Type);
}
