using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>A progress bar on a terminal, and nothing elsewhere.</summary>
internal static class Progress
{
    public static void Run<T>(Terminal terminal, string title, IReadOnlyList<T> items, Action<T> each)
    {
        if (!terminal.IsInteractive || items.Count < 2)
        {
            foreach (var item in items)
            {
                each(item);
            }

            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(title, maxValue: items.Count);
            foreach (var item in items)
            {
                each(item);
                task.Increment(1);
            }
        });
    }
}
