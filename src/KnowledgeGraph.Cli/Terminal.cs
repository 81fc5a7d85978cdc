using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Cli;

/// <summary>Where the program reads and writes: data as bytes, messages as text. Tests give their own.</summary>
internal sealed class Terminal : IDisposable
{
    public Terminal(Stream input, Stream output, TextWriter error, bool isInteractive)
    {
        (Input, Output, Error, IsInteractive) = (input, output, error, isInteractive);
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output: data and nothing else.</summary>
    public Stream Output { get; }

    /// <summary>Standard error: messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool IsInteractive { get; }

    public static Terminal OfProcess(CancellationToken interrupt) => new(
        new InterruptibleInput(Console.OpenStandardInput(), interrupt),
        new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        !Console.IsErrorRedirected);

    /// <summary>Writes one message line.</summary>
    public void Say(string message) => Error.WriteLine(message);

    /// <summary>Writes warnings, one line for each.</summary>
    /// <param name="warnings">The warnings.</param>
    /// <param name="file">The file that they are about, if it is one.</param>
    public void Warn(IEnumerable<Diagnostic> warnings, string? file)
    {
        foreach (var warning in warnings)
        {
            Say($"kg: warning {warning with { Source = file == OutputTarget.Standard ? null : file }}");
        }
    }

    /// <summary>Writes one line of data.</summary>
    public void WriteLine(string line) => Output.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Writes one JSON object as a line of data.</summary>
    public void WriteJsonLine(Action<Utf8JsonWriter> members) => WriteLine(JsonText.Object(members));

    /// <summary>Gives out what a verb that failed had written before.</summary>
    public void Dispose()
    {
        try
        {
            Output.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // The exit code already tells of a failure: a good end has flushed.
        }
    }
}
