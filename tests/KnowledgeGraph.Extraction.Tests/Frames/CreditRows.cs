namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Sentences with invented people and works that say who made what, who broadcasts it and what it is.</summary>
public sealed class CreditRows
{
    [TestCase("Cold Harbour is a 1980 black comedy film written, produced, edited and directed by Jon and Peter Vale.", "Credit | producer | Jon Vale | Cold Harbour")]
    [TestCase("Cold Harbour (also known as Grey Water) is a 1980 film directed by J. Elder Moor.", "Credit | director | J. Elder Moor | Cold Harbour")]
    [TestCase("12 Nights Away is a 1980 British-American drama film directed by Peter Vale.", "Credit | director | Peter Vale | 12 Nights Away")]
    [TestCase("Cold Harbour, released in Japan as Grey Water, is a 1980 drama directed by Peter Vale.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film directed by Peter Vale, who also produced.", "Credit | producer | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film directed by Peter Vale, who co-wrote the screenplay with Mary Hill.", "Credit | screenwriter | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film directed by Peter Vale from a screenplay he co-wrote with Mary Hill.", "Credit | screenwriter | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film by director Peter Vale, based on the novel Grey Water by Mary Hill.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film based on a play and adapted for the screen by Mary Hill.", "Credit | screenwriter | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour is a song written by Mary Hill.", "Credit | songwriter | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour is a comic strip drawn and written by Mary Hill.", "Credit | author | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour (1954) is the third novel by Jamaican writer Mary Hill.", "Credit | author | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour is an American sitcom created by Mary Hill for NBC.", "Credit | creator | Mary Hill | Cold Harbour")]
    [TestCase("Cold Harbour is an American sitcom created by Mary Hill for NBC.", "Broadcaster | Cold Harbour | NBC")]
    [TestCase("Cold Harbour is a British sitcom that aired on the Fox network from 2001 to 2005.", "Broadcaster | Cold Harbour | Fox")]
    [TestCase("Cold Harbour is a weekday BBC Two news programme.", "Broadcaster | Cold Harbour | BBC Two")]
    [TestCase("She produced two sitcoms for BBC One, Cold Harbour (1989–94) and Glass Road (1992–94).", "Broadcaster | Glass Road | BBC One")]
    [TestCase("Mary Hill, the creator of the sitcoms Iron Sky and Glass Road, retired.", "Credit | creator | Mary Hill | Glass Road")]
    [TestCase("Hill won as the creator and executive producer, along with Peter Vale, of the sitcoms Wings Out and Glass Road.", "Credit | executive producer | Peter Vale | Glass Road", "Mary Hill")]
    [TestCase("His directorial debut was in 2010 with Glass Road (2010).", "Credit | director | Peter Vale | Glass Road", "Peter Vale")]
    [TestCase("He directed many plays and musicals, including Glass Road by Mary Hill (1928), Iron Sky (1931) and Bravo! (1948).", "Credit | director | Peter Vale | Bravo!", "Peter Vale")]
    [TestCase("Her other novels include Glass Road (1953) and Iron Sky (1959).", "Credit | author | Mary Hill | Iron Sky", "Mary Hill")]
    [TestCase("The Mary Hill novel Glass Road was a success.", "Credit | author | Mary Hill | Glass Road")]
    [TestCase("Among his plays are works such as the musical Boys and Girls, which won.", "Format | Boys and Girls | musical")]
    [TestCase("Peter Vale hosted Later with Peter Vale on NBC.", "Credit | presenter | Peter Vale | Later with Peter Vale")]
    [TestCase("Glass Road (1992) is the third novel in Mary Hill's series Iron Sky.", "Credit | author | Mary Hill | Glass Road")]
    [TestCase("Mary Hill and Ruth Grey tell it in their book Glass Road.", "Credit | author | Ruth Grey | Glass Road")]
    [TestCase("She appeared in the Peter Vale-directed film Glass Road (2002).", "Credit | director | Peter Vale | Glass Road")]
    [TestCase("The film Cold Harbour came out in 2012, with Peter Vale directing and playing Tom Grey.", "Credit | director | Peter Vale | Cold Harbour", null)]
    [TestCase("Cold Harbour is a 1980 film directed by and starring Peter Vale.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film made for Iron Pictures by producer and director Peter Vale.", "Credit | producer | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 film directed by Peter Vale and stars Anna Lind.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour (2005), an adaptation of Mary Hill's novel, was shown.", "Author | (untitled) novel by Mary Hill | Mary Hill")]
    [TestCase("He served as a producer in Glass Road and Iron Sky.", "Credit | producer | Peter Vale | Iron Sky", "Peter Vale")]
    [TestCase("She wrote the 1999 songs “Glass Road” and “Iron Sky”.", "ReleaseYear | Iron Sky | 1999")]
    [TestCase("Critics liked 1999's Glass Road.", "ReleaseYear | Glass Road | 1999")]
    [TestCase("Cold Harbour is a 1980 film directed by Frank Oz.", "Credit | director | Frank Oz | Cold Harbour")]
    [TestCase("She appeared in the 1993 musical Glass Road.", "ReleaseYear | Glass Road | 1993")]
    [TestCase("Other readers liked Mary Hill's novel Glass Road.", "Credit | author | Mary Hill | Glass Road")]
    public void Says(string text, string expected, string? title = null) =>
        Assert.That(Found.Lines(title is null ? text : title + " is a writer and director. " + text, title ?? (text.StartsWith("12", StringComparison.Ordinal) ? "12 Nights Away" : null)), Has.Member(expected));

    [TestCase("Cold Harbour is a video game developed by Monster Works.")]
    [TestCase("The Cold Harbour score was written by Mary Hill.")]
    [TestCase("Cold Harbour was produced by Iron Film Company.")]
    [TestCase("The film Cold Harbour stars Anna Lind and is set in a port.")]
    public void SaysNoCredit(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Credit"));

    [Test]
    public void TheSubjectOfABookIsNoBook() => Assert.That(Found.Lines("Cold Harbour is the subject of a 2007 novel.", "Cold Harbour"), Has.None.StartsWith("PublicationYear"));

    [Test]
    public void AnEpisodeIsOfItsSeries() =>
        Assert.That(Found.Lines("“Iron Sky” is the tenth episode of the comedy series Glass Road. It originally aired on Fox in the United States on 5 May 2001.", "Iron Sky"), Has.Member("Broadcaster | Glass Road | Fox"));
}
