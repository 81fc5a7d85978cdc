using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Tests.Access;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

[TestFixture]
internal sealed class TermDictionaryTests
{
    [Test]
    public void Ids_AreGivenInOrderOfArrivalAndStay()
    {
        var dictionary = new TermDictionary(1);
        var terms = Enumerable.Range(0, 20_000).Select(i => (Term)SampleQuads.Name($"n{i}")).ToList();
        var ids = terms.ConvertAll(term => dictionary.Intern(term));
        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, 20_000).Select(i => new TermId(TermIdTag.Iri, (ulong)i).Value)));
        Assert.That(terms.ConvertAll(term => dictionary.Intern(term)), Is.EqualTo(ids));
        Assert.That(ids.ConvertAll(id => dictionary.GetTerm(new TermId(id))), Is.EqualTo(terms));
    }

    [Test]
    public void TermsThatLookAlike_AreKeptApart()
    {
        var dictionary = new TermDictionary(1);
        Term[] terms =
        [
            SampleQuads.Name("a"), new Literal("http://example.org/a"), new BlankNode("a"), new Literal("a"), new Literal("a", Xsd.Token),
            Literal.LanguageTagged("a", "en"), Literal.LanguageTagged("a", "fr"), Literal.LanguageTagged("a", "en", BaseDirection.RightToLeft),
            new Literal("1", Xsd.Integer), new Literal("1", Xsd.Decimal), new Literal("01", Xsd.Integer), new Literal("1"),
            new Literal("é\u0000\uD83D\uDE00"), new TripleTerm(new Triple(SampleQuads.Name("a"), SampleQuads.Name("p"), new Literal("a"))),
            new TripleTerm(new Triple(SampleQuads.Name("a"), SampleQuads.Name("p"), Literal.LanguageTagged("a", "en"))),
        ];
        var ids = terms.Select(dictionary.Intern).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(ids.Select(id => dictionary.GetTerm(new TermId(id))), Is.EqualTo(terms));
        Assert.That(terms.Select(term => dictionary.TryGetId(term, out var id) ? id.Value : 0), Is.EqualTo(ids));
    }

    [Test]
    public void Spans_HaveTheIdsOfTheirTerms([Values] bool termsFirst)
    {
        Term[] terms =
        [
            SampleQuads.Name("a"), new BlankNode("a"), new Literal("a"), new Literal("a", Xsd.Token), Literal.LanguageTagged("a", "en"),
            Literal.LanguageTagged("a", "EN"), Literal.LanguageTagged("a", "en", BaseDirection.RightToLeft), new Literal("", Xsd.Integer),
            new Literal("1", Xsd.Integer), new Literal("-1", Xsd.Integer), new Literal("+1", Xsd.Integer), new Literal("01", Xsd.Integer),
            new Literal("-0", Xsd.Integer), new Literal("0", Xsd.Integer), new Literal("36028797018963967", Xsd.Integer),
            new Literal("36028797018963968", Xsd.Integer), new Literal("99999999999999999999", Xsd.Integer), new Literal("1", Xsd.Decimal),
            new Literal("true", Xsd.Boolean), new Literal("1", Xsd.Boolean), new Literal("é\u0000\uD83D\uDE00"),
            new TripleTerm(new Triple(SampleQuads.Name("a"), SampleQuads.Name("p"), new Literal("a"))),
        ];
        var dictionary = new TermDictionary(1);
        var ids = Array.ConvertAll(terms, term => termsFirst ? dictionary.Intern(term) : Span(dictionary, term));
        Assert.That(Array.ConvertAll(terms, term => termsFirst ? Span(dictionary, term) : dictionary.Intern(term)), Is.EqualTo(ids));
        Assert.That(Array.ConvertAll(ids, id => dictionary.GetTerm(new TermId(id))), Is.EqualTo(terms));
        Assert.That(dictionary.Intern(default(TermSpan)), Is.EqualTo(TermId.DefaultGraph.Value));
    }

    private static ulong Span(TermDictionary dictionary, Term term) => term switch
    {
        Iri iri => dictionary.Intern(TermSpan.Iri(Bytes(iri.Value))),
        BlankNode node => dictionary.Intern(TermSpan.BlankNode(Bytes(node.Label))),
        Literal { LanguageTag: { } tag } literal =>
            dictionary.Intern(TermSpan.LanguageTagged(Bytes(literal.LexicalForm), Bytes(tag), literal.BaseDirection)),
        Literal literal => dictionary.Intern(TermSpan.Literal(Bytes(literal.LexicalForm), Bytes(literal.Datatype.Value))),
        _ => dictionary.Intern(TermSpan.Of((TripleTerm)term)),
    };

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    [Test]
    public void LanguageTags_CompareWithoutCaseAndComeBackAsWritten()
    {
        var dictionary = new TermDictionary(1);
        var chat = dictionary.Intern(Literal.LanguageTagged("chat", "FR"));
        var chien = dictionary.Intern(Literal.LanguageTagged("chien", "fr"));
        Assert.That(dictionary.Intern(Literal.LanguageTagged("chat", "fr")), Is.EqualTo(chat));
        Assert.That(dictionary.TryGetId(Literal.LanguageTagged("chien", "Fr"), out var id) ? id.Value : 0, Is.EqualTo(chien));
        Assert.That(((Literal)dictionary.GetTerm(new TermId(chat))).LanguageTag, Is.EqualTo("FR"));
        Assert.That(((Literal)dictionary.GetTerm(new TermId(chien))).LanguageTag, Is.EqualTo("fr"));
    }

    [Test]
    public void LongTerms_HaveRoom()
    {
        var dictionary = new TermDictionary(1);
        var terms = new[] { 10, 3_000_000, 5, 1_048_560, 1_048_570, 7 }.Select(length => new Literal(new string('x', length))).ToList();
        var ids = terms.ConvertAll(dictionary.Intern);
        Assert.That(terms.ConvertAll(term => dictionary.TryGetId(term, out var id) ? id.Value : 0), Is.EqualTo(ids));
        Assert.That(ids.ConvertAll(id => ((Literal)dictionary.GetTerm(new TermId(id))).LexicalForm.Length), Is.EqualTo(terms.ConvertAll(term => term.LexicalForm.Length)));
    }
}
