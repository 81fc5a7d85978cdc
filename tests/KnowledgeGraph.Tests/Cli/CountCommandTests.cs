using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class CountCommandTests
{
    [Test]
    public void Counts_as_text_and_as_json()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.nt", "<s:s> <p:p> <o:o> .\n<s:s> <p:p> <o:p> .\n");
        Assert.That(Kg.Run("count", file).Ok().Output, Does.Match(": 2 triples, .* s, .* MB/s, peak memory .* MiB\n$"));
        var json = JsonDocument.Parse(Kg.Run("count", file, "--json").Ok().Output).RootElement;
        Assert.That(json.GetProperty("triples").GetInt64(), Is.EqualTo(2));
        Assert.That(json.GetProperty("bytes").GetInt64(), Is.EqualTo(40));
        Assert.That(json.GetProperty("peak_memory_bytes").GetInt64(), Is.Positive);
    }

    [Test]
    public void A_broken_file_is_a_failure_with_its_position()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("count", folder.Write("a.nq", "<s:s> <p:p> <o:o> .\n<s:s> <p:p> .\n"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("line 2"));
    }
}
