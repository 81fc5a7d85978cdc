using KnowledgeGraph.Sparql.Expressions;

namespace KnowledgeGraph.Sparql.Tests.Expressions;

/// <summary>The search for long parts finds what the runtime's finds.</summary>
public sealed class TextSearchTests
{
    [TestCase("b")]
    [TestCase("ab")]
    [TestCase("ba")]
    [TestCase("c")]
    public void Long_texts_are_searched_in_linear_time(string end)
    {
        var text = new string('a', 1 << 20) + "b" + new string('a', 10);
        var part = new string('a', 1 << 19) + end;

        Assert.That(TextSearch.IndexOf(text, part), Is.EqualTo(end switch { "b" => 1 << 19, "ab" => (1 << 19) - 1, "ba" => 1 << 19, _ => -1 }));
    }

    [Test]
    public void A_part_longer_than_the_text_is_nowhere() =>
        Assert.That(TextSearch.IndexOf(new string('a', 1 << 16), new string('a', (1 << 16) + 1)), Is.EqualTo(-1));
}
