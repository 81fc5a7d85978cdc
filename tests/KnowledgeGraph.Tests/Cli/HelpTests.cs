namespace KnowledgeGraph.Tests.Cli;

internal sealed class HelpTests
{
    [TestCase("convert")]
    [TestCase("build")]
    [TestCase("query")]
    [TestCase("update")]
    [TestCase("evaluate")]
    [TestCase("count")]
    [TestCase("explain")]
    [TestCase("diff")]
    [TestCase("formats")]
    [TestCase("store")]
    public void Every_verb_shows_examples_and_exit_codes(string verb)
    {
        var help = Kg.Run(verb, "--help").Ok().Output;
        Assert.That(help, Does.Contain("Examples:").And.Contain($"kg {verb} ").And.Contain("Exit codes:"));
    }

    [TestCase("create")]
    [TestCase("load")]
    [TestCase("dump")]
    [TestCase("info")]
    [TestCase("verify")]
    [TestCase("compact")]
    [TestCase("backup")]
    [TestCase("restore")]
    public void Every_verb_of_store_shows_its_own_examples(string verb)
    {
        var help = Kg.Run("store", verb, "--help").Ok().Output;
        Assert.That(help, Does.Contain($"kg store {verb} ").And.Contain("Exit codes:").And.Not.Contain("kg build"));
        Assert.That(Kg.Run("store", verb).Error, Does.Contain($"Try 'kg store {verb} --help'."));
    }

    [Test]
    public void The_program_lists_its_verbs() =>
        Assert.That(Kg.Run("--help").Ok().Output, Does.Contain("convert").And.Contain("count").And.Contain("Examples:"));
}
