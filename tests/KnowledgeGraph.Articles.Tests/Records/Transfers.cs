using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Records;

/// <summary>A kind of fact as a user describes one, with every range of slots, and facts of it.</summary>
internal static class Transfers
{
    public const string Football = "https://example.org/football#";

    public static readonly FactType Type = new(
        "transfer",
        Term("Transfer"),
        [
            new FactSlot("player", Term("player"), SlotRange.Person) { IsKey = true, IsRequired = true, Class = Term("Player") },
            new FactSlot("to", Term("to"), SlotRange.Organization) { IsKey = true, IsRequired = true, Class = Term("Club") },
            new FactSlot("season", Term("season"), SlotRange.Year) { IsKey = true },
            new FactSlot("from", Term("from"), SlotRange.Organization),
            new FactSlot("fee", Term("fee"), SlotRange.Number),
            new FactSlot("date", Term("date"), SlotRange.Date),
            new FactSlot("loan", Term("loan"), SlotRange.Truth),
            new FactSlot("years", Term("years"), SlotRange.Integer),
            new FactSlot("stadium", Term("stadium"), SlotRange.Thing) { Class = Term("Stadium") },
            new FactSlot("city", Term("city"), SlotRange.Place),
            new FactSlot("film", Term("film"), SlotRange.Work),
            new FactSlot("clause", Term("clause"), SlotRange.Text) { HasOneValue = false },
        ],
        "{player} to {to}[ for {fee}][ on {date}]",
        [
            new DirectRule(Term("playsFor"), "player", "to"),
            new DirectRule(Term("joined"), "player", "to") { Unless = "loan" },
            new DirectRule(Term("loanedTo"), "player", "to") { OnlyIf = "loan" },
            new DirectRule(Term("soldFor"), "player", "fee"),
        ]);

    public static Iri Term(string name) => new(Football + name);

    public static ArticleFacts Article(string id, params RecordFact[] facts)
    {
        const string text = "Tern City signed Tom Vane.";
        return new ArticleFacts(new Article { Id = id, Text = text }, [.. facts], []);
    }

    public static RecordFact Fact(decimal confidence = 0.9m, params (string Slot, object Value)[] more)
    {
        var values = new Dictionary<string, object> { ["player"] = new Person("Tom Vane"), ["to"] = new Organization("Tern City"), ["season"] = 2024 };
        foreach (var (slot, value) in more)
        {
            values[slot] = value;
        }

        return new RecordFact { Type = Type, Values = values, Rule = "transfer-frame", Confidence = confidence, Evidence = [new Evidence("Tern City signed Tom Vane", 0, 25)] };
    }
}
