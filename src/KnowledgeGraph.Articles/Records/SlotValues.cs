using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Records;

/// <summary>The values of slots: which are right, how they are written as words and as literals.</summary>
internal static class SlotValues
{
    /// <summary>What is wrong with a value, to be read after its name; null where nothing is.</summary>
    public static string? Fault(FactSlot slot, object value)
    {
        var fits = (slot.Range, value) switch
        {
            (SlotRange.Person, Person) or (SlotRange.Organization, Organization) or (SlotRange.Work, Work) or (SlotRange.Place, Place) => true,
            (SlotRange.Thing, Thing thing) => thing.Class == slot.Class,
            (SlotRange.Year, int year) => year is >= 1 and <= 9999,
            (SlotRange.Date, DateOnly) or (SlotRange.Integer, int) or (SlotRange.Number, decimal) or (SlotRange.Truth, bool) => true,
            (SlotRange.Text, string text) => CodePoints.IsWellFormed(text),
            _ => false,
        };
        if (!fits)
        {
            return $"is no {slot.Range} with the value '{(value is null ? "null" : Words(value))}'";
        }

        return value is Entity { Name: var name } && (string.IsNullOrWhiteSpace(name) || !CodePoints.IsWellFormed(name))
            ? "has a name without words or with half of a surrogate pair"
            : null;
    }

    /// <summary>A value as labels and messages write it.</summary>
    public static string Words(object value) => value switch
    {
        Entity entity => entity.Name,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The literal of a value that is no thing.</summary>
    public static Literal Literal(SlotRange range, object value) => (range, value) switch
    {
        (SlotRange.Year, int year) => new Literal(year.ToString("D4", CultureInfo.InvariantCulture), Xsd.GYear),
        (SlotRange.Date, DateOnly) => new Literal(Words(value), Xsd.Date),
        (SlotRange.Integer, int) => new Literal(Words(value), Xsd.Integer),
        (SlotRange.Number, decimal number) => new Literal(number.ToString("0.0###########################", CultureInfo.InvariantCulture), Xsd.Decimal),
        (SlotRange.Truth, bool) => new Literal(Words(value), Xsd.Boolean),
        _ => new Literal((string)value),
    };
}
