using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>An age on a day says between which days the person was born.</summary>
internal static class BirthWindow
{
    public static IEnumerable<ArticleFact> Of(StatementFact age)
    {
        if (age.Property != FactProperty.Age || age.ValidAt is not { } day || age.Value is not int years || years is < 1 or > 120 || day.Year - years < 2)
        {
            yield break;
        }

        yield return Bound(age, FactProperty.BornOnOrAfter, day.AddYears(-years - 1).AddDays(1));
        yield return Bound(age, FactProperty.BornOnOrBefore, day.AddYears(-years));
    }

    private static StatementFact Bound(StatementFact age, FactProperty property, DateOnly day) => new()
    {
        Subject = age.Subject,
        Property = property,
        Value = day,
        Confidence = age.Confidence,
        Status = FactStatus.Inferred,
        Rule = "birth-from-age",
        DerivedFrom = [age],
    };
}
