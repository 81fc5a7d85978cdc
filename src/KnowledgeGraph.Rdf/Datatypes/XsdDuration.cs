using System.Globalization;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>
/// A value of <c>xsd:duration</c>, <c>xsd:yearMonthDuration</c> or <c>xsd:dayTimeDuration</c>: months and seconds, never
/// of different signs. Equality is that of months and seconds, whatever the kind. <c>default</c> is <c>PT0S</c>.
/// </summary>
/// <example>
/// <code>
/// XsdDuration.TryParse("P1Y2M", XsdDurationKind.YearMonth, out XsdDuration d);
/// Console.WriteLine(d.Months);    // 14
/// </code>
/// </example>
public readonly partial struct XsdDuration : IEquatable<XsdDuration>
{
    /// <summary>The most months, and negative the least.</summary>
    public const long MaxMonths = XsdDateTime.MaxYear * 12;

    // XSD 1.1 part 2, section 3.3.6.2: the order holds if it holds from each of these dates.
    private static readonly (long Year, int Month)[] ReferenceDates = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    private XsdDuration(XsdDurationKind kind, long months, XsdDecimal seconds) => (Kind, Months, Seconds) = (kind, months, seconds);

    /// <summary>Which datatype the value belongs to.</summary>
    public XsdDurationKind Kind { get; }

    /// <summary>The months, a year being 12.</summary>
    public long Months { get; }

    /// <summary>The seconds, a day being 86,400.</summary>
    public XsdDecimal Seconds { get; }

    /// <summary>The datatype.</summary>
    public Iri Datatype => Kind switch
    {
        XsdDurationKind.YearMonth => Xsd.YearMonthDuration,
        XsdDurationKind.DayTime => Xsd.DayTimeDuration,
        _ => Xsd.Duration,
    };

    /// <summary>The <c>xsd:dayTimeDuration</c> of so many seconds.</summary>
    public static XsdDuration FromSeconds(XsdDecimal seconds) => new(XsdDurationKind.DayTime, 0, seconds);

    /// <summary>The <c>xsd:yearMonthDuration</c> of so many months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More months than <see cref="MaxMonths"/>.</exception>
    public static XsdDuration FromMonths(long months)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaxMonths);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, -MaxMonths);
        return new XsdDuration(XsdDurationKind.YearMonth, months, default);
    }

    /// <summary>The order of two durations, or null where it depends on the months that they are laid on.</summary>
    public static int? Compare(XsdDuration left, XsdDuration right)
    {
        if (left.Months == right.Months)
        {
            return left.Seconds.CompareTo(right.Seconds);
        }

        int? order = null;
        foreach (var (year, month) in ReferenceDates)
        {
            var here = (new XsdDecimal(DaysAfter(year, month, left.Months) * 86_400) + left.Seconds)
                .CompareTo(new XsdDecimal(DaysAfter(year, month, right.Months) * 86_400) + right.Seconds);
            if (order is { } before && Math.Sign(before) != Math.Sign(here))
            {
                return null;
            }

            order = here;
        }

        return order;
    }

    /// <summary>The sum.</summary>
    /// <returns>False if months and seconds would get different signs, or the months would be too many.</returns>
    public static bool TryAdd(XsdDuration left, XsdDuration right, out XsdDuration sum)
    {
        var months = left.Months + right.Months;
        var seconds = left.Seconds + right.Seconds;
        var valid = Math.Abs(months) <= MaxMonths && Math.Sign(months) * seconds.Sign >= 0;
        sum = valid ? new XsdDuration(left.Kind == right.Kind ? left.Kind : XsdDurationKind.Duration, months, seconds) : default;
        return valid;
    }

    /// <summary>The same length the other way.</summary>
    public XsdDuration Negate() => new(Kind, -Months, -Seconds);

    /// <inheritdoc/>
    public bool Equals(XsdDuration other) => Months == other.Months && Seconds == other.Seconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Seconds);

    /// <summary>The canonical form, such as <c>P1DT2H</c>, <c>PT0S</c> or <c>P0M</c>.</summary>
    public override string ToString()
    {
        if (Months == 0 && Seconds.IsZero)
        {
            return Kind == XsdDurationKind.YearMonth ? "P0M" : "PT0S";
        }

        var text = new StringBuilder(Months < 0 || Seconds.Sign < 0 ? "-P" : "P");
        var months = Math.Abs(Months);
        Append(text, months / 12, 'Y');
        Append(text, months % 12, 'M');
        var seconds = Seconds.Abs();
        var whole = seconds.Truncate().ToBigInteger();
        Append(text, whole / 86_400, 'D');
        var rest = (int)(whole % 86_400);
        var second = new XsdDecimal(rest % 60) + (seconds - new XsdDecimal(new XsdInteger(whole)));
        text.Append(rest == 0 && second.IsZero ? "" : "T");
        Append(text, rest / 3600, 'H');
        Append(text, rest / 60 % 60, 'M');
        return second.IsZero ? text.ToString() : text.Append(second.ToString()).Append('S').ToString();
    }

    /// <summary>Equality of months and seconds.</summary>
    public static bool operator ==(XsdDuration left, XsdDuration right) => left.Equals(right);

    /// <summary>Inequality of months and seconds.</summary>
    public static bool operator !=(XsdDuration left, XsdDuration right) => !left.Equals(right);

    private static void Append(StringBuilder text, BigInteger number, char unit)
    {
        if (!number.IsZero)
        {
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }

    private static long DaysAfter(long year, int month, long months)
    {
        // All reference dates are the first of a month, so no day has to be cut.
        var all = (year * 12) + month - 1 + months;
        var whole = all >= 0 ? all / 12 : -((-all + 11) / 12);
        return XsdDateTime.DaysBefore(whole, (int)(all - (whole * 12)) + 1, 1);
    }
}
