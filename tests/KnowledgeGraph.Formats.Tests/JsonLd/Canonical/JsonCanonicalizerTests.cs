namespace KnowledgeGraph.Formats.Tests.JsonLd.Canonical;

internal sealed class JsonCanonicalizerTests
{
    /// <summary>RFC 8785, sections 3.2.2 and 3.2.3.</summary>
    [Test]
    public void The_examples_of_the_standard()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                JsonCanonicalizer.Canonicalize(
                    """
                    {
                      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
                      "literals": [null, true, false]
                    }
                    """),
                Is.EqualTo("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"""));
            Assert.That(
                JsonCanonicalizer.Canonicalize(
                    """
                    { "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis" }
                    """),
                Is.EqualTo(
                    "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
                    + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"));
        }
    }

    [TestCase(" [ ] ", "[]")]
    [TestCase("""{ "b": { "d": 1, "c": [ {} ] }, "a": -0.0 }""", """{"a":0,"b":{"c":[{}],"d":1}}""")]
    [TestCase("\"\\b\\t\\n\\f\\r\\u001f\\u007f\"", "\"\\b\\t\\n\\f\\r\\u001f\u007f\"")]
    public void Forms(string json, string canonical) => Assert.That(JsonCanonicalizer.Canonicalize(json), Is.EqualTo(canonical));

    [TestCase("{")]
    [TestCase("[1,]")]
    [TestCase("\"\\ud800\"")]
    public void What_is_no_JSON_is_refused(string json) => Assert.Throws<RdfSyntaxException>(() => JsonCanonicalizer.Canonicalize(json));

    [Test]
    public void Numbers_beyond_the_doubles_are_refused() => Assert.Throws<ArgumentException>(() => JsonCanonicalizer.Canonicalize("[1e999]"));

    [Test]
    public void Deep_nesting_meets_the_limit() => Assert.That(
        Assert.Throws<RdfSyntaxException>(() => JsonCanonicalizer.Canonicalize(new string('[', 100_000)))!.IsLimit, Is.True);
}
