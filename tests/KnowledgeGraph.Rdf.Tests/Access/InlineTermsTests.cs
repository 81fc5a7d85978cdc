using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Tests.Access;

[TestFixture]
internal sealed class InlineTermsTests
{
    private static readonly Iri[] Ordered =
    [
        Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Float, Xsd.String, Xsd.Date, Xsd.DateTime, Xsd.Time, Xsd.GYear, Xsd.GYearMonth,
        Xsd.Long, Xsd.NonPositiveInteger, Xsd.UnsignedByte,
    ];

    [Test]
    public void EveryForm_ComesBack_AndBothDoorsAgree() => InlineForms.Literal.Sample(
        literal =>
        {
            var id = InlineForms.IdOrUnbound(literal);
            Assert.That(InlineForms.IdOfSpan(literal), Is.EqualTo(id), $"{literal}");
            if (!id.IsUnbound)
            {
                CheckIsTermOf(id, literal);
            }
        },
        iter: 200_000);

    [Test]
    public void EqualIds_AreEqualTerms()
    {
        var terms = new Dictionary<TermId, Literal>();
        var ids = new Dictionary<Literal, TermId>();
        InlineForms.Literal.Sample(
            literal =>
            {
                var id = InlineForms.IdOrUnbound(literal);
                if (!id.IsUnbound)
                {
                    Assert.That(terms.TryAdd(id, literal) || terms[id].Equals(literal), $"{id.Tag} {id.Payload}: {literal}");
                    Assert.That(ids.TryAdd(literal, id) || ids[literal] == id, $"{literal}");
                }
            },
            iter: 300_000,
            threads: 1);
        Assert.That(terms, Has.Count.EqualTo(ids.Count).And.Count.GreaterThan(20_000));
    }

    [Test]
    public void AnyBits_AreOneTermOrNone() => Gen.Select(Gen.Int[14, 50], Gen.ULong).Sample(
        (tag, bits) =>
        {
            var id = new TermId((TermIdTag)tag, bits);
            Span<byte> text = stackalloc byte[InlineTerms.MaxUtf8Length];
            if (InlineTerms.IsValid(id))
            {
                Assert.That(InlineForms.IdOrUnbound((Literal)InlineTerms.Decode(id)), Is.EqualTo(id));
            }
            else if (!InlineTerms.TryFormat(id, text, out var written))
            {
                Assert.That(written, Is.Zero);
            }
        },
        iter: 200_000);

    [TestCaseSource(nameof(Ordered))]
    public void OrderOfPayloads_IsOrderOfValues(Iri datatype) => InlineForms.Inline(datatype).Where(literals => literals.Length > 10).Sample(
        literals =>
        {
            foreach (var ((left, low), (right, high)) in literals.Zip(literals.Skip(1)))
            {
                if (InlineTerms.TryCompare(low, high, out var fast))
                {
                    var order = Math.Sign(CompareValues(left, right));
                    Assert.That(order, Is.LessThanOrEqualTo(0).And.EqualTo(fast), $"{left} {right}");
                }
                else
                {
                    Assert.That(low.Tag, Is.Not.EqualTo(high.Tag));
                }
            }
        },
        iter: 20);

