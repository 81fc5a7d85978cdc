using KnowledgeGraph.Articles;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Tests;

internal sealed class ChatFactExtractorTests
{
    [Test]
    public async Task What_stands_in_the_text_becomes_facts_with_evidence()
    {
        var found = await Model.Read(Model.Facts(Model.Network, Model.Role, Model.Win));

        Assert.That(found.Misses, Is.Empty);
        Model.AssertAnchored(found);
        Assert.That(found.Facts, Has.Count.EqualTo(3));
        var role = (RoleFact)found.Facts[0];
        Assert.That((role.Actor.Name, role.Work, role.Character!.Name), Is.EqualTo(("Ada Lind", new Work("Low Tide", WorkKind.Series), "Nora")));
        Assert.That(role.Rule, Is.EqualTo("model/scripted-1/role"));
        Assert.That(role.Confidence, Is.EqualTo(0.7m), "A model is never surer than the options let it be.");
        var win = (AwardResultFact)found.Facts[1];
        Assert.That((win.Outcome, win.Year, win.Category, win.Award.Name), Is.EqualTo((AwardOutcome.Won, 2021, "Best Actress", "Golden Pear")));
        Assert.That(((StatementFact)found.Facts[2]).Value, Is.EqualTo(new Organization("Channel Nine")));
    }

    [Test]
    public async Task All_relations_make_facts()
    {
        const string text = "The film ‘Salt’, directed by Jo Moss and made by Tern Pictures, is based on the novel ‘Brine’ by Una Hale, published by Otter Press. "
            + "‘Salt’ came out in 2019. ‘Brine’ appeared in 1999. \"I cried,\" said Moss. ‘Salt’ was nominated for a Silver Gull. Tern Pictures did not win a Silver Gull.";
        string Fact(string relation, string subject, string kind, string? of, string? ofKind, string quote, string more = "") =>
            $$""" "relation":"{{relation}}","subject":"{{subject}}","subjectKind":"{{kind}}"{{(of is null ? "" : $",\"object\":\"{of}\",\"objectKind\":\"{ofKind}\"")}}{{more}},"quote":"{{quote}}","confidence":0.9 """;

        var found = await Model.Read(
            Model.Facts(
                Fact("credit", "Jo Moss", "person", "Salt", "film", "‘Salt’, directed by Jo Moss", ",\"job\":\"director\""),
                Fact("producer", "Salt", "film", "Tern Pictures", "organization", "made by Tern Pictures"),
                Fact("based-on", "Salt", "film", "Brine", "novel", "is based on the novel ‘Brine’"),
                Fact("author", "Brine", "novel", "Una Hale", "person", "‘Brine’ by Una Hale"),
                Fact("publisher", "Brine", "novel", "Otter Press", "organization", "published by Otter Press"),
                Fact("work-kind", "Salt", "film", null, null, "The film ‘Salt’"),
                Fact("year", "Salt", "film", null, null, "‘Salt’ came out in 2019", ",\"year\":2019"),
                Fact("year", "Brine", "novel", null, null, "‘Brine’ appeared in 1999", ",\"year\":1999"),
                Fact("quotation", "Jo Moss", "person", null, null, "\\\"I cried,\\\" said Moss", ",\"text\":\"I cried,\""),
                Fact("award", "Salt", "film", "Silver Gull", "award", "‘Salt’ was nominated for a Silver Gull", ",\"outcome\":\"nominated\""),
                Fact("award", "Tern Pictures", "organization", "Silver Gull", "award", "Tern Pictures did not win", ",\"outcome\":\"not-won\"")),
            text);

        Assert.That(found.Misses, Is.Empty);
        Model.AssertAnchored(found);
        Assert.That(found.Facts.OfType<StatementFact>().Select(f => f.Property), Is.EquivalentTo(new[]
        {
            FactProperty.Producer, FactProperty.BasedOn, FactProperty.Author, FactProperty.Publisher, FactProperty.WorkType, FactProperty.ReleaseYear, FactProperty.PublicationYear,
        }));
        Assert.That(found.Facts.OfType<AwardResultFact>().Select(f => f.Outcome), Is.EqualTo(new[] { AwardOutcome.Nominated, AwardOutcome.NotWon }));
        Assert.That(found.Facts.OfType<QuotationFact>().Single().Text, Is.EqualTo("I cried,"));
        Assert.That(found.Facts.OfType<CreditFact>().Single().Job, Is.EqualTo("director"));
    }

    [Test]
    public async Task The_graph_takes_every_fact_of_a_model()
    {
        var found = await Model.Read(Model.Facts(Model.Network, Model.Role, Model.Win));
        var quads = new Rdf.Dataset();
        var claims = new FactWriter().Write([found], quads);
        Assert.That(claims, Has.Count.GreaterThanOrEqualTo(3));
        Assert.That(claims.Select(c => c.Status), Has.None.EqualTo(FactStatus.Rejected));
    }

