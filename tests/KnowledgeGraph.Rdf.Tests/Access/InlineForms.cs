using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Tests.Access;

/// <summary>Literals that are, or nearly are, inline; and the two doors to their ids.</summary>
internal static class InlineForms
{
    private static readonly Iri[] Datatypes =
    [
        Xsd.Integer, Xsd.Decimal, Xsd.Boolean, Xsd.Double, Xsd.Float, Xsd.String, Xsd.Date, Xsd.DateTime, Xsd.Time, Xsd.GYear, Xsd.GYearMonth,
        Xsd.Int, Xsd.Long, Xsd.Short, Xsd.Byte, Xsd.NonNegativeInteger, Xsd.PositiveInteger, Xsd.NonPositiveInteger, Xsd.NegativeInteger,
        Xsd.UnsignedLong, Xsd.UnsignedInt, Xsd.UnsignedShort, Xsd.UnsignedByte, Xsd.Token, Xsd.GDay, Xsd.GMonth, Xsd.DateTimeStamp,
        new(Xsd.Namespace + "strinG"), new(Xsd.Namespace + "doublE"), new("http://www.w3.org/2001/XMLSchemb#string"), new("x:integer"),
    ];

    private static readonly Gen<string> Digits = Gen.Frequency(
        (3, Gen.Int[0, 99].Select(i => Text($"{i}"))),
        (3, Gen.String[Gen.Char['0', '9'], 0, 9]),
        (1, Gen.String[Gen.Char['0', '9'], 8, 19]),
        (1, Gen.String[Gen.Frequency((4, Gen.Const('0')), (1, Gen.Char['1', '9'])), 0, 18]));

    private static readonly Gen<string> Sign = Gen.Frequency((5, Gen.Const("")), (3, Gen.Const("-")), (1, Gen.Const("+")));

    private static readonly Gen<string> Number =
        from sign in Sign
        from whole in Digits
        from point in Gen.Frequency((1, Gen.Const("")), (2, Gen.Const(".")))
        from fraction in Digits
        from e in Gen.Frequency((6, Gen.Const("")), (4, Gen.Const("E")), (1, Gen.Const("e")))
        from exponent in Gen.Select(Sign, Gen.Int[0, 400], (s, i) => Text($"{s}{i}"))
        select point.Length == 0 && e.Length == 0 ? sign + whole : $"{sign}{whole}{point}{(point.Length == 0 ? "" : fraction)}{e}{(e.Length == 0 ? "" : exponent)}";

    private static readonly Gen<string> Canonical =
        from sign in OneOf("", "-")
        from first in Gen.Char['0', '9']
        from rest in Digits
        from exponent in Gen.Frequency((4, Gen.Int[-9, 9]), (2, Gen.Int[-50, 50]), (1, Gen.Int[-210, 210]))
        select Text($"{sign}{first}.{(rest.Length == 0 ? "0" : rest)}E{exponent}");

    private static readonly Gen<string> Zone = Gen.Frequency(
        (4, Gen.Const("")),
        (2, Gen.Const("Z")),
        (2, OneOf("+00:00", "-00:00", "+14:00", "-14:00", "+14:01", "+05:30", "-08:00", "+00:15", "+00:07", "+14:15", "z", "+1:00", "+05:45 ")),
        (1, Gen.Select(OneOf('+', '-'), Gen.Int[0, 15], Gen.Int[0, 60], (s, h, m) => Text($"{s}{h:D2}:{m:D2}"))));

    private static readonly Gen<string> Year = Gen.Frequency(
        (6, Gen.Int[1950, 2050].Select(i => Text($"{i:D4}"))),
        (2, Gen.Int[0, 9999].Select(i => Text($"{i:D4}"))),
        (2, Gen.Long[0, 120_000].Select(i => Text($"{i:D4}"))),
        (1, Gen.Long[0, 999_999_999_999].Select(i => Text($"{i:D4}"))),
        (1, OneOf("0000", "0001", "99999", "100000", "02020", "202", "4459", "4460")));

