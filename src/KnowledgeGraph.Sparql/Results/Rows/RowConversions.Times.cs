using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <content>Dates, times and durations.</content>
internal static partial class RowConversions
{
    // A tick of .NET is 100 nanoseconds.
    private const int TickDigits = 7;

    private static string? DateTimeWithOffset(Term term, out object? value)
    {
        value = null;
        if (Moment(term, XsdDateTimeKind.DateTime, out var moment, out var ticks) is { } fault)
        {
            return fault;
        }

        if (moment.TimezoneMinutes is not { } minutes)
        {
            return "it has no time zone; DateTime takes it";
        }

        var utc = ticks - (minutes * TimeSpan.TicksPerMinute);
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return "it is not in the years 1 to 9999";
        }

        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
        return null;
    }

    /// <summary>With a time zone it is that moment in UTC, without one it is of unspecified kind.</summary>
    private static string? DateAndTime(Term term, out object? value)
    {
        value = null;
        if (Moment(term, XsdDateTimeKind.DateTime, out var moment, out var ticks) is { } fault)
        {
            return fault;
        }

        if (moment.TimezoneMinutes is null)
        {
            value = new DateTime(ticks, DateTimeKind.Unspecified);
            return null;
        }

        fault = DateTimeWithOffset(term, out value);
        value = fault is null ? ((DateTimeOffset)value!).UtcDateTime : null;
        return fault;
    }

    private static string? Date(Term term, out object? value)
    {
        value = null;
        if (Moment(term, XsdDateTimeKind.Date, out var moment, out var ticks) is { } fault)
        {
            return fault;
        }

        value = DateOnly.FromDateTime(new DateTime(ticks));
        return moment.TimezoneMinutes is null ? null : "it has a time zone, which a DateOnly cannot hold";
    }

    private static string? Time(Term term, out object? value)
    {
        value = null;
        if (Moment(term, XsdDateTimeKind.Time, out var moment, out var ticks) is { } fault)
        {
            return fault;
        }

        value = new TimeOnly(ticks);
        return moment.TimezoneMinutes is null ? null : "it has a time zone, which a TimeOnly cannot hold";
    }

    private static string? Duration(Term term, out object? value)
    {
        value = null;
        if (term is not Literal literal || !XsdDuration.TryParse(literal.LexicalForm, literal.Datatype, out var duration))
        {
            return "it is no xsd:duration";
        }

        if (duration.Months != 0)
        {
            return "it has years or months, whose length is not fixed";
        }

        if (Ticks(duration.Seconds) is not { } ticks)
        {
            return "it is longer or finer than a TimeSpan";
        }

        value = new TimeSpan(ticks);
        return null;
    }

    /// <summary>The local time in ticks: since the year 1, or for a time since midnight.</summary>
    private static string? Moment(Term term, XsdDateTimeKind kind, out XsdDateTime moment, out long ticks)
    {
        (moment, ticks) = (default, 0);
        if (term is not Literal literal || !XsdDateTime.TryParse(literal.LexicalForm, literal.Datatype, out moment) || moment.Kind != kind)
        {
            return kind switch
            {
                XsdDateTimeKind.DateTime => "it is no xsd:dateTime",
                XsdDateTimeKind.Date => "it is no xsd:date",
                _ => "it is no xsd:time",
            };
        }

        if (moment.Year is < 1 or > 9999)
        {
            return "it is not in the years 1 to 9999";
        }

        if (Ticks(moment.Second ?? default) is not { } seconds)
        {
            return "it has more than seven digits after the second";
        }

        var days = kind == XsdDateTimeKind.Time ? 0 : new DateTime((int)moment.Year!, moment.Month!.Value, moment.Day!.Value).Ticks;
        ticks = days + ((moment.Hour ?? 0) * TimeSpan.TicksPerHour) + ((moment.Minute ?? 0) * TimeSpan.TicksPerMinute) + seconds;
        return null;
    }

    private static long? Ticks(XsdDecimal seconds)
    {
        if (seconds.Scale > TickDigits)
        {
            return null;
        }

        var ticks = seconds.Mantissa * new XsdInteger((long)Math.Pow(10, TickDigits - seconds.Scale));
        return ticks.TryToInt64(out var value) ? value : null;
    }
}