    [Test]
    public void NeighboursInOrder() => Assert.Multiple(() =>
    {
        CheckAscending(Xsd.Decimal, "-99999999999999", "-10.0", "-9.9999999999999", "-1.5", "-1.50", "-0.1", "-0.00000000000001", "0", "0.0", "0.00000000000000",
            "0.00000000000001", "0.1", "0.10", "0.99999999999999", "1", "1.0", "1.0000000000001", "1.5", "1.50", "9.9999999999999", "10", "10.0", "99999999999999");
        CheckAscending(Xsd.Double, "-9.9999999999999E199", "-1.0E0", "-1.0E-199", "0.0E0", "1.0E-199", "9.9E-1", "1.0E0", "1.5E0", "9.9999999999999E0", "1.0E1", "9.9999999999999E199");
        CheckAscending(Xsd.String, "", "\0", "\0\0", "\0\u0001", "a", "a\0", "a\0\0\0\0\0", "a\0\0\0\0\0\a", "a\0\0\0\0\0b", "ab", "abcdef", "abcdefg", "abcdeg", "é", "\uFFFF", "𝄞");
        CheckAscending(Xsd.DateTime, "-99999-01-01T00:00:00", "-0001-12-31T23:59:59.999", "0000-01-01T00:00:00", "2020-02-29T00:00:00", "2020-02-29T00:00:00.0",
            "2020-02-29T00:00:00.000", "2020-02-29T00:00:00.001", "2020-02-29T00:00:00.01", "99999-12-31T23:59:59.999");
        CheckAscending(Xsd.DateTime, "0000-03-01T00:00:00Z", "2020-01-01T00:00:00+14:00", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00+00:00", "2020-01-01T00:00:00-14:00", "4459-01-01T00:00:00Z");
        CheckAscending(Xsd.Time, "00:00:00+14:00", "00:00:00+13:45", "00:00:00Z", "23:59:59Z", "23:59:59.999-14:00");
        CheckAscending(Xsd.GYearMonth, "-99999999999-01", "-0001-12", "0000-01", "0000-12", "0001-01", "99999999999-12");
    });

    [TestCase("integer", "36028797018963967", "-36028797018963968")]
    [TestCase("long", "36028797018963967", "-36028797018963968")]
    [TestCase("int", "2147483647", "-2147483648")]
    [TestCase("byte", "-128", "127")]
    [TestCase("unsignedLong", "0", "36028797018963967")]
    [TestCase("positiveInteger", "1")]
    [TestCase("negativeInteger", "-1")]
    [TestCase("nonPositiveInteger", "0")]
    [TestCase("decimal", "0.12345678901234", "1.2345678901234", "12345678901234", "-0.5", "5.00")]
    [TestCase("double", "100", "3.14", "0.0E0", "1.0E0", "1.2345678901234E-5", "-1.0E199", "0.0")]
    [TestCase("float", "3.14159", "1.0E37", "1.23456E-37")]
    [TestCase("string", "", "\0", "\0\0\0\0\0\0", "abcdefg", "abcdef\a", "\uFEFF", "𝄞é", "true")]
    [TestCase("date", "-99999-01-01", "99999-12-31", "0000-02-29", "2020-01-01-14:00", "2020-01-01+00:00", "2020-01-01Z", "2020-01-01+05:45")]
    [TestCase("dateTime", "2020-09-20T20:00:00.120", "2020-09-20T20:00:00.12", "0000-03-01T00:00:00Z", "0000-02-29T23:00:00-01:00", "-0001-01-01T00:00:00")]
    [TestCase("time", "00:00:00", "23:59:59.999", "00:00:00+14:00", "23:59:59.999-14:00")]
    [TestCase("gYear", "0000", "-0001", "99999999999", "-99999999999")]
    [TestCase("gYearMonth", "0000-01", "-0001-12")]
    public void Inline(string datatype, params string[] forms) => Assert.Multiple(() =>
    {
        foreach (var form in forms)
        {
            var literal = new Literal(form, new Iri(Xsd.Namespace + datatype));
            CheckIsTermOf(InlineForms.IdOrUnbound(literal), literal);
        }
    });

    [TestCase("integer", "36028797018963968", "-36028797018963969", "042", "+1", "-0", "", "-", "1.0", " 1", "99999999999999999999", "\u0661")]
    [TestCase("int", "2147483648", "-2147483649", "01")]
    [TestCase("byte", "128", "-129")]
    [TestCase("unsignedByte", "256", "-1")]
    [TestCase("positiveInteger", "0", "-1")]
    [TestCase("nonPositiveInteger", "1")]
    [TestCase("negativeInteger", "0")]
    [TestCase("boolean", "1", "0", "TRUE", "True", "", "true ")]
    [TestCase("decimal", "1.", ".5", "-0", "-0.0", "+1.0", "01.5", "00.5", "1.5.0", "0.123456789012345", "123456789012345", "1.23456789012345", "1E0", "", "-", ".", "-.")]
    [TestCase("double", "1E0", "1.E0", "1.50E0", "1.00E0", "0.5E0", "10.0E0", "1.0E00", "1.0E+1", "1.0E-0", "1.0e0", "-0.0E0", "0.0E1", "-0.0", "1.0E200", "1.0E-200", "1.23456789012345E0", "INF", "-INF", "NaN", "1.0E", "E0", ".E0")]
    [TestCase("float", "3.141592", "1.0E38", "1.234567E0", "1.0E-38")]
    [TestCase("string", "abcdefgh", "abcdef\u0001", "abcdef\0", "\0\0\0\0\0\0\0", "𝄞𝄞")]
    [TestCase("date", "100000-01-01", "2021-02-29", "2020-13-01", "2020-00-01", "2020-01-00", "2020-1-1", "-0000-01-01", "02020-01-01", "2020-01-01-00:00", "2020-01-01+00:01", "2020-01-01+14:15", "2020-01-01T00:00:00", "2020-01-01z")]
    [TestCase("dateTime", "2020-01-01T24:00:00", "2020-01-01T00:00:00.", "2020-01-01T00:00:00.0001", "2020-01-01T00:00:60", "2020-01-01 00:00:00", "2020-01-01", "4460-01-01T00:00:00Z", "0000-02-29T23:00:00Z", "2020-01-01T00:00Z")]
    [TestCase("time", "24:00:00", "00:60:00", "00:00", "1:00:00", "00:00:00.1234")]
    [TestCase("gYear", "2020Z", "-0000", "020", "02020", "100000000000")]
    [TestCase("gYearMonth", "2020-13", "2020-00", "2020-01Z", "2020")]
    [TestCase("token", "a")]
    [TestCase("dateTimeStamp", "2020-01-01T00:00:00Z")]
    [TestCase("Integer", "1")]
    public void NotInline(string datatype, params string[] forms) => Assert.Multiple(() =>
    {
        foreach (var form in forms)
        {
            var literal = new Literal(form, new Iri(Xsd.Namespace + datatype));
            Assert.That(InlineForms.IdOrUnbound(literal), Is.EqualTo(TermId.Unbound), form);
            Assert.That(InlineForms.IdOfSpan(literal), Is.EqualTo(TermId.Unbound), form);
        }
    });

    [Test]
    public void OtherTerms_AreNotInline()
    {
        Assert.That(InlineTerms.TryEncode(Literal.LanguageTagged("a", "en"), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(new Iri("x:a"), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(new BlankNode("a"), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(TermSpan.LanguageTagged("a"u8, "en"u8), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(TermSpan.Iri("x:a"u8), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(TermSpan.Literal("a"u8, default), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(default(TermSpan), out _), Is.False);
        Assert.That(InlineTerms.TryEncode(TermSpan.Literal([0xC3]), out _), Is.False, "not UTF-8");
        Assert.That(() => InlineTerms.Decode(new TermId(TermIdTag.Iri, 1)), Throws.ArgumentException);
        Assert.That(() => InlineTerms.Decode(new TermId((TermIdTag)200, 1)), Throws.ArgumentException);
        Assert.That(() => InlineTerms.DatatypeOf(TermId.Unbound), Throws.ArgumentException);
    }

    [Test]
    public void TryFormat_NeedsOnlyTheRoomOfTheForm() => InlineForms.Literal.Sample(
        literal =>
        {
            var id = InlineForms.IdOrUnbound(literal);
            if (!id.IsUnbound)
            {
                var text = Encoding.UTF8.GetBytes(literal.LexicalForm);
                Assert.That(InlineTerms.TryFormat(id, new byte[text.Length], out var written) && written == text.Length, $"{literal}");
                Assert.That(text.Length > 0 && InlineTerms.TryFormat(id, new byte[text.Length - 1], out _), Is.False, $"{literal}");
            }
        },
        iter: 10_000);

    private static void CheckIsTermOf(TermId id, Literal literal)
    {
        Assert.That(InlineTerms.IsInline(id) && InlineTerms.IsValid(id), $"{literal}");
        Assert.That(InlineTerms.Decode(id), Is.EqualTo(literal));
        Assert.That(InlineTerms.DatatypeOf(id), Is.EqualTo(literal.Datatype));
        Assert.That(literal.Datatype.Equals(Xsd.String) || XsdDatatypes.IsValid(literal), $"{literal}");
        var isNumber = XsdNumber.TryFrom(literal, out var number);
        Assert.That(InlineTerms.TryGetNumber(id, out var sameNumber), Is.EqualTo(isNumber), $"{literal}");
        Assert.That(sameNumber, Is.EqualTo(number), $"{literal}");
        var isTime = XsdDateTime.TryParse(literal.LexicalForm, literal.Datatype, out var time);
        Assert.That(InlineTerms.TryGetDateTime(id, out var sameTime), Is.EqualTo(isTime), $"{literal}");
        Assert.That(sameTime.ToString(), Is.EqualTo(time.ToString()), $"{literal}");
    }

    private static void CheckAscending(Iri datatype, params string[] forms)
    {
        var ids = forms.Select(form => InlineForms.IdOrUnbound(new Literal(form, datatype)).Value).ToArray();
        Assert.That(ids, Has.No.Member(0UL).And.Unique.And.Ordered, $"{datatype}");
    }

    private static int CompareValues(Literal a, Literal b)
    {
        if (XsdNumber.TryFrom(a, out var x) && XsdNumber.TryFrom(b, out var y))
        {
            return XsdNumber.Compare(x, y)!.Value;
        }

        if (XsdDateTime.TryParse(a.LexicalForm, a.Datatype, out var s) && XsdDateTime.TryParse(b.LexicalForm, b.Datatype, out var t))
        {
            return XsdDateTime.Compare(s, t)!.Value;
        }

        return CodePoints.Compare(a.LexicalForm, b.LexicalForm);
    }
}
