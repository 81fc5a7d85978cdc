namespace KnowledgeGraph.Rdf.Tests.Terms;

/// <summary>Which language tags a literal takes: those that every reader of RDF takes, so that what can be made can be written.</summary>
internal sealed class LiteralTests
{
    [TestCase("a")]
    [TestCase("EN-gb")]
    [TestCase("abcdefgh")]
    [TestCase("en-12345678-x")]
    public void A_well_formed_language_tag_is_kept_as_written(string tag) =>
        Assert.That(Literal.LanguageTagged("x", tag).LanguageTag, Is.EqualTo(tag));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("e1")]
    [TestCase("en-")]
    [TestCase("-en")]
    [TestCase("en--gb")]
    [TestCase("en_GB")]
    [TestCase("\u00E9")]
    [TestCase("abcdefghi")]
    [TestCase("en-abcdefghi")]
    public void Another_tag_makes_no_literal(string tag) =>
        Assert.That(() => Literal.LanguageTagged("x", tag), Throws.ArgumentException.With.Message.Contains($"'{tag}' is not a language tag"));
}
