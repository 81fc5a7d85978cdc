namespace KnowledgeGraph.Tests.Cli;

internal sealed class HelpTests
{
    [TestCase("convert")]
    [TestCase("build")]
    [TestCase("query")]
    [TestCase("evaluate")]
    [TestCase("count")]
    [TestCase("explain")]
    [TestCase("formats")]
    public void Every_verb_shows_examples_and_exit_codes(string verb)
    {
        var help = Kg.Run(verb, "--help").Ok().Output;
        Assert.That(help, Does.Contain("Examples:").And.Contain($"kg {verb} ").And.Contain("Exit codes:"));
    }

    [Test]
    public void The_program_lists_its_verbs() =>
        Assert.That(Kg.Run("--help").Ok().Output, Does.Contain("convert").And.Contain("count").And.Contain("Examples:"));
}
