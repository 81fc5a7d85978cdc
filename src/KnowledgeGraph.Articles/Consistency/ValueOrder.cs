using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>
/// A value of one property is never greater than one of another property of the same thing: the ordinal in a category and that in
/// its group, the first and the last day of a birth window. Values are integers, years or dates.
/// </summary>
internal sealed class ValueOrder(Iri lesser, Iri greater) : IInvariant
{
    public string Name => "order " + ShortName.Of(lesser) + " " + ShortName.Of(greater);

    public IEnumerable<(StatementGroup Left, StatementGroup Right)> Conflicts(StatementIndex statements) =>
        from said in statements.WithProperty(lesser)
        from low in said
        from high in statements.Of(low.Triple.Subject, greater)
        where Compare(low.Triple.Object, high.Triple.Object) > 0
        select (low, high);

    // Years and dates of four digits order as text; integers by length first. What is not comparable is not out of order.
    private static int Compare(Term left, Term right)
    {
        if (left is not Literal l || right is not Literal r || l.Datatype != r.Datatype)
        {
            return 0;
        }

        var order = l.LexicalForm.Length.CompareTo(r.LexicalForm.Length);
        return order != 0 ? order : string.CompareOrdinal(l.LexicalForm, r.LexicalForm);
    }
}
