using System.Globalization;

namespace KnowledgeGraph.StoreProofs;

/// <summary>The command line.</summary>
internal sealed record ProofOptions(string Verb)
{
    /// <summary>How much: steps, states, flipped bits, kills, power cuts, failing calls.</summary>
    public long Runs { get; private set; } = -1;

    /// <summary>The first of the numbered cases, to repeat a finding.</summary>
    public long From { get; private set; }

    public int Seed { get; private set; } = 1;

    public string? Folder { get; private set; }

    /// <summary>Null if the line is wrong.</summary>
    public static ProofOptions? Parse(string[] args)
    {
        if (args.Length % 2 == 0)
        {
            return null;
        }

        var options = new ProofOptions(args[0]);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (!options.Set(args[i], args[i + 1]))
            {
                return null;
            }
        }

        return options;
    }

    private bool Set(string name, string value)
    {
        if (name == "--folder")
        {
            Folder = value;
            return true;
        }

        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        switch (name)
        {
            case "--runs" or "--states" or "--steps":
                Runs = number;
                return true;
            case "--from":
                From = number;
                return true;
            case "--seed" when number <= int.MaxValue:
                Seed = (int)number;
                return true;
            default:
                return false;
        }
    }
}
