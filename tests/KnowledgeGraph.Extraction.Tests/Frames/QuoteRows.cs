namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Quotations and who said them.</summary>
public sealed class QuoteRows
{
    [TestCase("Cinematographer John Vale, who worked on four films and won an Oscar for Barry Moor, remarked that she \"questions everything\".", "Quote | John Vale | questions everything", TestName = "The subject of the verb, not the nearest name")]
    [TestCase("Mary Hill, in her review for The Post, wrote: \"It is hard to believe.\"", "Quote | Mary Hill | It is hard to believe.", TestName = "Over a review for a paper")]
    [TestCase("Mary Hill, prize-winning critic for The Post, calls it a \"serious novel\" of note.", "Quote | Mary Hill | serious novel", TestName = "Calls it, after an apposition")]
    [TestCase("\"It is hard,\" said Mary Hill in a statement. \"We will all miss her very much.\"", "Quote | Mary Hill | We will all miss her very much.", TestName = "The next sentence goes on")]
    [TestCase("Mary Hill said that she \"grabbed\" it: \"It was a remarkable piece of work.\"", "Quote | Mary Hill | It was a remarkable piece of work.", TestName = "Over a single word in marks")]
    [TestCase("\"It was the best of all,\" according to Mary Hill.", "Quote | Mary Hill | It was the best of all,", TestName = "According to")]
    [TestCase("The song was called \"the best of its year\" by Mary Hill.", "Quote | Mary Hill | the best of its year", TestName = "Called by")]
    [TestCase("In 2011 Mary Hill stated that \"it may just be my favourite film”.", "Quote | Mary Hill | it may just be my favourite film", TestName = "A straight mark that a curly one closes")]
    [TestCase("After Peter Vale won the prize, he told the press: \"She is the best of the year.\"", "Quote | Peter Vale | She is the best of the year.", TestName = "He of the clause before")]
    [TestCase("Anna Lind was praised; Paul Reed called it her best work, and wrote \"she is stunning in it\".", "Quote | Paul Reed | she is stunning in it", TestName = "A clause after a semicolon")]
    public void Says(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Mary Hill learned of it from an operative who called it \"very realistic\".", TestName = "Someone without a name")]
    [TestCase("The piece by Mary Hill has been described as \"hauntingly ethereal music\".", TestName = "Passive without a speaker")]
    [TestCase("Mary Hill's foundation said \"we are all sad today\".", TestName = "What someone owns")]
    [TestCase("Mary Hill called it \"powerful\".", TestName = "One word set off")]
    [TestCase("The account of the show by Hugh Stone and Mary Hill, who both worked there, tweeted: \"We salute you all.\"", TestName = "A relative clause of another noun")]
    public void HasNoSpeaker(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Quote"));
}
