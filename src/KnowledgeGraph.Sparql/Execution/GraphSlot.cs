using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The active graph of a pattern (section 18.5, D(G)): one graph, any named graph as a variable, or the graph that an
/// outer loop sets as a parameter of the run.
/// </summary>
internal readonly record struct GraphSlot(Slot Slot, int Parameter)
{
    public static readonly GraphSlot Default = new(Slot.Of(TermId.DefaultGraph.Value), -1);

    public static GraphSlot OfParameter(int number) => new(default, number);

    public static GraphSlot OfVariable(string variable) => new(Slot.Of(variable), -1);

    public static GraphSlot OfId(ulong id) => new(Slot.Of(id), -1);

    public bool IsVariable => Slot.Variable is not null;

    /// <summary>The graph's id now; not for variables.</summary>
    public ulong Current(QueryContext context) => Parameter >= 0 ? context.GetParameter(Parameter) : Slot.Id;

    public override string ToString() =>
        Parameter >= 0 ? " graph $" + Parameter.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : IsVariable ? " graph " + Slot
        : Slot.Id == TermId.DefaultGraph.Value ? string.Empty
        : " graph " + Slot;
}
