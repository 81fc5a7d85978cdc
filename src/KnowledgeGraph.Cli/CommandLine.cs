using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Commands.Store;

namespace KnowledgeGraph.Cli;

/// <summary>The verbs of <c>kg</c> put together, and the one place where an exception becomes an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Root(terminal).Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Say($"kg: {error.Message}");
            }

            terminal.Say($"Try 'kg {Words(parsed.CommandResult)}--help'.");
            return ExitCode.Usage;
        }

        try
        {
            return await InvokeAsync(parsed, terminal, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.TryExplain(exception, cancellation) is { } failure)
        {
            terminal.Say($"kg: {failure.Message}");
            return failure.ExitCode;
        }
    }

    /// <summary>The verb that was meant, each word with a space behind it; empty for the program itself.</summary>
    private static string Words(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Words(parent)}{command.Command.Name} " : "";

    /// <summary>All is written when this returns: a full disk is an error like any other.</summary>
    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        using var standardOutput = new StreamWriter(terminal.Output, leaveOpen: true) { AutoFlush = true };
        var configuration = new InvocationConfiguration
        {
            Output = standardOutput,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        await terminal.Output.FlushAsync(cancellation).ConfigureAwait(false);
        return code;
    }

    private static RootCommand Root(Terminal terminal)
    {
        Verb[] verbs =
        [
            BuildCommand.Create(terminal),
            QueryCommand.Create(terminal),
            UpdateCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            CountCommand.Create(terminal),
            StoreCommand.Create(terminal),
            FormatsCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
        ];
        var root = new RootCommand("From news article to facts, RDF, SPARQL and linked data.");
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb.Command);
        }

        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(verbs);
        return root;
    }
}
