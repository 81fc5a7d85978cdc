using System.CommandLine;
using System.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options of verbs that can show a plan, and how it is written.</summary>
internal sealed class PlanOptions
{
    private readonly Option<bool> _explain;
    private readonly Option<bool> _analyze;

    /// <param name="analyze">What <c>--analyze</c> does, for the help.</param>
    public PlanOptions(string analyze)
    {
        _explain = new Option<bool>("--explain") { Description = "Write the plan with its estimates and do not run it; --format is text (default) or json." };
        _analyze = new Option<bool>("--analyze") { Description = analyze };
    }

    public void AddTo(Command command)
    {
        command.Add(_explain);
        command.Add(_analyze);
    }

    public PlanMode Of(ParseResult parsed) => (parsed.GetValue(_explain), parsed.GetValue(_analyze)) switch
    {
        (true, true) => throw new UsageException("give --explain or --analyze, not both"),
        (true, false) => PlanMode.Explain,
        (false, true) => PlanMode.Analyze,
        _ => PlanMode.None,
    };

    /// <summary>Whether the plan is JSON, by the value of <c>--format</c>.</summary>
    public static bool IsJson(string? format) => format switch
    {
        null or "text" => false,
        "json" => true,
        _ => throw new UsageException($"a plan is written as text or json, not as '{format}'"),
    };

    /// <summary>Writes a plan to standard output.</summary>
    public static void Write(Terminal terminal, bool isJson, string text, Action<Stream> writeJson)
    {
        if (isJson)
        {
            writeJson(terminal.Output);
            terminal.WriteLine(string.Empty);
        }
        else
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(text));
        }

        terminal.Output.Flush();
    }
}
