using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Cli;

/// <summary>The usual help of a verb, then its examples and the exit codes.</summary>
internal sealed class HelpWithExamples(IReadOnlyList<Verb> verbs) : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    /// <summary>Help is given whatever else the command line lacks.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var shown = verbs.Concat(verbs.SelectMany(verb => verb.Parts)).Where(verb => verb.Command == command).SelectMany(verb => verb.Examples).ToList();
        if (shown.Count == 0)
        {
            shown = [.. verbs.Select(verb => verb.Examples[0])];
        }

        output.WriteLine("Examples:");
        foreach (var example in shown)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 ok, 1 failure, 2 usage, 3 done but errors skipped, 4 limit or timeout, 130 interrupted.");
        return code;
    }
}
