using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store info</c>: what a store holds and how large it is.</summary>
internal static class StoreInfoCommand
{
    public static Verb Create(Terminal terminal)
    {
        var folder = StoreCommand.Folder();
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command("info", "Says what a store holds and how large it is.") { folder, json };
        command.SetAction(parsed =>
        {
            using var store = StoreFolder.Open(parsed.GetRequiredValue(folder));
            using var snapshot = store.Snapshot();
            var figures = Figures(store.Info(), snapshot.GraphNames.LongCount());
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, store.Path!, figures);
            }
            else
            {
                WriteLines(terminal, store.Path!, figures);
            }

            return ExitCode.Ok;
        });
        return new Verb(command, ["kg store info news.kg", "kg store info news.kg --json"]);
    }

    private static (string Name, long Value)[] Figures(StoreInfo info, long namedGraphs) =>
    [
        ("quads", info.Quads),
        ("named_graphs", namedGraphs),
        ("iris", info.Iris),
        ("blank_nodes", info.BlankNodes),
        ("literals", info.Literals),
        ("triple_terms", info.TripleTerms),
        ("commits", info.Version),
        ("runs", info.Runs),
        ("index_bytes", info.IndexBytes),
        ("dictionary_bytes", info.DictionaryBytes),
        ("log_bytes", info.LogBytes),
    ];

    private static void WriteJson(Terminal terminal, string path, (string Name, long Value)[] figures) => terminal.WriteJsonLine(writer =>
    {
        writer.WriteString("store", path);
        foreach (var (name, value) in figures)
        {
            writer.WriteNumber(name, value);
        }
    });

    private static void WriteLines(Terminal terminal, string path, (string Name, long Value)[] figures)
    {
        terminal.WriteLine(path);
        foreach (var (name, value) in figures)
        {
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name.Replace('_', ' '),-16} {value,16}"));
        }
    }
}
