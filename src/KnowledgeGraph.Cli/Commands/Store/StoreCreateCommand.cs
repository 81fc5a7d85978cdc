using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store create</c>: an empty store.</summary>
internal static class StoreCreateCommand
{
    public static Verb Create()
    {
        var folder = StoreCommand.Folder("A folder that is empty or not there.");
        var command = new Command("create", "Makes an empty store.") { folder };
        command.SetAction(parsed =>
        {
            var path = StoreFolder.Checked(parsed.GetRequiredValue(folder));
            if (QuadStore.Exists(path))
            {
                throw new IOException($"there is a store in '{path}' already");
            }

            StoreFolder.OpenOrCreate(path, new QuadStoreOptions()).Dispose();
            return ExitCode.Ok;
        });
        return new Verb(command, ["kg store create news.kg"]);
    }
}
