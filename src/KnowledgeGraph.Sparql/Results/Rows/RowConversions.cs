using System.Collections.Frozen;
using System.Numerics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>
/// The types that a term can become. Nothing is lost on the way: a number out of range, a time with a zone for a type without one and the like
/// are refused. Only <c>double</c> and <c>float</c> take the nearest value of an integer or a decimal, as SPARQL does (section 17.3).
/// </summary>
internal static partial class RowConversions
{
    private static readonly FrozenDictionary<Type, RowConverter> ByType = new Dictionary<Type, RowConverter>
    {
        [typeof(string)] = Text,
        [typeof(bool)] = Boolean,
        [typeof(sbyte)] = Integer<sbyte>,
        [typeof(byte)] = Integer<byte>,
        [typeof(short)] = Integer<short>,
        [typeof(ushort)] = Integer<ushort>,
        [typeof(int)] = Integer<int>,
        [typeof(uint)] = Integer<uint>,
        [typeof(long)] = Integer<long>,
        [typeof(ulong)] = Integer<ulong>,
        [typeof(BigInteger)] = Big,
        [typeof(decimal)] = Decimal,
        [typeof(double)] = Double,
        [typeof(float)] = Float,
        [typeof(DateTimeOffset)] = DateTimeWithOffset,
        [typeof(DateTime)] = DateAndTime,
        [typeof(DateOnly)] = Date,
        [typeof(TimeOnly)] = Time,
        [typeof(TimeSpan)] = Duration,
        [typeof(Term)] = Same<Term>,
        [typeof(Iri)] = Same<Iri>,
        [typeof(BlankNode)] = Same<BlankNode>,
        [typeof(Literal)] = Same<Literal>,
        [typeof(TripleTerm)] = Same<TripleTerm>,
    }.ToFrozenDictionary();

    /// <summary>Null if no term becomes the type. A nullable value type has the converter of the type in it.</summary>
    public static RowConverter? Of(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum ? new EnumConversion(inner).Convert : ByType.GetValueOrDefault(inner);
    }

    private static string? Text(Term term, out object? value)
    {
        value = term switch
        {
            Literal literal => literal.LexicalForm,
            Iri iri => iri.Value,
            _ => null,
        };
        return value is null ? "only literals and IRIs become text" : null;
    }

    private static string? Same<T>(Term term, out object? value)
        where T : Term
    {
        value = term as T;
        return value is null ? $"it is a {term.GetType().Name}" : null;
    }

    private static string? Boolean(Term term, out object? value)
    {
        var isTrue = false;
        var fits = term is Literal literal && literal.Datatype.Equals(Rdf.Vocabularies.Xsd.Boolean) && XsdBoolean.TryParse(literal.LexicalForm, out isTrue);
        value = isTrue;
        return fits ? null : "it is no xsd:boolean";
    }
}