    [Test]
    public async Task Rules_then_model_give_each_fact_once_with_all_evidence()
    {
        const string text = "Jane Doe won the Tony Award for Best Actress in a Play in 2019. It was the night of Doe, with the Tony for Best Actress in a Play in her bag.";
        var model = Model.Extractor(ScriptedClient.Answering(Model.Facts(
            """ "relation":"award","subject":"Jane Doe","subjectKind":"person","object":"Tony","objectKind":"award","outcome":"won","category":"Best Actress in a Play","quote":"the night of Doe, with the Tony for Best Actress in a Play","confidence":0.9 """)));

        var rules = FactExtractor.Default.Extract(Model.Article(text));
        var both = await FactExtractor.Default.Then(model).ExtractAsync(Model.Article(text));

        Assert.That(both.Facts, Has.Count.EqualTo(rules.Facts.Count));
        var win = both.Facts.OfType<AwardResultFact>().Single();
        Assert.That((win.Award.Name, win.Year), Is.EqualTo(("Tony Award", 2019)));
        Assert.That(win.Evidence.Select(e => e.Exact), Has.Member("the night of Doe, with the Tony for Best Actress in a Play"));
        Assert.That(win.Rule, Does.EndWith("model/scripted-1/award"));
        Model.AssertAnchored(both);
    }

    [Test]
    public async Task A_request_has_the_ontology_as_schema_and_no_tools()
    {
        var client = ScriptedClient.Answering(Model.Facts());
        await Model.Extractor(client).ExtractAsync(Model.Article());

        var request = client.Requests.Single();
        Assert.That(request.Options.Tools, Is.Null.Or.Empty);
        Assert.That(request.Options.ToolMode, Is.EqualTo(ChatToolMode.None));
        Assert.That(request.Options.Temperature, Is.Zero);
        var schema = (ChatResponseFormatJson)request.Options.ResponseFormat!;
        Assert.That(schema.Schema!.Value.GetRawText(), Does.Contain("\"based-on\"").And.Contain("\"quote\""));
        Assert.That(request.System, Does.Contain("- award:").And.Contain("- work-kind:"));
        Assert.That(request.User, Does.Contain(Model.Text));
    }

    [Test]
    public async Task The_same_article_gives_the_same_requests_and_facts()
    {
        var client = ScriptedClient.Answering(Model.Facts(Model.Win, Model.Role));
        var extractor = Model.Extractor(client);
        var first = await extractor.ExtractAsync(Model.Article());
        var second = await extractor.ExtractAsync(Model.Article());
        Assert.That(client.Requests[1].User, Is.EqualTo(client.Requests[0].User));
        Assert.That(second.Facts.Select(f => f.Evidence[0]), Is.EqualTo(first.Facts.Select(f => f.Evidence[0])));
    }

    [Test]
    public async Task Offsets_count_code_points_also_in_later_parts()
    {
        var filler = string.Concat(Enumerable.Repeat("A quiet day by the sea 🌊 it was.\n\n", 40));
        var text = filler + Model.Text;
        var client = new ScriptedClient((_, request, _) => Task.FromResult(ScriptedClient.Response(
            request.User.Contains("Ada Lind plays", StringComparison.Ordinal) ? Model.Facts(Model.Role) : Model.Facts())));
        var found = await Model.Extractor(client, new ChatExtractionOptions { ChunkLength = 400, ChunkOverlap = 100 }).ExtractAsync(Model.Article(text));

        Assert.That(client.Requests, Has.Count.GreaterThan(3));
        Assert.That(found.Facts.Single().Evidence.Single().Exact, Is.EqualTo("Ada Lind plays Nora"));
        Model.AssertAnchored(found);
    }

    [Test]
    public async Task Limits_of_the_extraction_hold()
    {
        var client = ScriptedClient.Answering(Model.Facts(Model.Role, Model.Win));
        var long1 = await Model.Extractor(client).ExtractAsync(Model.Article(), new ExtractionOptions { MaxTextLength = 10 });
        Assert.That(long1.Misses.Single().Code, Is.EqualTo("KG2101"));
        Assert.That(client.Requests, Is.Empty);

        var unsure = await Model.Extractor(client).ExtractAsync(Model.Article(), new ExtractionOptions { MinConfidence = 0.8m });
        Assert.That(unsure.Misses.Select(m => m.Code), Is.EqualTo(new[] { "KG2109", "KG2109" }));

        var many = await Model.Extractor(client).ExtractAsync(Model.Article(), new ExtractionOptions { MaxFacts = 1 });
        Assert.That((many.Facts.Count, many.Misses.Single().Code), Is.EqualTo((1, "KG2110")));
    }

    [TestCase("")]
    [TestCase(" \n\t ")]
    public async Task An_empty_text_asks_nothing(string text)
    {
        var client = ScriptedClient.Answering(Model.Facts());
        var found = await Model.Extractor(client).ExtractAsync(Model.Article(text));
        Assert.That((found.Facts.Count, client.Requests.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Options_that_make_no_sense_are_refused_by_name()
    {
        ChatExtractionOptions[] wrong =
        [
            new() { ChunkLength = 10 }, new() { ChunkOverlap = 5_000 }, new() { MaxAttempts = 0 }, new() { MaxCost = 1m }, new() { MaxConfidence = 2m },
            new() { RetryDelay = TimeSpan.FromHours(2) }, new() { RequestTimeout = TimeSpan.Zero }, new() { InputPrice = -1m }, new() { MaxOutputTokens = 0 },
        ];
        foreach (var options in wrong)
        {
            Assert.That(() => new ChatFactExtractor(ScriptedClient.Answering(""), options), Throws.ArgumentException);
        }
    }
}
