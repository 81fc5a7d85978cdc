using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What <c>sparql-figures</c> is told after its first arguments.</summary>
internal sealed record SparqlFiguresOptions
{
    /// <summary>The most samples of a query; they also end after <see cref="WarmMilliseconds"/>.</summary>
    public int Repeat { get; private init; } = 25;

    public double WarmMilliseconds { get; private init; } = 3000;

    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(60);

    public long MemoryBytes { get; private init; } = 4L << 30;

    /// <summary>Whether the operators that took the most time of their own are listed.</summary>
    public bool Profile { get; private init; }

    /// <summary>Whether plans are shown whole, with rows and times.</summary>
    public bool Plans { get; private init; }

    /// <summary>Whether the engine runs queries as they are written, to compare the answers.</summary>
    public bool Plain { get; private init; }

    /// <summary>Whether the answers are kept as those to expect.</summary>
    public bool Record { get; private init; }

    /// <summary>The names of the queries to run; empty is all.</summary>
    public string[] Only { get; private init; } = [];

    /// <summary>Takes options out of the arguments; the others are left in their order.</summary>
    public static (SparqlFiguresOptions Options, string[] Others) Parse(IEnumerable<string> args)
    {
        var (options, others) = (new SparqlFiguresOptions(), new List<string>());
        using var words = args.GetEnumerator();
        while (words.MoveNext())
        {
            options = words.Current switch
            {
                "--repeat" => options with { Repeat = int.Parse(Value(words), CultureInfo.InvariantCulture) },
                "--warm" => options with { WarmMilliseconds = 1000 * double.Parse(Value(words), CultureInfo.InvariantCulture) },
                "--timeout" => options with { Timeout = TimeSpan.FromSeconds(double.Parse(Value(words), CultureInfo.InvariantCulture)) },
                "--memory" => options with { MemoryBytes = long.Parse(Value(words), CultureInfo.InvariantCulture) << 20 },
                "--only" => options with { Only = Value(words).Split(',') },
                "--profile" => options with { Profile = true },
                "--plain" => options with { Plain = true },
                "--record" => options with { Record = true },
                "--plans" => options with { Plans = true },
                var word when word.StartsWith("--", StringComparison.Ordinal) => throw new ArgumentException($"There is no option {word}: {Usage}"),
                var word => Other(options, word),
            };
        }

        return (options, [.. others]);

        SparqlFiguresOptions Other(SparqlFiguresOptions unchanged, string word)
        {
            others.Add(word);
            return unchanged;
        }
    }

    /// <summary>What can be said.</summary>
    public const string Usage = """
        sparql-figures FILE.nt FOLDER...   the queries of folders over a file
        sparql-figures SHAPE SIZE          library, products, social, cycles, deep or articles, of 100k, 1m, 10m or so many triples
          --repeat N    at most N samples of a query (25)     --timeout S   a run's longest time, then it counts as failed (60)
          --warm S      and at most S seconds of them (3)     --memory MB   what a query may hold (4096)
          --only A,B    only these queries                    --profile     operators by their own time
          --plans       whole plans with rows and times       --record      keep the answers as those to expect
          --plain       without rewrites and join order
        """;

    private static string Value(IEnumerator<string> words)
    {
        var option = words.Current;
        return words.MoveNext() ? words.Current : throw new ArgumentException($"{option} needs a value.");
    }
}
