using System.Globalization;
using System.Text;

namespace KnowledgeGraph.StoreProofs.Kill;

/// <summary>
/// The process that is killed: works with a store in a folder and writes a line when it begins something, and "c" with its number when a
/// commit returned.
/// </summary>
internal static class Victim
{
    public static readonly QuadStoreOptions Options = new()
    {
        LogBytes = 4096,
        LoadChunkQuads = 20,
        LoggedLoadQuads = 10,
        Parallelism = 2,
        SyncInterval = TimeSpan.FromMilliseconds(5),
    };

    public static void Run(string folder, int seed)
    {
        var random = new Random(seed);
        var options = Options with { Durability = (StoreDurability)(seed % 3), PackInBackground = seed % 2 == 0 };
        using var output = Console.OpenStandardOutput();
        while (true)
        {
            Say(output, "open");
            using var store = QuadStore.Open(folder, options);
            for (var actions = random.Next(1, 60); actions > 0; actions--)
            {
                Act(store, folder, random, output);
            }

            Say(output, "close");
        }
    }

    private static void Act(QuadStore store, string folder, Random random, Stream output)
    {
        switch (random.Next(16))
        {
            case 0:
                Say(output, "pack");
                store.Compact();
                break;
            case 1:
                var backup = string.Create(CultureInfo.InvariantCulture, $"{folder}-{random.Next(1_000_000)}.backup");
                Say(output, "backup " + Path.GetFileName(backup));
                if (random.Next(2) == 0)
                {
                    store.BackupToFolder(backup);
                }
                else
                {
                    store.BackupToFile(backup);
                }

                break;
            default:
                var commit = store.Version + 1;
                Say(output, VictimWork.IsLoad(commit) ? "load" : "write");
                var change = VictimWork.Do(store, commit);
                Say(output, string.Create(CultureInfo.InvariantCulture, $"c {change.Version}"));
                break;
        }
    }

    private static void Say(Stream output, string line) => output.Write(Encoding.ASCII.GetBytes(line + "\n"));
}
