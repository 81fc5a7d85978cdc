using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>What two facts must share before they are compared: their kind and the names of their main parts.</summary>
internal static class FactKeys
{
    // A character that no name holds, so that parts of keys cannot run together.
    private const char Joint = '\u0001';

    public static string Of(ArticleFact fact) => fact switch
    {
        RoleFact f => Join("role", Name(f.Actor), Name(f.Work)),
        CreditFact f => Join("credit", Name(f.Agent), Name(f.Work), Fold(f.Job)),
        AwardResultFact f => Join("award", Name(f.Recipient), AwardOf(f.Award)),
        QuotationFact f => Join("quotation", Name(f.Speaker), f.Text),
        EventFact f => Join("event", f.Kind, Name(f.Agent), f.Label),
        StatementFact f => Join("statement", f.Property.ToString(), Part(f.Subject), Part(f.Value)),
        RecordFact f => Join("record", f.Type.Name, f.Type.Class.Value, Join([.. f.Type.Slots.Where(slot => slot.IsKey).Select(slot => f.Values.TryGetValue(slot.Name, out var value) ? Part(value) : "")])),
        _ => Join("other", fact.GetType().Name),
    };

    /// <summary>The same for all names of one award that the lexicon knows.</summary>
    public static string AwardOf(Award award) => AwardLexicon.Default.Find(award.Name)?.Body ?? Fold(award.Name);

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(Joint, parts);

    private static string Name(Entity entity) => entity.GetType().Name + Joint + Fold(entity.Name);

    private static string Fold(string name) => name.Replace('’', '\'').Trim().ToLowerInvariant();

    private static string Part(object part) => part switch
    {
        Entity entity => Name(entity),
        StatementFact => "statement",
        ArticleFact fact => Of(fact),
        Article => "article",
        AwardCount count => Join("count", AwardOf(count.Award), count.Outcome.ToString(), Number(count.Count), count.Ceremony ?? ""),
        string text => Fold(text),
        IFormattable value => value.GetType().Name + value.ToString(null, CultureInfo.InvariantCulture),
        _ => part.ToString() ?? "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
