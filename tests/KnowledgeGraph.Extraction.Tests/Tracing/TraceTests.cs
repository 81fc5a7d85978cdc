using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Tests.Tracing;

internal sealed class TraceTests
{
    private const string Text =
        "Ada Lind stars in the series ‘Low Tide’. She won the Tony Award for Best Actress in a Play in 2019. "
        + "Max Ray is expected to win an Emmy Award. Nora Falk went home. The award season is long. It rained.";

    private static readonly ExtractionTrace Trace = FactExtractor.Default.Trace(new Article { Id = "a", Text = Text });

    [Test]
    public void EachStageIsThere_ForASentenceWithAFact()
    {
        var sentence = Trace.Sentences[1];
        Assert.That(sentence.Text.Exact, Does.StartWith("She won").And.EndsWith("2019."));
        Assert.That(sentence.Tokens.First(t => t.Text == "won").Tags, Does.Contain("Win"));
        Assert.That(sentence.Mentions.Select(m => m.Kind), Does.Contain("Award").And.Contain("Category").And.Contain("Year"));
        Assert.That(sentence.References.Single(), Is.EqualTo(new TraceReference("She", "Ada Lind")));
        Assert.That(sentence.Findings.Any(f => f.Says.StartsWith("Ada Lind won", StringComparison.Ordinal) && f.Rule.Length > 0));
        Assert.That(sentence.Facts.Select(i => Trace.Result.Facts[i]).OfType<AwardResultFact>().Single().Recipient.Name, Is.EqualTo("Ada Lind"));
        Assert.That(sentence.Misses, Is.Empty);
    }

    [Test]
    public void ARefusedCandidate_SaysWhy() =>
        Assert.That(Trace.Sentences[2].Misses.Single().Reason, Does.Contain("does not say that it happened"));

    [Test]
    public void SentencesThatGaveNothing_SayWhatTheyHold()
    {
        Assert.That(Trace.Sentences[3].Misses.Single(), Has.Property("Code").EqualTo("KG2112"));
        Assert.That(Trace.Sentences[3].Misses[0].Reason, Does.Contain("Nora Falk"));
        Assert.That(Trace.Sentences[5].Misses, Is.Empty, "nothing was to be found there");
    }

    [Test]
    public void TheTraceFindsWhatTheExtractorFinds()
    {
        var found = FactExtractor.Default.Extract(new Article { Id = "a", Text = Text });
        Assert.That(Trace.Result.Facts.Select(f => (f.GetType(), f.Rule, f.Confidence, f.Evidence[0].Start)), Is.EqualTo(found.Facts.Select(f => (f.GetType(), f.Rule, f.Confidence, f.Evidence[0].Start))));
        Assert.That(Trace.Result.Misses, Is.EqualTo(found.Misses));
    }

    [Test]
    public void ATextThatIsTooLong_IsRefused()
    {
        var trace = FactExtractor.Default.Trace(new Article { Id = "a", Text = Text }, new ExtractionOptions { MaxTextLength = 10 });
        Assert.That(trace.Sentences, Is.Empty);
        Assert.That(trace.Result.Misses.Single().Code, Is.EqualTo("KG2101"));
    }
}
