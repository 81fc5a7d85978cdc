namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Whose an award is: clauses, appositions, pronouns and what a title names, with invented people and works.</summary>
public sealed class AwardSubjectRows
{
    [TestCase("Anna Lind would go on to earn an Academy Award nomination.", "Nominated | Anna Lind | Academy Award | - | - | -", TestName = "Would go on to")]
    [TestCase("The film Cold Harbour, however, went on to win the Golden Lion.", "Won | Cold Harbour | Golden Lion | - | - | -", TestName = "However between commas")]
    [TestCase("Anna Lind made the film Cold Harbour, and in 1998 won an Emmy Award.", "Won | Anna Lind | Emmy Award | - | - | 1998", TestName = "A year before the verb")]
    [TestCase("Anna Lind directed the film “Cold Harbour”, which earned praise at festivals, including winning Best Score at the Rhode Island Film Festival.", "Won | Cold Harbour | Rhode Island Film Festival | Best Score | - | -", TestName = "Including winning")]
    [TestCase("She spoke at the 2016 Golden Globes, after her film, Cold Harbour, won Best Motion Picture.", "Won | Cold Harbour | Golden Globe Award | Best Motion Picture | - | 2016", TestName = "A name between commas after its noun")]
    [TestCase("Anna Lind, the former star of Iron Sky, won a Tony Award.", "Won | Anna Lind | Tony Award | - | - | -", TestName = "An apposition before the verb")]
    [TestCase("This came after Anna Lind was awarded as the first woman to win the Emmy Award for Best Director.", "Won | Anna Lind | Emmy Award | Best Director | - | -", TestName = "Awarded as the first to win")]
    [TestCase("The Golden Globe Awards were given out, with Anna Lind winning Best Director.", "Won | Anna Lind | Golden Globe Award | Best Director | - | -", TestName = "With X winning")]
    [TestCase("The BAFTAs are held in London. Cold Harbour and Iron Sky win the most awards, with four each, while the latter also wins Best Film.", "Won | Iron Sky | BAFTA Award | Best Film | - | -", TestName = "The latter")]
    [TestCase("The BAFTAs are held in London. Cold Harbour and Iron Sky win the most awards, with four each.", "Count | Cold Harbour | 4 | BAFTA Award | Won", TestName = "Four each")]
    [TestCase("Indian author Anna Lind and translator Mary Hill win the Booker Prize.", "Won | Anna Lind | Booker Prize | - | - | -", TestName = "Jobs between the names of a list")]
    [TestCase("Peter Vale's Cold Harbour won the Golden Bear.", "Won | Cold Harbour | Golden Bear | - | - | -", TestName = "X's W won")]
    [TestCase("Anna Lind, an Emmy-winning director of operas, smiled.", "Won | Anna Lind | Emmy Award | - | - | -", TestName = "An award-winning apposition")]
    [TestCase("Anna Lind, Pulitzer Prize-winning critic for The Post, left.", "Won | Anna Lind | Pulitzer Prize | - | - | -", TestName = "An apposition without article")]
    [TestCase("Anna Lind turned to acting, with a Golden Globe Award nominated performance in Iron Sky (1972).", "Nominated | Anna Lind | Golden Globe Award | - | Iron Sky | -", TestName = "A nominated performance")]
    [TestCase("The award marked Anna Lind's third Oscar nomination.", "Nominated | Anna Lind | Academy Award | - | - | -", TestName = "Marked X's nomination")]
    [TestCase("Anna Lind is a two-time winner of the Emmy Award and a three-time nominee of the Tony Award.", "Count | Anna Lind | 3 | Tony Award | Nominated", TestName = "A winner and a nominee")]
    [TestCase("The film Cold Harbour earned lead actress Anna Lind a BAFTA nomination.", "Nominated | Anna Lind | BAFTA Award | - | Cold Harbour | -", TestName = "Words for what the receiver is")]
    public void InSentences(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("The film was well received abroad, winning the Golden Lion.", "Cold Harbour (film)", "Won | Cold Harbour | Golden Lion | - | - | -", TestName = "The film of a noted title")]
    [TestCase("The film was released in May. It won the Golden Lion.", "Cold Harbour", "Won | Cold Harbour | Golden Lion | - | - | -", TestName = "The film of a title that the text never names")]
    [TestCase("The season won several awards, including a Primetime Emmy Award.", "Cold Harbour (season 1)", "Won | Cold Harbour | Primetime Emmy Award | - | - | -", TestName = "The season")]
    [TestCase("The film drew crowds in Oslo. The episode “Dark Boys” aired in May. The episode won a GLAAD Media Award.", "Cold Harbour (film)", "Won | Dark Boys | GLAAD Media Award | - | - | -", TestName = "The episode is not the film")]
    [TestCase("In “Iron Sky”, she sang “Unusual Way”. The song, “Blue Door”, was nominated for a Grammy Award.", "Anna Lind", "Nominated | Blue Door | Grammy Award | - | - | -", TestName = "The song between commas")]
    [TestCase("She was twice nominated for the Best Director Oscar.", "Anna Lind", "Count | Anna Lind | 2 | Academy Award | Nominated", TestName = "Twice, in a biography")]
    public void ByTitle(string text, string title, string expected) => Assert.That(Found.Lines(text, title), Has.Member(expected));

    [TestCase("The film Tin Men was directed by Hugh Stone and co-written by Boris Metal. In 1972 the movie was nominated for an Oscar. It was also nominated for a Golden Globe Award.", "Boris Metal")]
    [TestCase("The actor was born in Nardia. The movie Tin Men was made here. The film was nominated for eight Academy Awards. It is a large city in Nardia.", "Nardia")]
    [TestCase("The band toured for a year, documented by a concert film. The film earned a Grammy Award nomination.", "Grey Mode")]
    public void TitlesThatNameNoWork(string text, string title) => Assert.That(Found.Lines(text, title).Where(l => l.Contains(title, StringComparison.Ordinal) && !l.StartsWith("Credit", StringComparison.Ordinal) && !l.StartsWith("About", StringComparison.Ordinal)), Is.Empty);
}
