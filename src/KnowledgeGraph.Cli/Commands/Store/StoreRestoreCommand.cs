using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store restore</c>: a backup becomes a store.</summary>
internal static class StoreRestoreCommand
{
    public static Verb Create()
    {
        var backup = new Argument<string>("BACKUP") { Description = "A folder or file that kg store backup wrote." };
        var folder = StoreCommand.Folder("A folder that is not there yet.");
        var command = new Command("restore", "Makes a store of a backup, after all of the backup was checked.") { backup, folder };
        command.SetAction((parsed, cancellation) =>
        {
            var path = StoreFolder.Checked(parsed.GetRequiredValue(backup));
            if (!Path.Exists(path))
            {
                throw new FileNotFoundException($"there is no backup '{path}'");
            }

            QuadStore.Restore(path, StoreFolder.Checked(parsed.GetRequiredValue(folder)), cancellation);
            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg store restore news.tar news.kg"]);
    }
}
