using System.Reflection;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Joining;

namespace KnowledgeGraph.Extraction.Tests.Joining;

internal sealed class FactCopyTests
{
    private static readonly Person Ann = new("Ann Lee");
    private static readonly Work Salt = new("Salt", WorkKind.Film) { Format = "film" };
    private static readonly Evidence[] Proof = [new("Ann", 0, 3)];
    private static readonly FactType Kind = new("kind", new Rdf.Iri("x:Kind"), [new FactSlot("who", new Rdf.Iri("x:who"), SlotRange.Person) { IsKey = true }], "{who}");
    private static readonly CreditFact Other = new() { Agent = Ann, Work = Salt, Job = "director" };

    /// <summary>Every kind of fact with every member set.</summary>
    private static readonly ArticleFact[] Full =
    [
        new RoleFact { Actor = Ann, Work = Salt, Character = new Character("Ida"), StartYear = 1999, EndYear = 2001, Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other] },
        new CreditFact { Agent = Ann, Work = Salt, Job = "editor", Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other] },
        new AwardResultFact
        {
            Recipient = Ann, Award = new Award("Pear"), Outcome = AwardOutcome.NotWon, Category = "Best", CategoryAlternatives = ["Top"], CategoryGroup = "acting", Year = 2020,
            YearIsInferred = true, Ceremony = "5th", Work = Salt, Characters = [new Character("Ida")], Job = "j", Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other],
        },
        new EventFact
        {
            Label = "l", Kind = "k", Agent = Ann, Place = new Place("Leeds"), OnOrBefore = new DateOnly(2020, 1, 2), Concerns = [Other], Evidence = Proof, Confidence = 0.5m,
            Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other],
        },
        new QuotationFact
        {
            Speaker = Ann, Text = "t", Number = 7, Publisher = new Organization("Nine"), Concerns = [Other], Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other],
        },
        new StatementFact
        {
            Subject = Ann, Property = FactProperty.Age, Value = 7, ValidAt = new DateOnly(2020, 1, 2), Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other],
        },
        new RecordFact { Type = Kind, Values = new Dictionary<string, object> { ["who"] = Ann }, Evidence = Proof, Confidence = 0.5m, Status = FactStatus.Inferred, Rule = "r", DerivedFrom = [Other] },
    ];

    [Test]
    public void Every_kind_of_fact_has_its_row() => Assert.That(Full.Select(f => f.GetType()), Is.SupersetOf(
        typeof(ArticleFact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ArticleFact)))));

    [TestCaseSource(nameof(Full))]
    public void A_copy_has_every_member_of_the_fact(ArticleFact fact)
    {
        var proof = new Proof([new("Lee", 4, 7)], 0.25m, FactStatus.Contested, "other", []);
        var copy = FactCopy.With(fact, proof);
        Assert.That((copy.Evidence, copy.Confidence, copy.Status, copy.Rule, copy.DerivedFrom), Is.EqualTo((proof.Evidence, proof.Confidence, proof.Status, proof.Rule, proof.DerivedFrom)));
        foreach (var property in fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Assert.That(property.GetValue(copy), Is.EqualTo(property.GetValue(fact)), property.Name);
        }
    }

    [TestCaseSource(nameof(Full))]
    public void Links_are_replaced_and_a_fact_without_changes_stays_itself(ArticleFact fact)
    {
        var replacement = new CreditFact { Agent = Ann, Work = Salt, Job = "replaced" };
        Assert.That(FactCopy.WithLinks(fact, f => f), Is.SameAs(fact));
        Assert.That(FactCopy.WithLinks(fact, f => replacement).DerivedFrom, Is.EqualTo(new[] { replacement }));
    }
}
