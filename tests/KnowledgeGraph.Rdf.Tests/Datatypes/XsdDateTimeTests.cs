using CsCheck;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Tests.Datatypes;

[TestFixture]
internal sealed class XsdDateTimeTests
{
    [TestCase("2020-09-20T20:00:00", "dateTime", "2020-09-20T20:00:00")]
    [TestCase("2020-09-20T20:00:00.1230+00:00", "dateTime", "2020-09-20T20:00:00.123Z")]
    [TestCase("2020-02-29T24:00:00-05:30", "dateTime", "2020-03-01T00:00:00-05:30")]
    [TestCase("9999-12-31T24:00:00Z", "dateTime", "10000-01-01T00:00:00Z")]
    [TestCase("-0001-01-01T00:00:00", "dateTime", "-0001-01-01T00:00:00")]
    [TestCase("0000-01-01T00:00:00", "dateTime", "0000-01-01T00:00:00")]
    [TestCase("12345678901-01-01T00:00:00", "dateTime", "12345678901-01-01T00:00:00")]
    [TestCase("2020-01-01T00:00:00.1234567890123456789012345", "dateTime", "2020-01-01T00:00:00.1234567890123456789012345")]
    [TestCase("2020-09-20T20:00:00Z", "dateTimeStamp", "2020-09-20T20:00:00Z")]
    [TestCase("2020-09-20T20:00:00", "dateTimeStamp", null)]
    [TestCase("2021-02-29T00:00:00", "dateTime", null)]
    [TestCase("1900-02-29T00:00:00", "dateTime", null)]
    [TestCase("2020-09-20T24:00:01", "dateTime", null)]
    [TestCase("2020-09-20T23:59:60", "dateTime", null)]
    [TestCase("2020-09-20 20:00:00", "dateTime", null)]
    [TestCase("2020-09-20T20:00", "dateTime", null)]
    [TestCase("2020-09-20T20:00:00.", "dateTime", null)]
    [TestCase("2020-09-20T20:00:00+14:01", "dateTime", null)]
    [TestCase("020-09-20T20:00:00", "dateTime", null)]
    [TestCase("02020-09-20T20:00:00", "dateTime", null)]
    [TestCase("2020-09-20", "date", "2020-09-20")]
    [TestCase("2020-09-20+14:00", "date", "2020-09-20+14:00")]
    [TestCase("2020-13-20", "date", null)]
    [TestCase("2020-09-20T00:00:00", "date", null)]
    [TestCase("24:00:00", "time", "00:00:00")]
    [TestCase("13:20:00.50-05:00", "time", "13:20:00.5-05:00")]
    [TestCase("2020", "gYear", "2020")]
    [TestCase("-0044Z", "gYear", "-0044Z")]
    [TestCase("20", "gYear", null)]
    [TestCase("2020-09", "gYearMonth", "2020-09")]
    [TestCase("--02-29", "gMonthDay", "--02-29")]
    [TestCase("--02-30", "gMonthDay", null)]
    [TestCase("---31", "gDay", "---31")]
    [TestCase("---32", "gDay", null)]
    [TestCase("--12Z", "gMonth", "--12Z")]
    [TestCase("--13", "gMonth", null)]
    public void LexicalForms(string text, string datatype, string? canonical)
    {
        var iri = new Iri(Xsd.Namespace + datatype);
        Assert.That(XsdDateTime.TryParse(text, iri, out var value), Is.EqualTo(canonical is not null));
        Assert.That(canonical is null ? null : value.ToString(), Is.EqualTo(canonical));
        Assert.That(XsdDatatypes.IsValid(text, iri), Is.EqualTo(canonical is not null));
    }

    // XSD 1.1 part 2, section 3.3.7 and XPath's examples.
    [TestCase("2000-01-15T00:00:00", "2000-02-15T00:00:00", -1)]
    [TestCase("2000-01-15T12:00:00", "2000-01-16T12:00:00Z", -1)]
    [TestCase("2000-01-01T12:00:00", "1999-12-31T23:00:00Z", null)]
    [TestCase("2000-01-16T12:00:00", "2000-01-16T12:00:00Z", null)]
    [TestCase("2000-01-16T00:00:00", "2000-01-16T12:00:00Z", null)]
    [TestCase("2000-01-16T12:00:00Z", "2000-01-15T21:00:00", 1)]
    [TestCase("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", 0)]
    [TestCase("2002-04-02T12:00:00.10", "2002-04-02T12:00:00.1", 0)]
    [TestCase("2002-04-02T12:00:00.1000000000000000000001", "2002-04-02T12:00:00.1", 1)]
    [TestCase("-0002-01-01T00:00:00", "-0001-01-01T00:00:00", -1)]
    public void Compare(string left, string right, int? expected)
    {
        Assert.That(XsdDateTime.Compare(Parse(left), Parse(right)), Is.EqualTo(expected));
        Assert.That(XsdDateTime.Compare(Parse(right), Parse(left)), Is.EqualTo(-expected));
        Assert.That(Parse(left) == Parse(right), Is.EqualTo(expected == 0));
        if (expected == 0)
        {
            Assert.That(Parse(left).GetHashCode(), Is.EqualTo(Parse(right).GetHashCode()));
        }
    }

