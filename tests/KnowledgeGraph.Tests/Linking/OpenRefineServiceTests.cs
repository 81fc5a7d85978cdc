using System.Net;
using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Tests.Linking;

internal sealed class OpenRefineServiceTests
{
    private const string Manifest = """{"name": "Test", "identifierSpace": "http://www.wikidata.org/entity/", "schemaSpace": "http://www.wikidata.org/prop/direct/"}""";

    [Test]
    public async Task Queries_GoInBatches_AndComeBackInTheirOrder()
    {
        using var script = new ScriptedHandler(
            _ => Ok(Manifest),
            body => Ok(body.Contains("\"type\":\"Q5\"", StringComparison.Ordinal) && body.Contains("\"pid\":\"P57\"", StringComparison.Ordinal)
                ? """{"q1": {"result": []}, "q0": {"result": [{"id": "Q2", "name": "B", "score": 1, "match": false}, {"id": "Q1", "name": "A", "score": 9.5, "match": true, "type": [{"id": "Q5"}, "Q6"]}]}}"""
                : "{}"),
            _ => Ok("""{"q0": {"result": [{"id": "https://c.example/3", "name": "C", "match": true}]}}"""));
        var answers = await Service(script, new OpenRefineOptions { BatchSize = 2 }).ReconcileAsync(
            [new("A & Ü\uD800") { Type = "Q5", Properties = [new("P57", "x")] }, new("B"), new("C")]);
        Assert.That(answers.Select(a => string.Join(' ', a.Select(c => $"{c.Id.Value}:{c.Match}:{string.Join('+', c.Types)}"))), Is.EqualTo(new[]
        {
            "http://www.wikidata.org/entity/Q1:True:Q5+Q6 http://www.wikidata.org/entity/Q2:False:", "", "https://c.example/3:True:",
        }));
    }

    [Test]
    public async Task ABusyService_IsAskedAgain()
    {
        using var script = new ScriptedHandler(
            _ => Busy(HttpStatusCode.ServiceUnavailable, "0"), _ => Ok(Manifest), _ => Busy(HttpStatusCode.TooManyRequests, null), _ => Ok("""{"q0": {"result": []}}"""));
        Assert.That(await Service(script).ReconcileAsync([new("A")]), Has.Count.EqualTo(1));
        Assert.That(script.Left, Is.Zero);
    }

    [TestCase("[]", "an object was expected")]
    [TestCase("{}", "holds no \"q0\"")]
    [TestCase("{\"q0\": {\"result\": [3]}}", "\"id\" is missing")]
    [TestCase("{\"q0\": {\"result\": [{\"id\": \"a b\", \"name\": \"A\"}]}}", "make no IRI")]
    [TestCase("{\"q0\": {\"result\": [{\"id\": \"\\ud800\", \"name\": \"A\"}]}}", "no JSON that can be read")]
    [TestCase("<html>", "no JSON that can be read")]
    public void WhatIsNoAnswer_IsAnError(string answer, string message)
    {
        using var script = new ScriptedHandler(_ => Ok(Manifest), _ => Ok(answer));
        Assert.That(() => Service(script).ReconcileAsync([new("A")]), Throws.TypeOf<ReconciliationException>().With.Message.Contains(message));
    }

    [Test]
    public void LimitsAndRefusals_AreErrors()
    {
        using var large = new ScriptedHandler(_ => Ok(new string(' ', 300)));
        Assert.That(() => Service(large, new OpenRefineOptions { MaxResponseBytes = 200 }).ManifestAsync(), Throws.TypeOf<ReconciliationException>().With.Message.Contains("MaxResponseBytes"));
        using var patient = new ScriptedHandler(_ => Busy(HttpStatusCode.TooManyRequests, "3600"));
        Assert.That(() => Service(patient).ManifestAsync(), Throws.TypeOf<ReconciliationException>().With.Message.Contains("answered 429"));
        using var absent = new ScriptedHandler(_ => Busy(HttpStatusCode.NotFound, null));
        Assert.That(() => Service(absent).ManifestAsync(), Throws.TypeOf<ReconciliationException>().With.Message.Contains("answered 404"));
        using var broken = new ScriptedHandler(_ => throw new HttpRequestException("no route"));
        Assert.That(() => Service(broken).ManifestAsync(), Throws.TypeOf<ReconciliationException>().With.Message.Contains("cannot be reached"));
        using var unused = new HttpClient();
        Assert.That(() => new OpenRefineService(unused, new Iri("ftp://x.example/")), Throws.ArgumentException);
    }

    [Test]
    public async Task OnlyWhatOneCandidateMatches_BecomesAnEntry()
    {
        using var script = new ScriptedHandler(_ => Ok(Manifest), body => Ok("""
            {"q0": {"result": [{"id": "Q1", "name": "Ann B. Lee", "score": 90, "match": true}, {"id": "Q9", "name": "Ann Lee", "score": 20, "match": false}]},
             "q1": {"result": [{"id": "Q2", "name": "Max Ray", "match": true}, {"id": "Q3", "name": "Max Ray", "match": true}]},
             "q2": {"result": [{"id": "Q4", "name": "Salt", "match": false}]}}
            """));
        var article = new ArticleFacts(
            new Article { Id = "a", Text = "x" },
            [new RoleFact { Actor = new Person("Ann Lee"), Work = new Work("Salt") }, new RoleFact { Actor = new Person("Max Ray"), Work = new Work("Salt") }],
            []);
        var entry = (await Reconciliation.AuthorityAsync(Service(script), [article])).Entries.Single();
        Assert.That((entry.Iri.Value, entry.Kind, entry.Name, entry.Aliases.Single()), Is.EqualTo(("http://www.wikidata.org/entity/Q1", EntityKind.Person, "Ann B. Lee", "Ann Lee")));
    }

    private static OpenRefineService Service(ScriptedHandler script, OpenRefineOptions? options = null) =>
        new(script.Client, new Iri("https://reconcile.example/api"), (options ?? new OpenRefineOptions()) with { RetryDelay = TimeSpan.Zero });

    private static HttpResponseMessage Ok(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };

    private static HttpResponseMessage Busy(HttpStatusCode status, string? retryAfter)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
        {
            response.Headers.Add("Retry-After", retryAfter);
        }

        return response;
    }
}
