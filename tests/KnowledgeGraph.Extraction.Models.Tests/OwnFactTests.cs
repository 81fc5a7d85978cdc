using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Tests;

/// <summary>Kinds of facts of the user's own, proposed by a model.</summary>
internal sealed class OwnFactTests
{
    private const string Text = "Tern City have signed Tom Vane from Moss Rovers on 1 July 2024 for £4.5m and three years at Tern Park.";

    private static readonly FactType Transfer = new(
        "transfer",
        Term("Transfer"),
        [
            new FactSlot("player", Term("player"), SlotRange.Person) { IsKey = true, IsRequired = true },
            new FactSlot("to", Term("to"), SlotRange.Organization) { IsKey = true, IsRequired = true, Class = Term("Club") },
            new FactSlot("year", Term("year"), SlotRange.Year) { IsKey = true },
            new FactSlot("fee", Term("fee"), SlotRange.Number),
            new FactSlot("date", Term("date"), SlotRange.Date),
            new FactSlot("loan", Term("loan"), SlotRange.Truth),
            new FactSlot("years", Term("years"), SlotRange.Integer),
            new FactSlot("stadium", Term("stadium"), SlotRange.Thing) { Class = Term("Stadium") },
            new FactSlot("note", Term("note"), SlotRange.Text),
        ],
        "{player} to {to}");

    [Test]
    public async Task It_becomes_a_fact_where_the_text_says_it()
    {
        var found = await Read(("player", "Tom Vane"), ("to", "Tern City"), ("year", "2024"), ("fee", "4500000"), ("date", "2024-07-01"), ("loan", "false"), ("stadium", "Tern Park"), ("note", "three years"));
        Assert.That(found.Misses, Is.Empty);
        var fact = (RecordFact)found.Facts.Single();
        Assert.That((fact.Value<decimal>("fee"), fact.Value<DateOnly>("date"), fact.Value<Thing>("stadium")), Is.EqualTo((4_500_000m, new DateOnly(2024, 7, 1), new Thing("Tern Park", Term("Stadium")))));
        Assert.That((fact.Rule, fact.Confidence), Is.EqualTo(("model/scripted-1/transfer", 0.7m)));
        Model.AssertAnchored(found);
        Assert.That(new FactWriter().Write([found], new Dataset()), Is.Not.Empty);
    }

    [TestCase("player", "Bob Crook", "KG2302")]
    [TestCase("to", "Harbour Athletic", "KG2302")]
    [TestCase("stadium", "...", "KG2302")]
    [TestCase("note", "four years", "KG2302")]
    [TestCase("year", "1999", "KG2303")]
    [TestCase("year", "soon", "KG2303")]
    [TestCase("fee", "6000000", "KG2303")]
    [TestCase("fee", "NaN", "KG2303")]
    [TestCase("fee", "99999999999999999999999999999999", "KG2303")]
    [TestCase("years", "3", "KG2303", Description = "The text writes it as a word.")]
    [TestCase("date", "2024-07-31", "KG2303")]
    [TestCase("date", "2023-07-01", "KG2303")]
    [TestCase("date", "1 July", "KG2303")]
    [TestCase("loan", "perhaps", "KG2303")]
    [TestCase("colour", "red", "KG2304")]
    public async Task A_value_that_the_text_does_not_say_refuses_the_fact(string slot, string value, string code)
    {
        (string, string)[] good = [("player", "Tom Vane"), ("to", "Tern City")];
        var found = await Read([.. good.Where(pair => pair.Item1 != slot), (slot, value)]);
        Assert.That((found.Facts.Count, found.Misses.Single().Code), Is.EqualTo((0, code)), found.Misses[0].Reason);
    }

    [TestCase("""[{"slot":"player","value":"Tom Vane"}]""", "KG2304")]
    [TestCase("""[{"slot":"player","value":"Tom Vane"},{"slot":"player","value":"Tom Vane"},{"slot":"to","value":"Tern City"}]""", "KG2304")]
    [TestCase("""[{"slot":"player","value":7},{"slot":"to","value":"Tern City"}]""", "KG2304")]
    [TestCase("""{"player":"Tom Vane"}""", "KG2304")]
    [TestCase("""[null]""", "KG2304")]
    [TestCase("null", "KG2304")]
    public async Task Values_that_are_no_list_or_not_enough_refuse_the_fact(string json, string code)
    {
        var found = await ReadValues(json);
        Assert.That(found.Misses.Single().Code, Is.EqualTo(code));
    }

    [Test]
    public async Task A_quote_must_name_something_and_stand_in_the_text()
    {
        (string, string)[] good = [("player", "Tom Vane"), ("to", "Tern City")];
        Assert.That((await ReadQuoted("and three years", good)).Misses.Single().Code, Is.EqualTo("KG2308"));
        Assert.That((await ReadQuoted("Tern City have bought Tom Vane", good)).Misses.Single().Code, Is.EqualTo("KG2301"));
    }

    [Test]
    public async Task The_request_describes_them_and_their_names_are_their_own()
    {
        var client = ScriptedClient.Answering(Model.Facts());
        await Model.Extractor(client, new ChatExtractionOptions { FactTypes = [Transfer] }).ExtractAsync(Model.Article(Text));
        Assert.That(client.Requests[0].System, Does.Contain("- transfer: player, person; to, Club; year, year if said"));
        Assert.That(((ChatResponseFormatJson)client.Requests[0].Options.ResponseFormat!).Schema!.Value.GetRawText(), Does.Contain("\"transfer\"").And.Contain("\"values\""));
        var taken = new FactType("award", Term("A"), [new FactSlot("a", Term("a"), SlotRange.Person) { IsKey = true }], "{a}");
        Assert.That(() => new ChatFactExtractor(client, new ChatExtractionOptions { FactTypes = [taken] }), Throws.ArgumentException.With.Message.Contains("award"));
        Assert.That(() => new ChatFactExtractor(client, new ChatExtractionOptions { FactTypes = [Transfer, Transfer] }), Throws.ArgumentException);
    }

    private static Task<ArticleFacts> Read(params (string Slot, string Value)[] values) => ReadQuoted(Text.TrimEnd('.'), values);

    private static Task<ArticleFacts> ReadQuoted(string quote, params (string Slot, string Value)[] values) =>
        ReadValues("[" + string.Join(',', values.Select(v => $$"""{"slot":"{{v.Slot}}","value":"{{v.Value}}"}""")) + "]", quote);

    private static async Task<ArticleFacts> ReadValues(string json, string? quote = null)
    {
        var fact = $$""" "relation":"transfer","values":{{json}},"quote":"{{quote ?? Text.TrimEnd('.')}}","confidence":0.9 """;
        return await Model.Extractor(ScriptedClient.Answering(Model.Facts(fact)), new ChatExtractionOptions { FactTypes = [Transfer] }).ExtractAsync(Model.Article(Text));
    }

    private static Iri Term(string name) => new("https://example.org/football#" + name);
}
