using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles;

/// <summary>Whether the quotes of a fact name what it speaks of.</summary>
internal static class FactTiers
{
    public static FactTier Of(ArticleFact fact)
    {
        if (fact.Status == FactStatus.Inferred || (fact.Evidence.Count == 0 && fact.DerivedFrom.Count > 0))
        {
            return FactTier.Inferred;
        }

        // A fact by hand rests on who states it.
        return fact.Evidence.Count == 0 || Core(fact).All(e => IsNamed(e, fact.Evidence)) ? FactTier.Stated : FactTier.Inferred;
    }

    // Who, and as whom or in what. The work of an award or a character may be named a sentence before.
    private static IEnumerable<Entity> Core(ArticleFact fact) => fact switch
    {
        RoleFact role => [role.Actor, role.Character ?? (Entity)role.Work],
        AwardResultFact result => [result.Recipient],
        StatementFact { Subject: AwardResultFact result } => [result.Recipient],
        QuotationFact quotation => [quotation.Speaker],
        RecordFact record => record.Type.Slots.Where(slot => slot.IsKey).Select(slot => record.Values.GetValueOrDefault(slot.Name)).OfType<Entity>(),
        _ => FactParts.Entities(fact),
    };

    // Awards go by many names ("Oscar", "Academy Award"), which only a word list could join.
    private static bool IsNamed(Entity entity, IReadOnlyList<Evidence> quotes) => entity switch
    {
        Award => true,
        Person or Character => Has(quotes, entity.Name) || entity.Aliases.Any(a => Has(quotes, a)) || Has(quotes, LastWord(entity.Name)) || (entity is Character && Has(quotes, FirstWord(entity.Name))),
        _ => Has(quotes, entity.Name) || entity.Aliases.Any(a => Has(quotes, a)),
    };

    private static bool Has(IReadOnlyList<Evidence> quotes, string name) => name.Length > 0 && quotes.Any(q => HasWord(q.Exact, name));

    // Whole words: "Li" is not named in "lively".
    private static bool HasWord(string quote, string name)
    {
        for (var at = 0; (at = quote.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(quote[at - 1])) && (end == quote.Length || !char.IsLetterOrDigit(quote[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    // "Robert Hart Jr.": the family name is before the comma or the generation.
    private static string LastWord(string name)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && words[last].TrimEnd('.').Length <= 3 && words[last].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV")
        {
            last--;
        }

        return last >= 0 ? words[last] : name;
    }
}