    private static readonly Gen<string> SignedYear = Gen.Select(Gen.Frequency((6, Gen.Const("")), (1, Gen.Const("-"))), Year, (s, y) => s + y);

    private static readonly Gen<string> Date = Gen.Select(SignedYear, Gen.Int[0, 13], Gen.Int[0, 32], (y, m, d) => Text($"{y}-{m:D2}-{d:D2}"));

    private static readonly Gen<string> Time =
        from h in Gen.Int[0, 24]
        from m in Gen.Frequency((4, Gen.Int[0, 59]), (1, OneOf(0, 60)))
        from s in Gen.Frequency((4, Gen.Int[0, 59]), (1, OneOf(0, 60)))
        from f in Gen.Frequency((3, Gen.Const("")), (3, Gen.Int[0, 999].Select(i => Text($".{i:D3}"))), (3, Digits.Select(d => "." + d)))
        select Text($"{h:D2}:{m:D2}:{s:D2}{f}");

    private static readonly Gen<string> Temporal = Gen.Frequency(
        (3, Gen.Select(Date, Zone, (d, z) => d + z)),
        (4, Gen.Select(Date, Time, Zone, (d, t, z) => $"{d}T{t}{z}")),
        (2, Gen.Select(Time, Zone, (t, z) => t + z)),
        (1, Gen.Select(SignedYear, Zone, (y, z) => y + z)),
        (1, Gen.Select(SignedYear, Gen.Int[0, 13], Zone, (y, m, z) => Text($"{y}-{m:D2}{z}"))));

    private static readonly Gen<string> Short = Gen.String[
        Gen.Frequency(
            (6, Gen.Char['a', 'd']),
            (3, Gen.Char['\0', '\u0009']),
            (1, OneOf('\u007F', '\u0080', '\u07FF', '\u0800', '\uFEFF', '\uFFFF', ' ', 'é'))),
        0,
        8];

    /// <summary>Lexical forms in and around those that are inline.</summary>
    public static readonly Gen<string> Lexical = Gen.Frequency(
        (4, Number),
        (2, Canonical),
        (5, Temporal),
        (3, Short),
        (1, OneOf("true", "false", "TRUE", "1", "0", "-0", "", "-", ".", "INF", "NaN", "-INF", "0.0E0", "-0.0E0", "0.0", "-0.0", "True", "false ", "𝄞", "a𝄞")),
        (1, Gen.Select(Gen.OneOf(Number, Temporal), Gen.Int[0, 40], Gen.Char[' ', '~'], (s, i, c) => s.Insert(Math.Min(i, s.Length), c.ToString()))));

    /// <summary>Literals of any datatype, most of them of one that suits the form.</summary>
    public static readonly Gen<Literal> Literal = Gen.Frequency(
        (3, Gen.Select(Number, OneOf(Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Float), Make)),
        (1, Gen.Select(Canonical, OneOf(Xsd.Double, Xsd.Float), Make)),
        (3, Gen.Select(Temporal, OneOf(Xsd.Date, Xsd.DateTime, Xsd.Time, Xsd.GYear, Xsd.GYearMonth), Make)),
        (1, Gen.Select(Short, Gen.Const(Xsd.String), Make)),
        (2, Gen.Select(Lexical, OneOf(Datatypes), Make)));

    /// <summary>Literals of one datatype that have an id, by id.</summary>
    public static Gen<(Literal Literal, TermId Id)[]> Inline(Iri datatype) => Lexical.Array[2000].Select(forms => forms
        .Select(text => (Literal: new Literal(text, datatype), Id: IdOrUnbound(new Literal(text, datatype))))
        .Where(pair => !pair.Id.IsUnbound)
        .OrderBy(pair => pair.Id)
        .ToArray());

    public static TermId IdOrUnbound(Literal literal) => InlineTerms.TryEncode(literal, out var id) ? id : TermId.Unbound;

    public static TermId IdOfSpan(Literal literal)
    {
        var (text, datatype) = (Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype.Value));
        return InlineTerms.TryEncode(TermSpan.Literal(text, datatype), out var id) ? id : TermId.Unbound;
    }

    private static Literal Make(string text, Iri datatype) => new(text, datatype);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
