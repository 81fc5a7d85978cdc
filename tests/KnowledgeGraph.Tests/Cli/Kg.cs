using System.Text;
using KnowledgeGraph.Cli;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>Runs <c>kg</c> inside the test process.</summary>
internal static class Kg
{
    public static Ran Run(params string[] args) => RunWith([], args);

    public static Ran RunWith(byte[] standardInput, params string[] args) => RunWith(new MemoryStream(standardInput), isInteractive: false, args);

    public static Ran RunWith(Stream standardInput, bool isInteractive, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(standardInput, output, error, isInteractive);
        var code = CommandLine.RunAsync(args, terminal, CancellationToken.None).GetAwaiter().GetResult();
        return new Ran(code, output.ToArray(), error.ToString());
    }
}

/// <summary>What a run of <c>kg</c> left behind.</summary>
internal sealed record Ran(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>This, if the run went well; a failed test with its messages if not.</summary>
    public Ran Ok()
    {
        Assert.That(ExitCode, Is.Zero, Error);
        return this;
    }
}
