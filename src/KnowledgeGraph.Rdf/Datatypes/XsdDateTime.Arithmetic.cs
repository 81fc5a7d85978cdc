namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>Order (XSD 1.1 part 2, appendix D.2.2), arithmetic and timezones (XPath Functions and Operators 3.1, section 9).</content>
public readonly partial struct XsdDateTime
{
    private const long SecondsPerDay = 86_400;
    private const long FourteenHours = 14 * 3600;

    // Seconds from 0000-03-01T00:00:00, in UTC if there is a timezone.
    private long SecondsOnTimeline => LocalSeconds - ((TimezoneMinutes ?? 0) * 60L);

    private long LocalSeconds =>
        (DaysBefore(_year, _monthBefore + 1, _dayBefore + 1) * SecondsPerDay) + (_hour * 3600L) + (_minute * 60L) + _second;

    /// <summary>
    /// The order of two values of one kind. Null if they are of different kinds, or if one has a timezone, the other has
    /// none, and they are within 14 hours of each other, so that the order depends on the missing timezone.
    /// </summary>
    public static int? Compare(XsdDateTime left, XsdDateTime right)
    {
        if (left.Kind != right.Kind)
        {
            return null;
        }

        var (a, b) = (left.SecondsOnTimeline, right.SecondsOnTimeline);
        if (left._timezone == NoTimezone == (right._timezone == NoTimezone))
        {
            return CompareInstants(a, left._fraction, b, right._fraction);
        }

        var (earliest, latest) = left._timezone == NoTimezone ? (a - FourteenHours, a + FourteenHours) : (a, a);
        var (otherEarliest, otherLatest) = right._timezone == NoTimezone ? (b - FourteenHours, b + FourteenHours) : (b, b);
        return CompareInstants(latest, left._fraction, otherEarliest, right._fraction) < 0 ? -1
            : CompareInstants(earliest, left._fraction, otherLatest, right._fraction) > 0 ? 1
            : null;
    }

    /// <summary>
    /// The order of two values of one kind, a missing timezone taken as <paramref name="implicitTimezoneMinutes"/>, as
    /// XPath does. Null if they are of different kinds.
    /// </summary>
    public static int? Compare(XsdDateTime left, XsdDateTime right, int implicitTimezoneMinutes)
    {
        if (left.Kind != right.Kind)
        {
            return null;
        }

        var a = left.LocalSeconds - ((left.TimezoneMinutes ?? implicitTimezoneMinutes) * 60L);
        var b = right.LocalSeconds - ((right.TimezoneMinutes ?? implicitTimezoneMinutes) * 60L);
        return CompareInstants(a, left._fraction, b, right._fraction);
    }

    /// <summary>
    /// Adds a duration to a dateTime, date or time: first the months, the day cut to the month's last, then the seconds
    /// (XSD 1.1 part 2, appendix E.3.3). A time wraps at midnight and takes no months.
    /// </summary>
    /// <returns>False for other kinds, or if the year leaves its range.</returns>
    public static bool TryAdd(XsdDateTime value, XsdDuration duration, out XsdDateTime result)
    {
        result = default;
        if (value.Kind > XsdDateTimeKind.Time || (value.Kind == XsdDateTimeKind.Time && duration.Months != 0))
        {
            return false;
        }

        var months = (value._year * 12) + value._monthBefore + duration.Months;
        var (year, month) = (FloorDivide(months, 12), (int)(months - (FloorDivide(months, 12) * 12)) + 1);
        if (Math.Abs(year) > MaxYear)
        {
            return false;
        }

        var day = Math.Min(value._dayBefore + 1, DaysInMonth(year, month));
        var fraction = value._fraction + duration.Seconds;
        var whole = fraction.Floor();
        if (!whole.Mantissa.TryToInt64(out var seconds) || Math.Abs(seconds) > MaxYear * 366 * SecondsPerDay)
        {
            return false;
        }

        var local = (DaysBefore(year, month, day) * SecondsPerDay) + (value._hour * 3600L) + (value._minute * 60L) + value._second + seconds;
        return TryFromLocal(value.Kind, local, fraction - whole, value.TimezoneMinutes, out result);
    }

    /// <summary>The <c>xsd:dayTimeDuration</c> from <paramref name="right"/> to <paramref name="left"/>; a missing timezone
    /// is taken as UTC where the other value has one.</summary>
    /// <exception cref="ArgumentException">The values are of different kinds.</exception>
    public static XsdDuration Subtract(XsdDateTime left, XsdDateTime right)
    {
        if (left.Kind != right.Kind)
        {
            throw new ArgumentException($"A {right.Kind} cannot be subtracted from a {left.Kind}.", nameof(right));
        }

        var whole = new XsdDecimal(left.SecondsOnTimeline - right.SecondsOnTimeline);
        return XsdDuration.FromSeconds(whole + left._fraction - right._fraction);
    }

    /// <summary>
    /// The same instant in another timezone, or with null the local value without one; a value without timezone only
    /// gets it (<c>fn:adjust-dateTime-to-timezone</c>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond 14 hours.</exception>
    /// <returns>False if the year leaves its range.</returns>
    public bool TryAdjustTimezone(int? timezoneMinutes, out XsdDateTime result)
    {
        if (timezoneMinutes is < -840 or > 840)
        {
            throw new ArgumentOutOfRangeException(nameof(timezoneMinutes));
        }

        var shift = timezoneMinutes is { } wanted && TimezoneMinutes is { } present ? (wanted - present) * 60L : 0;
        return TryFromLocal(Kind, LocalSeconds + shift, _fraction, timezoneMinutes, out result);
    }

    private static int CompareInstants(long a, XsdDecimal aFraction, long b, XsdDecimal bFraction) =>
        a != b ? a.CompareTo(b) : aFraction.CompareTo(bFraction);

    private static bool TryAddDays(XsdDateTime value, int days, out XsdDateTime result) =>
        TryFromLocal(value.Kind, value.LocalSeconds + (days * SecondsPerDay), value._fraction, value.TimezoneMinutes, out result);

    private static bool TryFromLocal(XsdDateTimeKind kind, long seconds, XsdDecimal fraction, int? timezone, out XsdDateTime result)
    {
        var days = FloorDivide(seconds, SecondsPerDay);
        var rest = (int)(seconds - (days * SecondsPerDay));
        var fields = new Fields { Timezone = timezone };
        if (kind != XsdDateTimeKind.Time)
        {
            (fields.Year, fields.Month, fields.Day) = DateOf(days);
        }

        if (kind is XsdDateTimeKind.DateTime or XsdDateTimeKind.Time)
        {
            (fields.Hour, fields.Minute, fields.Second, fields.Fraction) = (rest / 3600, rest / 60 % 60, rest % 60, fraction);
        }

        result = default;
        if (Math.Abs(fields.Year) > MaxYear)
        {
            return false;
        }

        result = new XsdDateTime(kind, fields);
        return true;
    }

    internal static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The days from 0000-03-01, counted in years that begin in March so that the leap day is the last.</summary>
    internal static long DaysBefore(long year, int month, int day)
    {
        var marchYear = month <= 2 ? year - 1 : year;
        var era = FloorDivide(marchYear, 400);
        var yearOfEra = marchYear - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
    }

    internal static (long Year, int Month, int Day) DateOf(long days)
    {
        var era = FloorDivide(days, 146_097);
        var dayOfEra = days - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var marchMonth = (int)(((5 * dayOfYear) + 2) / 153);
        var day = (int)(dayOfYear - (((153 * marchMonth) + 2) / 5)) + 1;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    private static long FloorDivide(long value, long divisor) =>
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}
