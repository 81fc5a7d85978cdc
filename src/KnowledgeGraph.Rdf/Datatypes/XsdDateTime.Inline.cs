using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>Values from inline ids.</content>
public readonly partial struct XsdDateTime
{
    internal static XsdDateTime FromInline(XsdDateTimeKind kind, in InlineDateTimeFields fields)
    {
        var (seconds, milliseconds) = Math.DivRem(fields.Milliseconds, 1000);
        return new XsdDateTime(kind, new Fields
        {
            Year = fields.Year,
            Month = fields.Month,
            Day = fields.Day,
            Hour = seconds / 3600,
            Minute = seconds / 60 % 60,
            Second = seconds % 60,
            Fraction = new XsdDecimal(milliseconds, 3),
            Timezone = fields.Zone == InlineZone.None ? null : InlineZone.Minutes(fields.Zone),
        });
    }
}
