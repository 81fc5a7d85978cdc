using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Fuzz.Targets;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>
/// <c>sparql-hostile [--seconds N] [--seed S] [--only WORD] [--mutations N]</c>: the whole hostile set once, then mutations of the suites' requests until both
/// their number and the time are over.
/// </summary>
internal static class HostileSet
{
    private static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(10);

    /// <summary>0 if nothing was found, 1 if something was, 2 for a wrong line.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var (seconds, seed, mutations, only) = (60, 1, 1000, string.Empty);
        for (var i = 0; i < args.Length; i += 2)
        {
            var number = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            switch (args[i])
            {
                case "--seconds" when number > 0:
                    seconds = number;
                    break;
                case "--seed" when number >= 0:
                    seed = number;
                    break;
                case "--mutations" when number >= 0:
                    mutations = number;
                    break;
                case "--only" when i + 1 < args.Length:
                    only = args[i + 1];
                    break;
                default:
                    output.WriteLine("usage: sparql-hostile [--seconds N] [--seed S] [--mutations N] [--only WORD]");
                    return 2;
            }
        }

        var clock = Stopwatch.StartNew();
        var tally = new HostileTally(output);
        var run = new HostileRun(HangAfter);
        foreach (var result in Results(run).Where(pair => (pair.Case.Group + " " + pair.Case.Name).Contains(only, StringComparison.Ordinal)).Select(pair => pair.Run()))
        {
            tally.Add(result);
        }

        if (only.Length == 0)
        {
            Mutate(run, seed, mutations, TimeSpan.FromSeconds(seconds), clock, tally);
        }

        output.WriteLine(tally.Summary(clock.Elapsed));
        return tally.Findings == 0 ? 0 : 1;
    }

    /// <summary>All requests that are always the same, each with what should stop it.</summary>
    public static IEnumerable<(HostileCase Case, Func<HostileResult> Run)> Results(HostileRun run)
    {
        foreach (var hostile in NestingCases.All().Concat(LengthCases.All()))
        {
            yield return (hostile, () => run.Timed(hostile));
        }

        foreach (var hostile in WorkCases.All())
        {
            yield return (hostile, () => run.Timed(hostile));
            if (hostile.Group == "work")
            {
                yield return (hostile, () => run.Cancelled(hostile));
                yield return (hostile, () => run.Capped(hostile));
            }
        }
    }

    /// <summary>A request of the suites with some bytes changed; the same for the same seed and number.</summary>
    public static HostileCase Mutation(Mutator mutator, int number)
    {
        var text = Encoding.UTF8.GetString(mutator.Input(number));
        return new HostileCase("mutation", number.ToString(CultureInfo.InvariantCulture), () => text)
        {
            IsUpdate = SparqlTarget.LooksLikeUpdate(text),
        };
    }

    private static void Mutate(HostileRun run, int seed, int least, TimeSpan until, Stopwatch clock, HostileTally tally)
    {
        var target = new SparqlTarget();
        var mutator = new Mutator(target, SeedCorpus.Of(target, FuzzOptions.Suites()), seed);
        for (var number = 0; number < least || clock.Elapsed < until; number++)
        {
            tally.Add(run.Timed(Mutation(mutator, number)));
        }
    }
}
