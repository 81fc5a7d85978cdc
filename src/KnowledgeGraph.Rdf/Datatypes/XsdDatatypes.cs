using System.Collections.Frozen;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>What the datatypes of <see cref="Xsd"/> are, as data. Safe for many threads.</summary>
/// <example><code>bool valid = XsdDatatypes.IsValid(new Literal("300", Xsd.UnsignedByte));   // false</code></example>
public static partial class XsdDatatypes
{
    private static readonly FrozenDictionary<Iri, (XsdInteger? Least, XsdInteger? Most)> IntegerRanges =
        new Dictionary<Iri, (XsdInteger? Least, XsdInteger? Most)>
        {
            [Xsd.Integer] = (null, null),
            [Xsd.Long] = (long.MinValue, long.MaxValue),
            [Xsd.Int] = (int.MinValue, int.MaxValue),
            [Xsd.Short] = (short.MinValue, short.MaxValue),
            [Xsd.Byte] = (sbyte.MinValue, sbyte.MaxValue),
            [Xsd.UnsignedLong] = (0, new XsdInteger(ulong.MaxValue)),
            [Xsd.UnsignedInt] = (0, uint.MaxValue),
            [Xsd.UnsignedShort] = (0, ushort.MaxValue),
            [Xsd.UnsignedByte] = (0, byte.MaxValue),
            [Xsd.NonNegativeInteger] = (0, null),
            [Xsd.PositiveInteger] = (1, null),
            [Xsd.NonPositiveInteger] = (null, 0),
            [Xsd.NegativeInteger] = (null, -1),
        }.ToFrozenDictionary();

    /// <summary>Whether the datatype is <c>xsd:integer</c> or derived from it.</summary>
    public static bool IsInteger(Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        return ReferenceEquals(datatype, Xsd.Integer) || IntegerRanges.ContainsKey(datatype);
    }

    /// <summary>Whether SPARQL calculates with the datatype: integer and derived, decimal, float, double.</summary>
    public static bool IsNumeric(Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        return IsInteger(datatype) || datatype.Equals(Xsd.Decimal) || datatype.Equals(Xsd.Double) || datatype.Equals(Xsd.Float);
    }

    /// <summary>Whether the value belongs to the datatype: integer or derived from it.</summary>
    /// <exception cref="ArgumentException">The datatype is no integer type.</exception>
    public static bool IsInRange(XsdInteger value, Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        if (!IntegerRanges.TryGetValue(datatype, out var range))
        {
            throw new ArgumentException($"{datatype} is not derived from xsd:integer.", nameof(datatype));
        }

        return (range.Least is not { } least || value >= least) && (range.Most is not { } most || value <= most);
    }
}
