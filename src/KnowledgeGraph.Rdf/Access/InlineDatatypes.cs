using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>The datatypes that have inline forms, and their tags.</summary>
internal static class InlineDatatypes
{
    /// <summary>The length of the longest such IRI.</summary>
    public const int LongestIri = NamespaceLength + 18;

    private const int NamespaceLength = 33;

    private static readonly Iri?[] Iris = MakeIris();

    private static ReadOnlySpan<byte> Namespace => "http://www.w3.org/2001/XMLSchema#"u8;

    /// <summary>The tag of a datatype's usual form, <see cref="TermIdTag.Unbound"/> if it has none.</summary>
    public static TermIdTag TagOf(ReadOnlySpan<byte> datatype) =>
        datatype.Length is > NamespaceLength and <= LongestIri && datatype.StartsWith(Namespace)
            ? TagOfName(datatype[NamespaceLength..])
            : TermIdTag.Unbound;

    /// <summary>The datatype, null where the tag has none.</summary>
    public static Iri? Of(TermIdTag tag) => (int)tag < Iris.Length ? Iris[(int)tag] : null;

    /// <summary>Whether the tag is <c>xsd:integer</c> or derived from it.</summary>
    public static bool IsInteger(TermIdTag tag) => tag is TermIdTag.Integer or (>= TermIdTag.Int and <= TermIdTag.UnsignedByte);

    /// <summary>The least and largest value of an integer tag.</summary>
    public static (long Least, long Most) RangeOf(TermIdTag tag) => tag switch
    {
        TermIdTag.Int => (int.MinValue, int.MaxValue),
        TermIdTag.Short => (short.MinValue, short.MaxValue),
        TermIdTag.Byte => (sbyte.MinValue, sbyte.MaxValue),
        TermIdTag.NonNegativeInteger or TermIdTag.UnsignedLong => (0, InlineInteger.Most),
        TermIdTag.PositiveInteger => (1, InlineInteger.Most),
        TermIdTag.NonPositiveInteger => (InlineInteger.Least, 0),
        TermIdTag.NegativeInteger => (InlineInteger.Least, -1),
        TermIdTag.UnsignedInt => (0, uint.MaxValue),
        TermIdTag.UnsignedShort => (0, ushort.MaxValue),
        TermIdTag.UnsignedByte => (0, byte.MaxValue),
        _ => (InlineInteger.Least, InlineInteger.Most),
    };

    // By length first: two comparisons at most in the common cases.
    private static TermIdTag TagOfName(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 => Match(name, "int"u8, TermIdTag.Int),
        4 => name[0] switch
        {
            (byte)'d' => Match(name, "date"u8, TermIdTag.Date),
            (byte)'t' => Match(name, "time"u8, TermIdTag.Time),
            (byte)'l' => Match(name, "long"u8, TermIdTag.Long),
            _ => Match(name, "byte"u8, TermIdTag.Byte),
        },
        5 => name[0] switch
        {
            (byte)'g' => Match(name, "gYear"u8, TermIdTag.GYear),
            (byte)'f' => Match(name, "float"u8, TermIdTag.Float),
            _ => Match(name, "short"u8, TermIdTag.Short),
        },
        6 => name[0] == 's' ? Match(name, "string"u8, TermIdTag.String) : Match(name, "double"u8, TermIdTag.Double),
        7 => name[0] switch
        {
            (byte)'i' => Match(name, "integer"u8, TermIdTag.Integer),
            (byte)'d' => Match(name, "decimal"u8, TermIdTag.Decimal),
            _ => Match(name, "boolean"u8, TermIdTag.Boolean),
        },
        8 => Match(name, "dateTime"u8, TermIdTag.DateTime),
        10 => Match(name, "gYearMonth"u8, TermIdTag.GYearMonth),
        _ => TagOfLongName(name),
    };

    private static TermIdTag TagOfLongName(ReadOnlySpan<byte> name) => name.Length switch
    {
        11 => Match(name, "unsignedInt"u8, TermIdTag.UnsignedInt),
        12 => name[8] == 'L' ? Match(name, "unsignedLong"u8, TermIdTag.UnsignedLong) : Match(name, "unsignedByte"u8, TermIdTag.UnsignedByte),
        13 => Match(name, "unsignedShort"u8, TermIdTag.UnsignedShort),
        15 => name[0] == 'p' ? Match(name, "positiveInteger"u8, TermIdTag.PositiveInteger) : Match(name, "negativeInteger"u8, TermIdTag.NegativeInteger),
        18 => name[3] == 'N' ? Match(name, "nonNegativeInteger"u8, TermIdTag.NonNegativeInteger) : Match(name, "nonPositiveInteger"u8, TermIdTag.NonPositiveInteger),
        _ => TermIdTag.Unbound,
    };

    private static TermIdTag Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected, TermIdTag tag) =>
        name.SequenceEqual(expected) ? tag : TermIdTag.Unbound;

    private static Iri?[] MakeIris()
    {
        var iris = new Iri?[(int)TermIdTag.UnsignedByte + 1];
        (TermIdTag Tag, Iri Datatype)[] all =
        [
            (TermIdTag.Integer, Xsd.Integer), (TermIdTag.Boolean, Xsd.Boolean), (TermIdTag.Decimal, Xsd.Decimal),
            (TermIdTag.Double, Xsd.Double), (TermIdTag.DoubleExponent, Xsd.Double),
            (TermIdTag.Float, Xsd.Float), (TermIdTag.FloatExponent, Xsd.Float), (TermIdTag.String, Xsd.String),
            (TermIdTag.Date, Xsd.Date), (TermIdTag.DateZoned, Xsd.Date),
            (TermIdTag.DateTime, Xsd.DateTime), (TermIdTag.DateTimeZoned, Xsd.DateTime),
            (TermIdTag.Time, Xsd.Time), (TermIdTag.TimeZoned, Xsd.Time),
            (TermIdTag.GYear, Xsd.GYear), (TermIdTag.GYearMonth, Xsd.GYearMonth),
            (TermIdTag.Int, Xsd.Int), (TermIdTag.Long, Xsd.Long), (TermIdTag.Short, Xsd.Short), (TermIdTag.Byte, Xsd.Byte),
            (TermIdTag.NonNegativeInteger, Xsd.NonNegativeInteger), (TermIdTag.PositiveInteger, Xsd.PositiveInteger),
            (TermIdTag.NonPositiveInteger, Xsd.NonPositiveInteger), (TermIdTag.NegativeInteger, Xsd.NegativeInteger),
            (TermIdTag.UnsignedLong, Xsd.UnsignedLong), (TermIdTag.UnsignedInt, Xsd.UnsignedInt),
            (TermIdTag.UnsignedShort, Xsd.UnsignedShort), (TermIdTag.UnsignedByte, Xsd.UnsignedByte),
        ];
        foreach (var (tag, datatype) in all)
        {
            iris[(int)tag] = datatype;
        }

        return iris;
    }
}
