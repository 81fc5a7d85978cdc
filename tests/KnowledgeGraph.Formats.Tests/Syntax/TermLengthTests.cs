namespace KnowledgeGraph.Formats.Tests.Syntax;

/// <summary>The limit on the length of terms holds for every part of a term in every syntax, and is named in its error.</summary>
internal sealed class TermLengthTests
{
    private const string Subject = "<a:s> <a:p> ";
    private const string Xml = "<e:T xmlns:e='a:' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";
    private const string Terms = "<TriX><triple><uri>a:s</uri><uri>a:p</uri>";

    private static readonly string Long = new('x', 200);
    private static readonly string Tag = string.Concat(Enumerable.Repeat("a-", 100)) + "a";

    private static IEnumerable<TestCaseData> Documents()
    {
        yield return Row("ntriples", $"{Subject}<a:{Long}> .", "an IRI");
        yield return Row("ntriples", $"{Subject}\"{Long}\" .", "a string");
        yield return Row("ntriples", $"{Subject}\"\"@{Tag} .", "a language tag");
        yield return Row("ntriples", $"{Subject}_:{Long} .", "a label");
        yield return Row("turtle", $"{Subject}'''{Long}''' .", "a long string");
        yield return Row("turtle", $"{Subject}''@{Tag} .", "a language tag");
        yield return Row("turtle", $"PREFIX {Long}: <a:>", "a prefix");
        yield return Row("turtle", $"{Subject}{new string('1', 200)} .", "a number");
        yield return Row("rdfxml", $"{Xml}><e:p>{Long}</e:p></e:T>", "text");
        yield return Row("rdfxml", $"{Xml} rdf:about='a:{Long}'/>", "an IRI");
        yield return Row("rdfxml", $"{Xml} xml:lang='{Tag}' e:p=''/>", "a language tag");
        yield return Row("rdfxml", $"{Xml} e:{Long}=''/>", "the name of an attribute");
        yield return Row("rdfxml", $"{Xml}><e:{Long}/></e:T>", "the name of a property");
        yield return Row("rdfxml", $"{Xml}><e:p><e:{Long}/></e:p></e:T>", "the name of a node");
        yield return Row("trix", $"{Terms}<plainLiteral>{Long}</plainLiteral></triple></TriX>", "text");
        yield return Row("trix", $"{Terms}<plainLiteral xml:lang='{Tag}'/></triple></TriX>", "a language tag");
        yield return Row("trix", $"{Terms}<typedLiteral datatype='a:{Long}'/></triple></TriX>", "a datatype");
    }

    [TestCaseSource(nameof(Documents))]
    public void A_longer_term_is_refused(string format, string text)
    {
        var read = RdfFormat.All.Single(candidate => candidate.Name == format);
        Assert.That(() => RdfReader.Parse(text, read), Throws.Nothing);
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, read, new RdfReaderOptions { MaxTermLength = 100 }))!;
        Assert.That(error.IsLimit && error.Message.Contains("MaxTermLength = 100", StringComparison.Ordinal), Is.True, error.Message);
    }

    private static TestCaseData Row(string format, string text, string what) => new TestCaseData(format, text).SetArgDisplayNames(format, what);
}
