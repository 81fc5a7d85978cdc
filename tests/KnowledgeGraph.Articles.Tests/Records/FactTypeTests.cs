using KnowledgeGraph.Rdf;
using static KnowledgeGraph.Articles.Tests.Records.Transfers;

namespace KnowledgeGraph.Articles.Tests.Records;

internal sealed class FactTypeTests
{
    private static readonly FactSlot Key = new("player", Term("player"), SlotRange.Person) { IsKey = true };

    private static readonly TestCaseData[] Senseless =
    [
        Case("name", "Transfer!", [Key], "{player}"), Case("name", "", [Key], "{player}"), Case("key", "t", [Key with { IsKey = false }], "{player}"),
        Case("two slots", "t", [Key, Key with { Property = Term("p") }], "{player}"), Case("two slots", "t", [Key, Key with { Name = "other" }], "{player}"),
        Case("no name of a slot", "t", [Key with { Name = "the player" }], "x"), Case("class", "t", [Key, new FactSlot("s", Term("s"), SlotRange.Thing)], "x"),
        Case("no thing", "t", [Key, new FactSlot("s", Term("s"), SlotRange.Year) { Class = Term("c") }], "x"), Case("brace", "t", [Key], "{nobody}"), Case("brace", "t", [Key], "{player"),
        Case("bracket", "t", [Key], "[{player}"), Case("partner", "t", [Key], "{player}]"), Case("partner", "t", [Key], "}"), Case("partner", "t", [Key], "[[{player}]]"),
        Case("slot of things", "t", [Key], "x", new DirectRule(Term("d"), "nobody", "player")), Case("no slot", "t", [Key], "x", new DirectRule(Term("d"), "player", "nobody")),
        Case("slot of truth", "t", [Key], "x", new DirectRule(Term("d"), "player", "player") { OnlyIf = "player" }),
    ];

    [TestCaseSource(nameof(Senseless))]
    public void A_description_that_makes_no_sense_is_refused_when_it_is_made(string says, string name, FactSlot[] slots, string label, DirectRule[] rules) =>
        Assert.That(() => new FactType(name, Term("T"), slots, label, rules), Throws.ArgumentException.With.Message.Contains(says));

    [TestCase("fee", 12)]
    [TestCase("fee", "much")]
    [TestCase("season", 0)]
    [TestCase("season", 10_000)]
    [TestCase("loan", "yes")]
    [TestCase("nothing", 1)]
    public void A_value_that_does_not_fit_is_a_fault_and_never_written(string slot, object value)
    {
        var fact = Fact(0.9m, (slot, value));
        Assert.That(Transfers.Type.Fault(fact.Values), Does.Contain($"'{slot}'"));
        Assert.That(() => new FactWriter().Write([Article("a", fact)], new Dataset()), Throws.TypeOf<ArticleFactException>().With.Property("Code").EqualTo("KG2104"));
        var refused = new List<RefusedFact>();
        new FactWriter(new FactWriterOptions { Refused = refused.Add }).Write([Article("a", fact)], new Dataset());
        Assert.That(refused.Single().Code, Is.EqualTo("KG2104"));
    }

    [Test]
    public void Things_are_of_their_class_and_have_names()
    {
        Assert.That(Transfers.Type.Fault(Fact(1m, ("player", new Character("Tom"))).Values), Does.Contain("Person"));
        Assert.That(Transfers.Type.Fault(Fact(1m, ("stadium", new Thing("Tern Park", Term("Club")))).Values), Does.Contain("Thing"));
        Assert.That(Transfers.Type.Fault(Fact(1m, ("player", new Person(" "))).Values), Does.Contain("name"));
        Assert.That(Transfers.Type.Fault(Fact(1m, ("player", new Person("Tom \uD800"))).Values), Does.Contain("surrogate"));
        Assert.That(Transfers.Type.Fault(Fact(1m, ("clause", "half \uD800")).Values), Does.Contain("'clause'"));
        Assert.That(Transfers.Type.Fault(new Dictionary<string, object> { ["player"] = new Person("Tom") }), Does.Contain("needs 'to'"));
        Assert.That(new Thing("A", Term("x")), Is.Not.EqualTo(new Thing("A", Term("y"))));
    }

    private static TestCaseData Case(string says, string name, FactSlot[] slots, string label, params DirectRule[] rules) =>
        new TestCaseData(says, name, slots, label, rules).SetArgDisplayNames($"{says}: {name} {label} {slots.Length} {rules.Length}");
}
