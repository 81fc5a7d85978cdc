using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store</c>: stores in folders.</summary>
internal static class StoreCommand
{
    public static Verb Create(Terminal terminal)
    {
        Verb[] parts =
        [
            StoreCreateCommand.Create(),
            StoreLoadCommand.Create(terminal),
            StoreDumpCommand.Create(terminal),
            StoreInfoCommand.Create(terminal),
            StoreVerifyCommand.Create(terminal),
            StoreCompactCommand.Create(terminal),
            StoreBackupCommand.Create(),
            StoreRestoreCommand.Create(),
        ];
        var command = new Command("store", "Makes, fills and looks after stores: quads in a folder, indexed for queries.");
        foreach (var part in parts)
        {
            command.Subcommands.Add(part.Command);
        }

        return new Verb(command, ["kg store load news.kg graph.nt.gz", .. parts.SelectMany(part => part.Examples.Take(1))]) { Parts = parts };
    }

    /// <summary>The folder of a store on the command line.</summary>
    public static Argument<string> Folder(string description = "The folder of the store.") => new("DIR") { Description = description };
}
