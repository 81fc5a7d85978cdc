using System.Globalization;
using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Passages;

/// <summary>
/// One graph of all 748 passages: ten questions that no single article answers. The approved answers were checked against the passages by hand;
/// where one is wrong, its file says so.
/// </summary>
internal sealed class PassageGraphTests
{
    private const string Prefixes = """
        PREFIX kg: <https://w3id.org/newskg#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX schema: <https://schema.org/>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

        """;

    private static readonly Lazy<KnowledgeBase> Knowledge = new(() =>
    {
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Identity = new IdentityOptions { Form = IdentityForm.Merged } });
        knowledge.AddFile(SharedData.Path("corpus/passages/passages_awards_dev.jsonl"));
        return knowledge;
    });

    private static IEnumerable<string> Questions => Directory.EnumerateFiles(Repository.File("tests", "KnowledgeGraph.Tests", "Passages", "Questions"), "*.rq").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [Test]
    public void ThereAreTenQuestions() => Assert.That(Questions.Count(), Is.EqualTo(10));

    [TestCaseSource(nameof(Questions))]
    public void AnswerIsTheOneThatWasChecked(string question)
    {
        var query = File.ReadAllText(Repository.File("tests", "KnowledgeGraph.Tests", "Passages", "Questions", question + ".rq"));
        var answer = new StringBuilder();
        foreach (var row in Knowledge.Value.Select(Prefixes + query))
        {
            answer.AppendJoin(" | ", row.Variables.Select(v => row.TextOrNull(v) ?? "-")).Append('\n');
        }

        Assert.That(answer.Length, Is.Positive, "the question has an answer");
        Approved.Equal($"Passages/Questions/{question}.txt", answer.ToString());
    }

    [Test]
    public void CountsAndContradictions()
    {
        var knowledge = Knowledge.Value;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"articles {knowledge.Articles.Count}\nfacts {knowledge.Facts.Count}\n");
        foreach (var (name, pattern) in ((string, string)[])
        [
            ("persons", "?x a kg:Person"), ("works", "?x a kg:CreativeWork"), ("awards", "?x a kg:Award"), ("contests", "?x a kg:AwardContest"), ("results", "?x a kg:AwardResult"), ("wins", "?x kg:outcome kg:Won"),
            ("roles", "?x a kg:Role"), ("credits", "?x a kg:Credit"), ("claims", "?x a kg:Claim"), ("claims of several sources", "?x kg:combinedConfidence []"), ("contested claims", "?x kg:status kg:Contested"),
            ("things in several articles", "?x a kg:Person . FILTER EXISTS { ?a schema:mentions ?x . ?b schema:mentions ?x FILTER(?a != ?b) }"),
        ])
        {
            var count = knowledge.Select(Prefixes + $"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")[0].Text("n");
            text.Append(CultureInfo.InvariantCulture, $"{name} {count}\n");
        }

        foreach (var decision in knowledge.Identities().Decisions.Where(d => d.Verdict != IdentityVerdict.Undecided))
        {
            text.Append(CultureInfo.InvariantCulture, $"{decision.Verdict.ToString().ToLowerInvariant()} {decision.Score}: {Local(decision.Left)} {Local(decision.Right)} ({string.Join(", ", decision.Reasons.Select(r => r.Code))})\n");
        }

        foreach (var contradiction in knowledge.Contradictions())
        {
            text.Append(CultureInfo.InvariantCulture, $"{contradiction.Invariant}: {Short(contradiction.Left)} against {Short(contradiction.Right)}\n");
        }

        Approved.Equal("Passages/Graph.txt", text.ToString());
    }

    private static string Local(KnowledgeGraph.Rdf.Iri node) => node.Value.Replace("https://example.org/kg/", "", StringComparison.Ordinal);

    private static string Short(ContradictionSide side) =>
        $"{side.Says.Subject} {side.Says.Object} ({string.Join(", ", side.ArticleIds)})".Replace("https://example.org/kg/", "", StringComparison.Ordinal).Replace("https://w3id.org/newskg#", "kg:", StringComparison.Ordinal);
}
