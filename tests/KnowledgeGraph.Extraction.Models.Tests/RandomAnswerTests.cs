using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Models.Tests;

/// <summary>Answers changed at random, and texts made to hurt: facts stay anchored in the text, and nothing throws or takes long.</summary>
internal sealed class RandomAnswerTests
{
    private static readonly string[] Pieces =
        ["\"", "\\", "{", "}", "[", "]", ":", ",", "null", "NaN", "1e999", "-1", "\\ud800", "\u0000", "Ada Lind", "Nora", "won", "\"subject\"", "\"quote\"", "facts", "😀", " ", "\n", "’", "<x:y>", "true"];

    [Test]
    public async Task Mutated_answers_give_only_facts_that_stand_in_the_text()
    {
        var random = new Random(7);
        var facts = 0;
        for (var run = 0; run < 3_000; run++)
        {
            var answer = new StringBuilder(Model.Facts(Model.Role, Model.Win, Model.Network));
            for (var change = random.Next(4); change >= 0; change--)
            {
                var at = random.Next(answer.Length);
                switch (random.Next(3))
                {
                    case 0:
                        answer.Remove(at, Math.Min(answer.Length - at, random.Next(1, 12)));
                        break;
                    case 1:
                        answer.Insert(at, Pieces[random.Next(Pieces.Length)]);
                        break;
                    default:
                        answer.Insert(at, answer.ToString(random.Next(answer.Length / 2), random.Next(answer.Length / 2)));
                        break;
                }
            }

            var found = await Model.Read(answer.ToString());
            Model.AssertAnchored(found);
            AssertNamesAreInTheText(found);
            new FactWriter().Write([found], new Rdf.Dataset());
            facts += found.Facts.Count;
        }

        Assert.That(facts, Is.GreaterThan(300), "Some answers stay readable.");
    }

    [TestCase("a", 10_000_000)]
    [TestCase("Ada Lind plays Nora ", 100_000)]
    [TestCase("\uD800 ", 200_000)]
    [TestCase("=====ARTICLE-0=====\n", 100_000)]
    [TestCase("e\u0301\u202E😀 ", 200_000)]
    [CancelAfter(60_000)]
    public async Task Long_and_strange_texts_are_read_in_parts(string part, int times, CancellationToken cancellation)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var client = ScriptedClient.Answering(Model.Facts(Model.Role, Model.With(Model.Role, ("quote", $"\"{part.Trim().Replace("\n", " ", StringComparison.Ordinal)}\""))).Replace("\uD800", "", StringComparison.Ordinal));
        var clock = Stopwatch.StartNew();
        var found = await Model.Extractor(client).ExtractAsync(Model.Article(text), null, cancellation);
        Assert.That(client.Requests, Has.Count.LessThanOrEqualTo(50));
        Assert.That(found.Misses.Count(miss => miss.Code == "KG2306"), Is.GreaterThan(50), "What was not read is said, part by part.");
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(50)));
        foreach (var evidence in found.Facts.SelectMany(fact => fact.Evidence).Take(20))
        {
            Assert.That(text, Does.Contain(evidence.Exact));
        }
    }

    private static void AssertNamesAreInTheText(ArticleFacts found)
    {
        foreach (var name in found.Facts.SelectMany(Names))
        {
            Assert.That(found.Article.Text.Contains(name, StringComparison.Ordinal), name);
        }
    }

    private static IEnumerable<string> Names(ArticleFact fact) => fact switch
    {
        RoleFact f => f.Character is null ? [f.Actor.Name, f.Work.Name] : [f.Actor.Name, f.Work.Name, f.Character.Name],
        AwardResultFact f => f.Work is null ? [f.Recipient.Name] : [f.Recipient.Name, f.Work.Name],
        StatementFact { Subject: Entity subject, Value: Entity value } => [subject.Name, value.Name],
        _ => [],
    };
}
