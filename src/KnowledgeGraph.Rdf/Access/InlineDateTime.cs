using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>Payloads of dates and times: the instant on the timeline, then how it is written.</summary>
internal static class InlineDateTime
{
    /// <summary>The bits for the digits of a fraction of a second.</summary>
    public const int FractionBits = 2;

    private const int MostYear = 99_999;
    private const long MostLongYear = 99_999_999_999;
    private const int MinutesPerDay = 1440;
    private const long MillisecondsPerDay = 86_400_000;
    private const long MillisecondsPerMinute = 60_000;
    private const long ZonedTimeBias = 14 * 60 * MillisecondsPerMinute;

    /// <summary>The tag of a kind, and the payload that its shape makes.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, TermIdTag plain, out TermIdTag tag, out ulong payload)
    {
        tag = plain;
        payload = 0;
        var fields = new InlineDateTimeFields();
        var reader = new InlineDateTimeReader(text);
        var read = plain switch
        {
            TermIdTag.Date => reader.Date(ref fields, MostYear) && reader.Zone(ref fields),
            TermIdTag.DateTime => reader.Date(ref fields, MostYear) && reader.Skip('T') && reader.Time(ref fields) && reader.Zone(ref fields),
            TermIdTag.Time => reader.Time(ref fields) && reader.Zone(ref fields),
            TermIdTag.GYear => reader.Year(ref fields, MostLongYear),
            _ => reader.Year(ref fields, MostLongYear) && reader.Skip('-') && reader.Month(ref fields),
        };
        if (!read || !reader.AtEnd)
        {
            return false;
        }

        // A zoned tag follows its plain one.
        tag = fields.Zone == InlineZone.None ? plain : plain + 1;
        return TryEncode(tag, fields, out payload);
    }

    /// <summary>The parts of a payload; false if no literal has it.</summary>
    public static bool TryDecode(TermIdTag tag, ulong payload, out InlineDateTimeFields fields)
    {
        fields = new InlineDateTimeFields();
        switch (tag)
        {
            case TermIdTag.GYear:
                fields.Year = InlineInteger.Value(payload);
                return true;
            case TermIdTag.GYearMonth:
                var months = InlineInteger.Value(payload);
                fields.Year = months >= 0 ? months / 12 : ((months + 1) / 12) - 1;
                fields.Month = (int)(months - (fields.Year * 12)) + 1;
                return true;
            case TermIdTag.Date:
                SetDate(ref fields, InlineInteger.Value(payload));
                return true;
            case TermIdTag.DateZoned:
                return TryZone(ref fields, payload)
                    && SetMilliseconds(ref fields, (((long)(payload >> InlineZone.Bits) - (1L << 48)) * MillisecondsPerMinute), date: true)
                    && fields.Milliseconds == 0;
            case TermIdTag.DateTime:
                fields.Digits = (int)(payload & 3);
                return SetMilliseconds(ref fields, (long)(payload >> FractionBits) - (1L << 53), date: true);
            case TermIdTag.Time:
                fields.Digits = (int)(payload & 3);
                return SetMilliseconds(ref fields, (long)(payload >> FractionBits), date: false);
            case TermIdTag.DateTimeZoned or TermIdTag.TimeZoned:
                fields.Digits = (int)(payload >> InlineZone.Bits) & 3;
                var date = tag == TermIdTag.DateTimeZoned;
                return TryZone(ref fields, payload)
                    && SetMilliseconds(ref fields, (long)(payload >> (InlineZone.Bits + FractionBits)) - (date ? 0 : ZonedTimeBias), date);
            default:
                return false;
        }
    }

    public static XsdDateTimeKind KindOf(TermIdTag tag) => tag switch
    {
        TermIdTag.Date or TermIdTag.DateZoned => XsdDateTimeKind.Date,
        TermIdTag.DateTime or TermIdTag.DateTimeZoned => XsdDateTimeKind.DateTime,
        TermIdTag.Time or TermIdTag.TimeZoned => XsdDateTimeKind.Time,
        TermIdTag.GYear => XsdDateTimeKind.GYear,
        _ => XsdDateTimeKind.GYearMonth,
    };

    private static bool TryEncode(TermIdTag tag, in InlineDateTimeFields fields, out ulong payload)
    {
        payload = 0;
        switch (tag)
        {
            case TermIdTag.GYear:
                payload = InlineInteger.Payload(fields.Year);
                return true;
            case TermIdTag.GYearMonth when fields.Zone == InlineZone.None:
                payload = InlineInteger.Payload((fields.Year * 12) + fields.Month - 1);
                return true;
            case TermIdTag.Date:
                payload = InlineInteger.Payload(Days(fields));
                return true;
            case TermIdTag.DateZoned:
                var minutes = (Days(fields) * MinutesPerDay) - InlineZone.Minutes(fields.Zone);
                payload = ((ulong)(minutes + (1L << 48)) << InlineZone.Bits) | (uint)fields.Zone;
                return true;
            case TermIdTag.DateTime:
                payload = ((ulong)((Days(fields) * MillisecondsPerDay) + fields.Milliseconds + (1L << 53)) << FractionBits) | (uint)fields.Digits;
                return true;
            case TermIdTag.Time:
                payload = ((ulong)fields.Milliseconds << FractionBits) | (uint)fields.Digits;
                return true;
            default:
                var before = tag == TermIdTag.DateTimeZoned ? Days(fields) * MillisecondsPerDay : ZonedTimeBias;
                var instant = before + fields.Milliseconds - (InlineZone.Minutes(fields.Zone) * MillisecondsPerMinute);
                payload = ((((ulong)instant << FractionBits) | (uint)fields.Digits) << InlineZone.Bits) | (uint)fields.Zone;
                return instant is >= 0 and < 1L << 47;
        }
    }

    private static long Days(in InlineDateTimeFields fields) => XsdDateTime.DaysBefore(fields.Year, fields.Month, fields.Day);

    private static bool TryZone(ref InlineDateTimeFields fields, ulong payload)
    {
        fields.Zone = (int)(payload & ((1 << InlineZone.Bits) - 1));
        return fields.Zone < InlineZone.Count;
    }

    /// <summary>Takes an instant, in UTC if there is a zone, apart into the local date and time.</summary>
    private static bool SetMilliseconds(ref InlineDateTimeFields fields, long instant, bool date)
    {
        if (fields.Zone != InlineZone.None)
        {
            instant += InlineZone.Minutes(fields.Zone) * MillisecondsPerMinute;
        }

        var days = instant >= 0 ? instant / MillisecondsPerDay : ((instant + 1) / MillisecondsPerDay) - 1;
        fields.Milliseconds = (int)(instant - (days * MillisecondsPerDay));
        if (date)
        {
            SetDate(ref fields, days);
        }

        return date || days == 0;
    }

    private static void SetDate(ref InlineDateTimeFields fields, long days) => (fields.Year, fields.Month, fields.Day) = XsdDateTime.DateOf(days);
}
