using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Functions on dates and times (section 17.4.5). What a value does not have (the hour of a date) is an error.</summary>
internal static class Dates
{
    public static Function? Find(BuiltInFunction function) => function switch
    {
        BuiltInFunction.Year => a => Part(a[0], static d => d.Year),
        BuiltInFunction.Month => a => Part(a[0], static d => d.Month),
        BuiltInFunction.Day => a => Part(a[0], static d => d.Day),
        BuiltInFunction.Hours => a => Part(a[0], static d => d.Hour),
        BuiltInFunction.Minutes => a => Part(a[0], static d => d.Minute),
        BuiltInFunction.Seconds => a => a[0].TryDateTime(out var d) && d.Second is { } second ? Value.Of(new XsdNumber(second)) : Value.Error,
        BuiltInFunction.Timezone => a => a[0].TryDateTime(out var d) && d.Timezone is { } zone ? Value.Of(zone) : Value.Error,
        BuiltInFunction.Tz => a => a[0].TryDateTime(out var d) ? Value.Of(d.TimezoneText) : Value.Error,
        _ => null,
    };

    /// <summary>A moment as <c>xsd:dateTime</c>.</summary>
    public static Value Of(DateTimeOffset moment) => Value.Of(XsdDateTime.FromDateTimeOffset(moment), Xsd.DateTime);

    private static Value Part(in Value value, Func<XsdDateTime, long?> part) =>
        value.TryDateTime(out var date) && part(date) is { } found ? Value.Of(found) : Value.Error;
}
