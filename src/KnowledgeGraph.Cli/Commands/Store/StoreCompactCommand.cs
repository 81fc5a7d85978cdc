using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store compact</c>: packs all of a store into one run.</summary>
internal static class StoreCompactCommand
{
    public static Verb Create(Terminal terminal)
    {
        var folder = StoreCommand.Folder();
        var command = new Command("compact", "Packs a store: what was removed goes, queries read one run.") { folder };
        command.SetAction((parsed, cancellation) =>
        {
            using var store = StoreFolder.Open(parsed.GetRequiredValue(folder));
            var before = Bytes(store.Info());
            store.Compact(cancellation);
            var after = Bytes(store.Info());
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{store.Path}: {store.Count} quads, {before} bytes before, {after} now"));
            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg store compact news.kg"]);
    }

    private static long Bytes(StoreInfo info) => info.IndexBytes + info.DictionaryBytes + info.LogBytes;
}
