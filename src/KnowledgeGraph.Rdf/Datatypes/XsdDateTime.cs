using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>
/// A value of <c>xsd:dateTime</c>, <c>date</c>, <c>time</c>, <c>gYearMonth</c>, <c>gYear</c>, <c>gMonthDay</c>,
/// <c>gDay</c> or <c>gMonth</c> (XSD 1.1 part 2, section 3.3 and appendix D.2): proleptic Gregorian, years of up to
/// 11 digits before and after year 0 (which is 1 BCE), seconds exact, the timezone optional. Two values are equal if they
/// are of one kind, both have a timezone or both have none, and they mean the same instant. <c>default</c> is
/// <c>0000-01-01T00:00:00</c>.
/// </summary>
/// <example>
/// <code>
/// XsdDateTime.TryParse("2020-09-20", XsdDateTimeKind.Date, out XsdDateTime date);
/// Console.WriteLine(date.Year);     // 2020
/// </code>
/// </example>
public readonly partial struct XsdDateTime : IEquatable<XsdDateTime>
{
    /// <summary>The largest year, and negative the smallest.</summary>
    public const long MaxYear = 99_999_999_999;

    private const int NoTimezone = 0;

    // Added to a timezone's minutes, so that default has none.
    private const int TimezoneBias = 841;

    private readonly long _year;
    private readonly XsdDecimal _fraction;
    private readonly byte _monthBefore;
    private readonly byte _dayBefore;
    private readonly byte _hour;
    private readonly byte _minute;
    private readonly byte _second;
    private readonly short _timezone;

    private XsdDateTime(XsdDateTimeKind kind, in Fields fields)
    {
        Kind = kind;
        _year = fields.Year;
        _monthBefore = (byte)(fields.Month - 1);
        _dayBefore = (byte)(fields.Day - 1);
        (_hour, _minute, _second) = ((byte)fields.Hour, (byte)fields.Minute, (byte)fields.Second);
        _fraction = fields.Fraction;
        _timezone = (short)(fields.Timezone is { } minutes ? minutes + TimezoneBias : NoTimezone);
    }

    /// <summary>Which datatype the value belongs to.</summary>
    public XsdDateTimeKind Kind { get; }

    /// <summary>The year, if the kind has one; 0 is 1 BCE.</summary>
    public long? Year => HasYear ? _year : null;

    /// <summary>The month from 1 to 12, if the kind has one.</summary>
    public int? Month => HasMonth ? _monthBefore + 1 : null;

    /// <summary>The day from 1 to 31, if the kind has one.</summary>
    public int? Day => HasDay ? _dayBefore + 1 : null;

    /// <summary>The hour from 0 to 23, if the kind has one.</summary>
    public int? Hour => HasTime ? _hour : null;

    /// <summary>The minute from 0 to 59, if the kind has one.</summary>
    public int? Minute => HasTime ? _minute : null;

    /// <summary>The second from 0 to less than 60 with its fraction, if the kind has one.</summary>
    public XsdDecimal? Second => HasTime ? _second + _fraction : null;

    /// <summary>The timezone's offset from UTC in minutes, from -840 to 840, or null if there is none.</summary>
    public int? TimezoneMinutes => _timezone == NoTimezone ? null : _timezone - TimezoneBias;

    /// <summary>The timezone as a <c>xsd:dayTimeDuration</c> (SPARQL's TIMEZONE), or null if there is none.</summary>
    public XsdDuration? Timezone => TimezoneMinutes is { } minutes ? XsdDuration.FromSeconds(minutes * 60L) : null;

    /// <summary>The timezone as written canonically (SPARQL's TZ): empty, <c>Z</c> or like <c>-05:00</c>.</summary>
    public string TimezoneText => TimezoneMinutes switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Create(
            CultureInfo.InvariantCulture,
            $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:D2}:{Math.Abs(minutes) % 60:D2}"),
    };

    private bool HasYear => Kind is XsdDateTimeKind.DateTime or XsdDateTimeKind.Date or XsdDateTimeKind.GYear or XsdDateTimeKind.GYearMonth;

    private bool HasMonth => Kind is not (XsdDateTimeKind.Time or XsdDateTimeKind.GYear or XsdDateTimeKind.GDay);

    private bool HasDay => Kind is XsdDateTimeKind.DateTime or XsdDateTimeKind.Date or XsdDateTimeKind.GMonthDay or XsdDateTimeKind.GDay;

    private bool HasTime => Kind is XsdDateTimeKind.DateTime or XsdDateTimeKind.Time;

    /// <summary>The <c>xsd:dateTime</c> of a .NET instant, with its offset as the timezone.</summary>
    public static XsdDateTime FromDateTimeOffset(DateTimeOffset value) => new(XsdDateTimeKind.DateTime, new Fields
    {
        Year = value.Year,
        Month = value.Month,
        Day = value.Day,
        Hour = value.Hour,
        Minute = value.Minute,
        Second = value.Second,
        Fraction = new XsdDecimal(value.Ticks % TimeSpan.TicksPerSecond, 7),
        Timezone = (int)value.Offset.TotalMinutes,
    });

    /// <inheritdoc/>
    public bool Equals(XsdDateTime other) =>
        Kind == other.Kind
        && _timezone == NoTimezone == (other._timezone == NoTimezone)
        && SecondsOnTimeline == other.SecondsOnTimeline
        && _fraction == other._fraction;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, SecondsOnTimeline, _fraction, _timezone == NoTimezone);

    /// <summary>The canonical form: the timezone stays, <c>+00:00</c> is written <c>Z</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(32);
        if (HasYear)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(_year < 0 ? "-" : "")}{Math.Abs(_year):D4}");
        }
        else if (Kind != XsdDateTimeKind.Time)
        {
            text.Append('-');
        }

        if (HasMonth)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{_monthBefore + 1:D2}");
        }
        else if (Kind == XsdDateTimeKind.GDay)
        {
            text.Append('-');
        }

        if (HasDay)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{_dayBefore + 1:D2}");
        }

        if (HasTime)
        {
            text.Append(Kind == XsdDateTimeKind.DateTime ? "T" : "");
            text.Append(CultureInfo.InvariantCulture, $"{_hour:D2}:{_minute:D2}:{_second:D2}");
            text.Append(_fraction.IsZero ? "" : _fraction.ToString()[1..]);
        }

        return text.Append(TimezoneText).ToString();
    }

    /// <summary>Equality of values, not SPARQL's <c>=</c>, which may be an error (see <see cref="Compare(XsdDateTime, XsdDateTime)"/>).</summary>
    public static bool operator ==(XsdDateTime left, XsdDateTime right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(XsdDateTime left, XsdDateTime right) => !left.Equals(right);

    /// <summary>The parts on their way into a value.</summary>
    private struct Fields
    {
        // The properties that a kind lacks stand at the reference 1972-01-01T00:00:00, a leap year for --02-29.
        public Fields()
        {
        }

        public long Year { get; set; } = 1972;

        public int Month { get; set; } = 1;

        public int Day { get; set; } = 1;

        public int Hour { get; set; }

        public int Minute { get; set; }

        public int Second { get; set; }

        public XsdDecimal Fraction { get; set; }

        public int? Timezone { get; set; }
    }
}
