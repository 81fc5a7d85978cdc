using System.CommandLine;
using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store backup</c>: a copy as a folder or as one file.</summary>
internal static class StoreBackupCommand
{
    public static Verb Create()
    {
        var folder = StoreCommand.Folder();
        var target = new Argument<string>("TARGET") { Description = "A folder that is not there yet, which becomes a store; or a file, if its name ends with .tar." };
        var file = new Option<bool>("--file") { Description = "TARGET is a file, whatever its name." };
        var command = new Command("backup", "Copies a store into a folder or into one file.") { folder, target, file };
        command.SetAction((parsed, cancellation) =>
        {
            var path = StoreFolder.Checked(parsed.GetRequiredValue(target));
            using var store = StoreFolder.Open(parsed.GetRequiredValue(folder));
            if (parsed.GetValue(file) || path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
            {
                store.BackupToFile(path, cancellation);
            }
            else
            {
                store.BackupToFolder(path, cancellation);
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg store backup news.kg news-copy.kg", "kg store backup news.kg news.tar"]);
    }
}
