namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// What the payload of a <see cref="TermId"/> means. Tags below 16 say the kind of term and hold a number that the
/// source gave; tags from 16 are literals and hold the value itself (see <see cref="InlineTerms"/>). New tags may be added.
/// </summary>
/// <remarks>
/// In every tag from 16 on, the order of payloads is the order of values. Where equal values are written in several ways, such as
/// <c>1.5</c> and <c>1.50</c>, the value stands in the high bits and the way of writing in the low ones, so that equal values are
/// neighbours. "Biased" means that half of the range is added, so that negative values come first.
/// </remarks>
/// <example><code>bool isLiteral = id.Tag == TermIdTag.Literal || InlineTerms.IsInline(id);</code></example>
public enum TermIdTag : byte
{
    /// <summary>No term.</summary>
    Unbound = 0,

    /// <summary>The default graph.</summary>
    DefaultGraph = 1,

    /// <summary>A blank node of the source.</summary>
    BlankNode = 2,

    /// <summary>An IRI of the source.</summary>
    Iri = 3,

    /// <summary>A literal of the source.</summary>
    Literal = 4,

    /// <summary>A triple term of the source.</summary>
    TripleTerm = 5,

    /// <summary>A term that only the running query knows: it is in no quad of the source.</summary>
    QueryLocal = 8,

    /// <summary><c>xsd:integer</c> without <c>+</c> or leading zeros: the value from -2^55 to 2^55 - 1, biased by 2^55.</summary>
    Integer = 16,

    /// <summary><c>xsd:boolean</c>, <c>false</c> 0 or <c>true</c> 1.</summary>
    Boolean = 17,

    /// <summary>
    /// <c>xsd:decimal</c> of at most 14 digits (a single 0 before the point is not counted), digits on both sides of the point or no point.
    /// 52 bits: the place of the value among all such values, 0 being 2^51. With k digits before the point (0 if there is only
    /// a 0) and n the digits padded with zeros to 14, the place is k * 9e13 + n away from 0. 4 bits: the digits written after the point.
    /// </summary>
    Decimal = 18,

    /// <summary><c>xsd:double</c> written without exponent; as <see cref="Decimal"/>.</summary>
    Double = 19,

    /// <summary>
    /// <c>xsd:double</c> in canonical form, such as <c>1.5E0</c>, of at most 14 digits, the exponent e from -199 to 199. The place of
    /// the value among all such values, 0 being 2^55: with n the digits padded to 14, (e + 199) * 9e13 + n - 1e13 + 1 away from 0.
    /// </summary>
    DoubleExponent = 20,

    /// <summary><c>xsd:float</c> written without exponent, of at most 6 digits, since more may be the same float; as <see cref="Decimal"/>.</summary>
    Float = 21,

    /// <summary><c>xsd:float</c> in canonical form of at most 6 digits, the exponent from -37 to 37; as <see cref="DoubleExponent"/>.</summary>
    FloatExponent = 22,

    /// <summary>
    /// <c>xsd:string</c> of at most 7 bytes of UTF-8, the first in the highest byte, padded with 0. The lowest byte is the seventh
    /// byte, which then is at least 7, or the length from 0 to 6. The order is that of code points.
    /// </summary>
    String = 23,

    /// <summary><c>xsd:date</c> without timezone: days from 0000-03-01, biased by 2^55; years -99999 to 99999.</summary>
    Date = 24,

    /// <summary>
    /// <c>xsd:date</c> with timezone. 49 bits: minutes from 0000-03-01T00:00Z to the beginning of the day, biased by 2^48; years -99999 to 99999.
    /// 7 bits: the timezone in quarters of an hour plus 56, 56 being <c>Z</c> and 113 <c>+00:00</c>.
    /// </summary>
    DateZoned = 25,

    /// <summary>
    /// <c>xsd:dateTime</c> without timezone. 54 bits: milliseconds from 0000-03-01T00:00, biased by 2^53; years -99999 to 99999.
    /// 2 bits: the digits of the fraction, 0 to 3.
    /// </summary>
    DateTime = 26,

    /// <summary>
    /// <c>xsd:dateTime</c> with timezone. 47 bits: milliseconds from 0000-03-01T00:00Z, which ends in the year 4459. 2 bits: the digits
    /// of the fraction, 0 to 3. 7 bits: the timezone as in <see cref="DateZoned"/>.
    /// </summary>
    DateTimeZoned = 27,

    /// <summary><c>xsd:time</c> without timezone. Milliseconds from midnight; in the lowest 2 bits the digits of the fraction, 0 to 3.</summary>
    Time = 28,

    /// <summary>
    /// <c>xsd:time</c> with timezone. Milliseconds from midnight UTC, which may be before or after the day, plus 14 hours; below them
    /// 2 bits: the digits of the fraction, 0 to 3; 7 bits: the timezone as in <see cref="DateZoned"/>.
    /// </summary>
    TimeZoned = 29,

    /// <summary><c>xsd:gYear</c> without timezone: the year, up to 11 digits, biased by 2^55.</summary>
    GYear = 30,

    /// <summary><c>xsd:gYearMonth</c> without timezone: 12 times the year, up to 11 digits, plus the months before, biased by 2^55.</summary>
    GYearMonth = 31,

    /// <summary><c>xsd:int</c>, a value in its range; as <see cref="Integer"/>, and so are all that follow.</summary>
    Int = 32,

    /// <summary><c>xsd:long</c>.</summary>
    Long = 33,

    /// <summary><c>xsd:short</c>.</summary>
    Short = 34,

    /// <summary><c>xsd:byte</c>.</summary>
    Byte = 35,

    /// <summary><c>xsd:nonNegativeInteger</c>.</summary>
    NonNegativeInteger = 36,

    /// <summary><c>xsd:positiveInteger</c>.</summary>
    PositiveInteger = 37,

    /// <summary><c>xsd:nonPositiveInteger</c>.</summary>
    NonPositiveInteger = 38,

    /// <summary><c>xsd:negativeInteger</c>.</summary>
    NegativeInteger = 39,

    /// <summary><c>xsd:unsignedLong</c>.</summary>
    UnsignedLong = 40,

    /// <summary><c>xsd:unsignedInt</c>.</summary>
    UnsignedInt = 41,

    /// <summary><c>xsd:unsignedShort</c>.</summary>
    UnsignedShort = 42,

    /// <summary><c>xsd:unsignedByte</c>.</summary>
    UnsignedByte = 43,
}