    [Test]
    public void Compare_WithAnImplicitTimezone()
    {
        Assert.That(XsdDateTime.Compare(Parse("2000-01-01T12:00:00"), Parse("2000-01-01T17:00:00Z"), -300), Is.Zero);
        Assert.That(XsdDateTime.Compare(Parse("2000-01-01"), Parse("2000-01-01T00:00:00"), 0), Is.Null);
    }

    [TestCase("2000-01-12T12:13:14Z", "P1Y3M5DT7H10M3.3S", "2001-04-17T19:23:17.3Z")]
    [TestCase("2000-01-31T00:00:00", "P1M", "2000-02-29T00:00:00")]
    [TestCase("2000-01-12", "-P1D", "2000-01-11")]
    [TestCase("2000-01-12", "PT33H", "2000-01-13")]
    [TestCase("0001-01-01T00:00:00", "-PT1S", "0000-12-31T23:59:59")]
    [TestCase("11:12:00", "PT25H", "12:12:00")]
    [TestCase("11:12:00", "P1M", null)]
    [TestCase("2000", "P1Y", null)]
    [TestCase("99999999999-12-31T00:00:00", "P1D", null)]
    public void Add(string value, string duration, string? expected)
    {
        Assert.That(XsdDuration.TryParse(duration, XsdDurationKind.Duration, out var length), Is.True);
        Assert.That(XsdDateTime.TryAdd(Parse(value), length, out var sum) ? sum.ToString() : null, Is.EqualTo(expected));
    }

    [Test]
    public void Subtract_GivesTheDayTimeDuration()
    {
        Assert.That(XsdDateTime.Subtract(Parse("2000-10-30T06:12:00-05:00"), Parse("1999-11-28T09:00:00Z")).ToString(), Is.EqualTo("P337DT2H12M"));
        Assert.That(XsdDateTime.Subtract(Parse("2000-01-01T00:00:00"), Parse("2000-01-01T00:00:00.25")).ToString(), Is.EqualTo("-PT0.25S"));
    }

    [Test]
    public void Timezone_AsTextAndAsDuration()
    {
        Assert.That(Parse("2000-01-01T00:00:00-08:00").Timezone.ToString(), Is.EqualTo("-PT8H"));
        Assert.That(Parse("2000-01-01T00:00:00-08:00").TimezoneText, Is.EqualTo("-08:00"));
        Assert.That(Parse("2000-01-01T00:00:00Z").Timezone.ToString(), Is.EqualTo("PT0S"));
        Assert.That(Parse("2000-01-01T00:00:00").Timezone, Is.Null);
        Assert.That(Parse("2002-03-07T10:00:00-07:00").TryAdjustTimezone(600, out var there), Is.True);
        Assert.That(there.ToString(), Is.EqualTo("2002-03-08T03:00:00+10:00"));
    }

    [Test]
    public void Properties_AreThoseOfTheKind()
    {
        var time = Parse("13:20:01.5");
        Assert.That((time.Year, time.Month, time.Day, time.Hour, time.Minute), Is.EqualTo(((long?)null, (int?)null, (int?)null, (int?)13, (int?)20)));
        Assert.That(time.Second.ToString(), Is.EqualTo("1.5"));
        Assert.That(default(XsdDateTime).ToString(), Is.EqualTo("0000-01-01T00:00:00"));
        Assert.That(
            XsdDateTime.FromDateTimeOffset(new DateTimeOffset(2026, 11, 23, 9, 0, 0, 250, TimeSpan.FromHours(1))).ToString(),
            Is.EqualTo("2026-11-23T09:00:00.25+01:00"));
    }

    [Test]
    public void Dates_AgreeWithDotNet() =>
        Gen.Select(Gen.DateTime, Gen.DateTime).Sample((a, b) =>
        {
            var (x, y) = (Of(a), Of(b));
            return Math.Sign(XsdDateTime.Compare(x, y)!.Value) == a.CompareTo(b)
                && XsdDateTime.TryAdd(y, XsdDateTime.Subtract(x, y), out var back) && back == x
                && XsdDateTime.TryParse(x.ToString(), XsdDateTimeKind.DateTime, out var again) && again == x;
        });

