using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Models.Answers;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>
/// The gate for kinds of facts of users' own: names must occur in the article, numbers in the quote by their digits, years and days in the article
/// or its date. Only truth is taken from the model.
/// </summary>
internal sealed class RecordGate(ArticleText text)
{
    /// <summary>The values of a proposal; or the code and reason why it is refused.</summary>
    public (Dictionary<string, object>? Values, string Code, string Reason) Check(FactType type, Proposal proposal, string quote)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, words) in proposal.Values)
        {
            if (type.Slot(name) is not { } slot)
            {
                return (null, MissCodes.BadField, $"A fact of «{type.Name}» has no slot «{Shown.Of(name)}».");
            }

            if (Value(slot, words, quote) is not { } value)
            {
                return (null, IsName(slot) ? MissCodes.NameNotInText : MissCodes.WrongType, $"«{Shown.Of(words)}» is no {slot.Range} that the {(slot.Range is SlotRange.Integer or SlotRange.Number ? "quote" : "article")} says, for «{name}» of «{type.Name}».");
            }

            values[name] = value;
        }

        if (type.Fault(values) is { } fault)
        {
            return (null, MissCodes.BadField, $"The fact cannot be: {fault}.");
        }

        var things = values.Values.OfType<Entity>().ToList();
        return things.Count == 0 || things.Exists(thing => ProposalGate.IsNamed(quote, thing.Name))
            ? (values, "", "")
            : (null, MissCodes.QuoteNamesNothing, $"The quote «{Shown.Of(quote)}» has none of the names that the fact speaks of.");
    }

    private static bool IsName(FactSlot slot) => slot.Range is <= SlotRange.Thing or SlotRange.Text;

    private object? Value(FactSlot slot, string words, string quote) => slot.Range switch
    {
        SlotRange.Year => Year(words),
        SlotRange.Date => Date(words),
        SlotRange.Integer => int.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && HasDigits(quote, words) ? whole : null,
        SlotRange.Number => decimal.TryParse(words, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && HasDigits(quote, words) ? number : null,
        SlotRange.Truth => words switch { "true" => true, "false" => false, _ => null },
        _ => words.Any(char.IsLetterOrDigit) && text.Find(words) is { } name ? Thing(slot, name) : null,
    };

    private static object Thing(FactSlot slot, string name) => slot.Range switch
    {
        SlotRange.Person => new Person(name),
        SlotRange.Organization => new Organization(name),
        SlotRange.Work => new Work(name),
        SlotRange.Place => new Place(name),
        SlotRange.Thing => new Thing(name, slot.Class!),
        _ => name,
    };

    private int? Year(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 && IsSaid(year) ? year : null;

    private DateOnly? Date(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && (date == text.Article.Published || (IsSaid(date.Year) && Ordinals(date.Day).Any(day => text.Find(day) is not null)))
            ? date
            : null;

    private bool IsSaid(int year) => year == text.Article.Published?.Year || text.Find(year.ToString(CultureInfo.InvariantCulture)) is not null;

    private static IEnumerable<string> Ordinals(int day)
    {
        var digits = day.ToString(CultureInfo.InvariantCulture);
        return [digits, digits + "st", digits + "nd", digits + "rd", digits + "th"];
    }

    /// <summary>Whether a quote has a number with the same digits: "4.5m" and "4,500,000" have those of 4500000.</summary>
    private static bool HasDigits(string quote, string number)
    {
        var wanted = Significant(number);
        for (var i = 0; i < quote.Length; i++)
        {
            if (!char.IsAsciiDigit(quote[i]))
            {
                continue;
            }

            var start = i;
            while (i < quote.Length && (char.IsAsciiDigit(quote[i]) || (quote[i] is '.' or ',' && i + 1 < quote.Length && char.IsAsciiDigit(quote[i + 1]))))
            {
                i++;
            }

            if (Significant(quote[start..i]) == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private static string Significant(string number) => string.Concat(number.Where(char.IsAsciiDigit)).Trim('0');
}
