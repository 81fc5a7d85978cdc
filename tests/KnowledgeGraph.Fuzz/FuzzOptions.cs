using System.Globalization;
using KnowledgeGraph.Fuzz.Targets;

namespace KnowledgeGraph.Fuzz;

/// <summary>The command line.</summary>
internal sealed record FuzzOptions(IReadOnlyList<FuzzTarget> Targets)
{
    public string Mode { get; private set; } = "run";

    public string? Path { get; private set; }

    public long Runs { get; private set; } = 100_000;

    public long From { get; private set; }

    public int Seed { get; private set; } = 1;

    public int Threads { get; private set; } = Environment.ProcessorCount;

    public string Out { get; private set; } = "artifacts/fuzz";

    /// <summary>Null if the line is wrong.</summary>
    public static FuzzOptions? Parse(string[] args)
    {
        var targets = args.Length == 0 ? [] : AllTargets.List.Where(target => args[0] == "all" || args[0] == target.Name).ToList();
        if (targets.Count == 0)
        {
            return null;
        }

        var options = new FuzzOptions(targets);
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] is "--afl" or "--libfuzzer")
            {
                options.Mode = args[i][2..];
            }
            else if (i + 1 >= args.Length || !options.Set(args[i], args[++i]))
            {
                return null;
            }
        }

        return options;
    }

    /// <summary>The folder <c>shared/suites</c> beside the checkout, or below the one that KG_SHARED names.</summary>
    public static string? Suites()
    {
        if (Environment.GetEnvironmentVariable("KG_SHARED") is { Length: > 0 } named)
        {
            return Existing(System.IO.Path.Combine(named, "suites"));
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return Existing(System.IO.Path.Combine(folder.FullName, "..", "shared", "suites"));
            }
        }

        return null;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private bool Set(string name, string value)
    {
        var number = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        switch (name)
        {
            case "--runs" when number >= 0:
                Runs = number;
                return true;
            case "--from" when number >= 0:
                From = number;
                return true;
            case "--seed" when number is >= 0 and <= int.MaxValue:
                Seed = (int)number;
                return true;
            case "--threads" when number is > 0 and < 1000:
                Threads = (int)number;
                return true;
            case "--out":
                Out = value;
                return true;
            case "--file" or "--seeds":
                (Mode, Path) = (name[2..], value);
                return true;
            default:
                return false;
        }
    }
}
