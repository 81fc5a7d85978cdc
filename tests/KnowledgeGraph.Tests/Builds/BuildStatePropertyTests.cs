using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests.Cli;

namespace KnowledgeGraph.Tests.Builds;

/// <summary>
/// Random sequences of builds: articles come, change, go, builds are interrupted and killed, files are torn. After each build that ends the graph
/// is that of a build from nothing, byte for byte. <c>KG_CASES=1000</c> runs as many sequences as one likes.
/// </summary>
internal sealed class BuildStatePropertyTests
{
    private const int Steps = 8;

    [TestCase(IdentityForm.Names, 25)]
    [TestCase(IdentityForm.Linked, 6)]
    [TestCase(IdentityForm.Merged, 6)]
    public void After_any_builds_the_graph_is_that_of_a_build_from_nothing(IdentityForm form, int sequences)
    {
        var cases = Environment.GetEnvironmentVariable("KG_CASES") is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : sequences;
        var options = new KnowledgeBaseOptions { Identity = new IdentityOptions { Form = form } };
        var builds = 0;
        for (var seed = 0; seed < cases; seed++)
        {
            using var folder = new TempFolder();
            builds += new Sequence(seed, folder.File("state"), options).Run();
        }

        TestContext.Out.WriteLine($"{cases} sequences, {builds} builds that ended");
    }

    private sealed class Sequence(int seed, string folder, KnowledgeBaseOptions knowledge)
    {
        private readonly SmallArticles _articles = new(seed);
        private readonly List<Article> _now = [];
        private int _ids;

        private Random Random => _articles.Random;

        public int Run()
        {
            var ended = 0;
            var state = Built.Open(folder, knowledge);
            for (var step = 0; step < Steps; step++)
            {
                for (var change = Random.Next(4); change >= 0; change--)
                {
                    Change();
                }

                var kind = Random.Next(4);
                if (kind == 0)
                {
                    Interrupt(state);
                }
                else if (kind == 1)
                {
                    ended += Changes(state);
                }
                else
                {
                    ended += Everything(state);
                }

                if (Random.Next(2) == 0)
                {
                    state.Dispose();
                    Tear();
                    state = Built.Open(folder, knowledge);
                }
            }

            Everything(state);
            state.Dispose();
            return ended + 1;
        }

        private void Change()
        {
            var kind = _now.Count == 0 ? 0 : Random.Next(5);
            var at = kind == 0 ? 0 : Random.Next(_now.Count);
            switch (kind)
            {
                case 0:
                    _now.Add(_articles.Next($"a{_ids++ % 5}{(Random.Next(6) == 0 ? "\uD800%é" : "")}"));
                    break;
                case 1:
                    _now[at] = _articles.Next(_now[at].Id);
                    break;
                case 2:
                    _now[at] = _now[at] with { Section = Random.Next(2) == 0 ? "Film" : null };
                    break;
                case 3:
                    _now.RemoveAt(at);
                    break;
                default:
                    _now.Add(_now[at]);
                    break;
            }
        }

        private int Everything(BuildState state)
        {
            using var update = state.Begin(BuildScope.Everything);
            update.Add(Shuffled(_now).Select(Input), Options());
            Check(update.Commit(), state);
            return 1;
        }

        private int Changes(BuildState state)
        {
            using var update = state.Begin(BuildScope.Changes);
            foreach (var id in state.Load().Articles.Select(article => article.Article.Id).Distinct().ToList())
            {
                if (_now.TrueForAll(article => article.Id != id))
                {
                    Assert.That(update.Remove(id), Is.True);
                }
            }

            update.Add(Shuffled(_now).Select(Input), Options());
            Check(update.Commit(), state);
            return 1;
        }

        private void Interrupt(BuildState state)
        {
            var graph = Built.Text(state);
            using var stop = new CancellationTokenSource();
            using var update = state.Begin(BuildScope.Everything);
            var left = Random.Next(_now.Count + 1);
            try
            {
                update.Add(Shuffled(_now).Select(Input).Select(input => left-- == 0 ? Stop(stop, input) : input), Options(), stop.Token);
            }
            catch (OperationCanceledException)
            {
            }

            update.Dispose();
            Assert.That(Built.Text(state), Is.EqualTo(graph), $"seed {seed}: an interrupted build changes nothing");
        }

        private static BuildInput Stop(CancellationTokenSource stop, BuildInput input)
        {
            stop.Cancel();
            return input;
        }

        // What a kill may leave behind what the manifest vouches for.
        private void Tear()
        {
            if (!Directory.EnumerateFiles(folder, "facts-*.seg").Any())
            {
                return;
            }

            var last = Directory.EnumerateFiles(folder, "facts-*.seg").Order(StringComparer.Ordinal).Last();
            var manifest = Path.Combine(folder, "manifest.jsonl");
            var number = int.Parse(Path.GetFileNameWithoutExtension(last)[6..], CultureInfo.InvariantCulture);
            var known = File.Exists(manifest) ? StateManifest.Read(manifest).Segments.GetValueOrDefault(number) : 0;
            using var stream = new FileStream(last, FileMode.Open, FileAccess.ReadWrite);
            if (Random.Next(2) == 0)
            {
                stream.SetLength(Math.Max(known, stream.Length - Random.Next(2000)));
            }
            else
            {
                stream.Position = stream.Length;
                stream.Write(new byte[Random.Next(100)]);
                stream.Write("f 00 torn"u8);
            }
        }

        private void Check(BuildReport report, BuildState state)
        {
            var ids = _now.Select(article => article.Id).Distinct().Count();
            Assert.That(report.Added.Count + report.Changed.Count + report.Unchanged, Is.EqualTo(ids), $"seed {seed}");
            Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(Shuffled(_now).Select(Input), knowledge)), $"seed {seed}");
        }

        // Some come with their facts already.
        private static BuildInput Input(Article article) => article.Text.Length % 5 == 0
            ? BuildInput.Of(FactExtractor.Default.Extract(article))
            : BuildInput.Of(article);

        private BuildOptions Options() => new() { Threads = Random.Next(1, 4) };

        private List<Article> Shuffled(List<Article> articles)
        {
            var order = articles.ToArray();
            Random.Shuffle(order);
            return [.. order];
        }
    }
}