    [TestCase("P1Y2M3DT5H20M30.123S", "duration", "P1Y2M3DT5H20M30.123S")]
    [TestCase("-P14M", "duration", "-P1Y2M")]
    [TestCase("PT36H", "duration", "P1DT12H")]
    [TestCase("PT0.50S", "dayTimeDuration", "PT0.5S")]
    [TestCase("-PT0S", "dayTimeDuration", "PT0S")]
    [TestCase("P0Y", "yearMonthDuration", "P0M")]
    [TestCase("P", "duration", null)]
    [TestCase("PT", "duration", null)]
    [TestCase("P1YT", "duration", null)]
    [TestCase("P1S", "duration", null)]
    [TestCase("P1.5D", "duration", null)]
    [TestCase("PT1.S", "duration", null)]
    [TestCase("P1M1Y", "duration", null)]
    [TestCase("P-1M", "duration", null)]
    [TestCase("P1D", "yearMonthDuration", null)]
    [TestCase("P1Y", "dayTimeDuration", null)]
    [TestCase("1Y", "duration", null)]
    public void Durations(string text, string datatype, string? canonical)
    {
        var iri = new Iri(Xsd.Namespace + datatype);
        Assert.That(XsdDuration.TryParse(text, iri, out var value), Is.EqualTo(canonical is not null));
        Assert.That(canonical is null ? null : value.ToString(), Is.EqualTo(canonical));
    }

    // XSD 1.1 part 2, section 3.3.6.2.
    [TestCase("P1Y", "P364D", 1)]
    [TestCase("P1Y", "P365D", null)]
    [TestCase("P1Y", "P366D", null)]
    [TestCase("P1Y", "P367D", -1)]
    [TestCase("P1M", "P27D", 1)]
    [TestCase("P1M", "P28D", null)]
    [TestCase("P1M", "P32D", -1)]
    [TestCase("P5M", "P149D", 1)]
    [TestCase("P5M", "P154D", -1)]
    [TestCase("P1Y", "P12M", 0)]
    [TestCase("PT24H", "P1D", 0)]
    public void CompareDurations(string left, string right, int? expected)
    {
        XsdDuration.TryParse(left, XsdDurationKind.Duration, out var a);
        XsdDuration.TryParse(right, XsdDurationKind.Duration, out var b);
        int? sign = XsdDuration.Compare(a, b) is { } order ? Math.Sign(order) : null;
        Assert.That(sign, Is.EqualTo(expected));
        Assert.That(a == b, Is.EqualTo(expected == 0));
    }

    [Test]
    public void AddDurations()
    {
        Assert.That(XsdDuration.TryAdd(XsdDuration.FromMonths(1), XsdDuration.FromSeconds(60), out var sum), Is.True);
        Assert.That(sum.ToString(), Is.EqualTo("P1MT1M"));
        Assert.That(XsdDuration.TryAdd(XsdDuration.FromMonths(1), XsdDuration.FromSeconds(-60), out _), Is.False);
    }

    [TestCase("0FB7", "hexBinary", true)]
    [TestCase("0FB", "hexBinary", false)]
    [TestCase("Zm9v", "base64Binary", true)]
    [TestCase("Zm8=", "base64Binary", true)]
    [TestCase("Zg==", "base64Binary", true)]
    [TestCase("Zg=", "base64Binary", false)]
    [TestCase("Zh==", "base64Binary", false)]
    [TestCase("a b", "token", true)]
    [TestCase(" a", "token", false)]
    [TestCase("en-GB", "language", true)]
    [TestCase("e_n", "language", false)]
    [TestCase("a:b", "NCName", false)]
    [TestCase("a:b", "Name", true)]
    [TestCase("1a", "Name", false)]
    [TestCase("1a", "NMTOKEN", true)]
    [TestCase("yes", "boolean", false)]
    [TestCase("1", "boolean", true)]
    [TestCase("anything", "ENTITY", true)]
    public void OtherDatatypes(string text, string datatype, bool valid) =>
        Assert.That(XsdDatatypes.IsValid(text, new Iri(Xsd.Namespace + datatype)), Is.EqualTo(valid));

    private static XsdDateTime Of(DateTime value) => XsdDateTime.FromDateTimeOffset(new DateTimeOffset(value.Ticks, TimeSpan.Zero));

    private static XsdDateTime Parse(string text)
    {
        foreach (var kind in Enum.GetValues<XsdDateTimeKind>())
        {
            if (XsdDateTime.TryParse(text, kind, out var value))
            {
                return value;
            }
        }

        throw new ArgumentException(text);
    }
}
