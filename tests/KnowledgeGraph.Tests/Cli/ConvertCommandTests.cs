using System.Text;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class ConvertCommandTests
{
    private const string Turtle = "@prefix ex: <https://example.org/> .\nex:kim ex:knows <other>, [ ex:name \"Zoë\" ] .\n";

    [Test]
    public void A_file_s_name_tells_its_format_and_its_own_IRI_is_the_base()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a b.ttl", Turtle), "--to", "ntriples").Ok();
        Assert.That(ran.Output, Does.Contain($"<https://example.org/knows> <file://{folder.Path}/other> ."));
        Assert.That(ran.Error, Is.Empty);
    }

    [Test]
    public void Base_wins_over_the_file_s_own_IRI()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.ttl", Turtle), "--to", "nquads", "--base", "https://base.example/x/").Ok();
        Assert.That(ran.Output, Does.Contain("<https://base.example/x/other>"));
    }

    [Test]
    public void Standard_input_to_standard_output()
    {
        var ran = Kg.RunWith(Encoding.UTF8.GetBytes("<s:s> <p:p> \"o\" ."), "convert", "-", "--from", "turtle", "--to", "ntriples").Ok();
        Assert.That(ran.Output, Is.EqualTo("<s:s> <p:p> \"o\" .\n"));
    }

    [TestCase("b.ttl")]
    [TestCase("b.trig")]
    [TestCase("b.nt")]
    [TestCase("b.nq")]
    public void Output_read_again_says_the_same(string name)
    {
        using var folder = new TempFolder();
        var source = folder.Write("a.ttl", Turtle);
        Kg.Run("convert", source, "-o", folder.File(name)).Ok();
        var there = Kg.Run("convert", source, "--to", "ntriples").Ok().Output.Split('\n').Length;
        var back = Kg.Run("convert", folder.File(name), "--to", "ntriples").Ok().Output.Split('\n').Length;
        Assert.That(back, Is.EqualTo(there));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(2), "no temporary file stays behind");
    }

    [Test]
    public void A_broken_file_gives_its_position_and_no_output()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.ttl", "<s:s> <p:p>\n  oops ."), "-o", folder.File("b.nt"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("a.ttl").And.Contain("line 2, column 3"));
        Assert.That(folder.File("b.nt"), Does.Not.Exist);
    }

    [TestCase("trix")]
    public void A_format_that_is_not_written_is_refused_by_name(string format)
    {
        using var folder = new TempFolder();
        var to = Kg.Run("convert", folder.Write("a.ttl", Turtle), "--to", format);
        Assert.That(to.ExitCode, Is.EqualTo(1));
        Assert.That(to.Error, Does.Contain(format));
    }

    [Test]
    public void A_named_graph_does_not_fit_into_a_format_for_one_graph()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.nq", "<s:s> <p:p> <o:o> <g:g> .\n"), "--to", "turtle");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("g:g"));
    }

    [TestCase("convert")]
    [TestCase("convert", "a.ttl", "--to", "html")]
    [TestCase("convert", "a.unknown", "--to", "turtle")]
    [TestCase("convert", "-", "--to", "turtle")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--base", "no-iri")]
    [TestCase("convert", "a.ttl", "--no-such-option")]
    [TestCase("paint", "a.ttl")]
    public void A_wrong_command_line_is_exit_code_2(params string[] args)
    {
        var ran = Kg.Run(args);
        Assert.That(ran.ExitCode, Is.EqualTo(2));
        Assert.That(ran.Error, Is.Not.Empty);
        Assert.That(ran.Bytes, Is.Empty);
    }

    [Test]
    public void A_missing_file_is_a_failure()
    {
        var ran = Kg.Run("convert", "/no/such/file.ttl", "--to", "ntriples");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("/no/such/file.ttl"));
    }
}
