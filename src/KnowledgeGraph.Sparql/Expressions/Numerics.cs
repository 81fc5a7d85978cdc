using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Functions on numbers (section 17.4.4).</summary>
internal static class Numerics
{
    public static Function? Find(BuiltInFunction function) => function switch
    {
        BuiltInFunction.Abs => a => Map(a[0], static n => n.Abs()),
        BuiltInFunction.Round => a => Map(a[0], static n => n.Round()),
        BuiltInFunction.Ceil => a => Map(a[0], static n => n.Ceiling()),
        BuiltInFunction.Floor => a => Map(a[0], static n => n.Floor()),
        _ => null,
    };

    private static Value Map(in Value value, Func<XsdNumber, XsdNumber> map) => value.TryNumber(out var number) ? Value.Of(map(number)) : Value.Error;
}
