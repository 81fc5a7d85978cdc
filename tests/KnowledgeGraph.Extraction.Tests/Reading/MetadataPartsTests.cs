using System.Text;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Extraction.Tests.Reading;

internal sealed class MetadataPartsTests
{
    [TestCase("2020-09-21", "2020-09-21")]
    [TestCase("2020-09-21T23:30:00-05:00", "2020-09-21")]
    [TestCase("2020-09-21 10:00", "2020-09-21")]
    [TestCase(" 2020-09-21 ", "2020-09-21")]
    [TestCase("September 21, 2020", "2020-09-21")]
    [TestCase("21 Sep 2020", "2020-09-21")]
    [TestCase("20200921", "2020-09-21")]
    [TestCase("2020-13-21", null)]
    [TestCase("2020-09-2100", null)]
    [TestCase("yesterday", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void Date(string? text, string? day) =>
        Assert.That(ArticleDate.Parse(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(day));

    [TestCase("By Jo Moss", "Jo Moss")]
    [TestCase("by  Jo\n Moss and Max Ray, Staff Writers", "Jo Moss|Max Ray")]
    [TestCase("Jo Moss, Max Ray & Ann Lee", "Jo Moss|Max Ray|Ann Lee")]
    [TestCase("Associated Press", "")]
    [TestCase("Entertainment Desk", "")]
    [TestCase("admin", "")]
    [TestCase("Published 4 March 2021", "")]
    [TestCase("Jo van der Moss", "Jo van der Moss")]
    public void Byline(string text, string names) => Assert.That(string.Join('|', ArticleByline.Names(text)), Is.EqualTo(names));

    [TestCase("<meta charset=\"ISO-8859-1\">", "ISO-8859-1")]
    [TestCase("<meta http-equiv=content-type content='text/html; charset=windows-1252'>", "windows-1252")]
    [TestCase("<META CHARSET=utf-16>", "utf-8")]
    [TestCase("<meta name=charset content=x><p>charset=y", null)]
    [TestCase("<meta charset>", null)]
    [TestCase("<meta", null)]
    public void Charset(string html, string? name) => Assert.That(HtmlCharset.Declared(Encoding.ASCII.GetBytes(html)), Is.EqualTo(name));

    [TestCase("<div><div></div></div>", 2, true)]
    [TestCase("<div><div><div>", 2, false)]
    [TestCase("<!-- <div><div><div> -->", 2, true)]
    [TestCase("<script>'<div><div><div>'</script>", 2, true)]
    [TestCase("<p><p><p><li><li><td>", 2, true)]
    [TestCase("<img><br><hr><input>", 2, true)]
    [TestCase("<a title='<b><b><b>'></a>", 2, true)]
    [TestCase("a < b < c << d", 2, true)]
    public void Depth(string html, int max, bool fits) =>
        Assert.That(() => HtmlDepth.Check(html, max, null), fits ? Throws.Nothing : Throws.TypeOf<ArticleReadException>());
}
