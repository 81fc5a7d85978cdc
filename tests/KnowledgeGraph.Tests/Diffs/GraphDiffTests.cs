using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Builds;

namespace KnowledgeGraph.Tests.Diffs;

internal sealed class GraphDiffTests
{
    [TestCase(AwardOutcome.Won, 2020, "Salt", "~ result Ann Lee, Pear Award, Best Actress, 2020, Salt: outcome Nominated -> Won  <https://example.org/kg/result/pear_best-actress_2020_ann-lee>")]
    [TestCase(AwardOutcome.Nominated, 2021, "Salt", "~ result Ann Lee, Pear Award, Best Actress, 2021, Salt: year 2020 -> 2021  <https://example.org/kg/result/pear_best-actress_2020_ann-lee> -> <https://example.org/kg/result/pear_best-actress_2021_ann-lee>")]
    [TestCase(AwardOutcome.Nominated, 2020, "The Ferry", "~ result Ann Lee, Pear Award, Best Actress, 2020, The Ferry: work Salt -> The Ferry  <https://example.org/kg/result/pear_best-actress_2020_ann-lee>")]
    public void A_result_that_changed_is_one_change(AwardOutcome outcome, int year, string work, string line)
    {
        var diff = Diff(Result(AwardOutcome.Nominated, 2020, "Salt"), Result(outcome, year, work));
        Assert.That(diff.Changes.Where(change => change.Layer == DiffLayer.Facts).Select(change => change.ToString()), Is.EqualTo(new[] { line }));
        Assert.That(diff.Changes.Where(change => change.Layer == DiffLayer.Things && change.Type != "work"), Is.Empty);
    }

    [Test]
    public void Facts_and_things_come_and_go()
    {
        var diff = Diff(
            knowledge => knowledge.AddRole("Ann Lee", new Work("Salt", WorkKind.Film), "Ida Stone"),
            knowledge => knowledge.AddCredit("Jo Moss", new Work("Salt", WorkKind.Film), "director"));
        Assert.That(Lines(diff), Is.EqualTo(new[]
        {
            "+ credit Jo Moss, Salt, director: agent Jo Moss; job director; work Salt  <https://example.org/kg/credit/jo-moss_salt_director>",
            "- role Ann Lee, Salt, Ida Stone: actor Ann Lee; character Ida Stone; job actor; work Salt  <https://example.org/kg/credit/ann-lee_salt_as_ida-stone>",
            "- character Ida Stone  <https://example.org/kg/character/ida-stone>",
            "- person Ann Lee  <https://example.org/kg/person/ann-lee>",
            "+ person Jo Moss  <https://example.org/kg/person/jo-moss>",
        }));
        Assert.That((diff.Count(DiffLayer.Facts, ChangeKind.Added), diff.Count(DiffLayer.Facts, ChangeKind.Removed)), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_role_whose_character_was_corrected_is_one_change() => Assert.That(
        Lines(Diff(knowledge => knowledge.AddRole("Ann Lee", new Work("Salt"), "Ida Stone"), knowledge => knowledge.AddRole("Ann Lee", new Work("Salt"), "Ada Stone")))[0],
        Does.StartWith("~ role Ann Lee, Salt, Ada Stone: character Ida Stone -> Ada Stone  <"));

    [Test]
    public void Direct_statements_are_members_of_their_things() => Assert.That(
        Lines(Diff(
            knowledge => knowledge.AddStatement(new Work("Salt"), FactProperty.ReleaseYear, 2010),
            knowledge =>
            {
                knowledge.AddStatement(new Work("Salt"), FactProperty.ReleaseYear, 2011);
                knowledge.AddBasedOn(new Work("Salt"), new Work("Salt", WorkKind.Novel));
            })),
        Has.Some.EqualTo("~ work Salt: basedOn +Salt; year 2010 -> 2011  <https://example.org/kg/work/salt>"));

    [Test]
    public void Any_triple_that_is_missing_is_a_difference_and_two_ways_mirror_each_other()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var quads = Graph(seed, (ClaimForm)(seed % 4));
            var whole = new Dataset(quads);
            Assert.That(GraphDiff.Compare(whole, new Dataset(quads.Reverse())).IsEmpty);
            foreach (var quad in quads.Where((_, i) => i % 3 == 0))
            {
                var less = new Dataset(quads);
                less.Remove(quad);
                var diff = GraphDiff.Compare(whole, less);
                Assert.That(diff.IsEmpty, Is.False, quad.ToString());
                var mirrored = GraphDiff.Compare(less, whole).Changes.Select(Mirrored);
                Assert.That(mirrored.Order(StringComparer.Ordinal), Is.EqualTo(diff.Changes.Select(Told).Order(StringComparer.Ordinal)));
            }
        }
    }

    [Test]
    public void Blank_nodes_are_told_apart_by_what_is_said_of_them()
    {
        var before = RdfReader.Parse("_:a <http://e.org/p> _:b . _:b <http://e.org/q> \"x\" .", RdfFormat.Turtle);
        var same = RdfReader.Parse("_:y <http://e.org/q> \"x\" . _:x <http://e.org/p> _:y .", RdfFormat.Turtle);
        var other = RdfReader.Parse("_:y <http://e.org/q> \"z\" . _:x <http://e.org/p> _:y .", RdfFormat.Turtle);
        Assert.That(GraphDiff.Compare(before, same).IsEmpty);
        Assert.That(GraphDiff.Compare(before, other).IsEmpty, Is.False);
    }

    [Test]
    public void Graphs_of_other_vocabularies_and_names_on_one_line()
    {
        var before = RdfReader.Parse("<http://e.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"A\\nB\" ; <http://e.org/p> 1 . GRAPH <http://e.org/g> { <http://e.org/a> <http://e.org/p> 1 }", RdfFormat.TriG);
        var after = RdfReader.Parse("<http://e.org/a> <http://www.w3.org/2000/01/rdf-schema#label> \"A\\nB\" ; <http://e.org/p> 1, 2 . GRAPH <http://e.org/g> { <http://e.org/a> <http://e.org/p> 3 }", RdfFormat.TriG);
        Assert.That(Lines(GraphDiff.Compare(before, after)), Is.EqualTo(new[] { "~ node A\\nB: p +2  <http://e.org/a>", "~ node A\\nB: p 1 -> 3  <http://e.org/a>" }));
    }

    [Test]
    public void A_store_and_a_knowledge_base_are_graphs_too()
    {
        var knowledge = new KnowledgeBase();
        knowledge.Add(new SmallArticles(3).Next("a"));
        using var store = QuadStore.OpenInMemory();
        knowledge.SaveTo(store);
        Assert.That(GraphDiff.Compare(knowledge, store).IsEmpty);
        store.Add(new Quad(new Iri("http://e.org/a"), new Iri("http://e.org/p"), new Literal("")));
        Assert.That(GraphDiff.Compare(knowledge, store).Changes.Single().ToString(), Is.EqualTo("+ node a: p \"\"  <http://e.org/a>"));
    }

    private static Action<KnowledgeBase> Result(AwardOutcome outcome, int year, string work) =>
        knowledge => knowledge.AddAwardResult("Ann Lee", "Pear Award", "Best Actress", year, outcome, new Work(work));

    private static GraphDiff Diff(Action<KnowledgeBase> before, Action<KnowledgeBase> after)
    {
        var (one, other) = (new KnowledgeBase(), new KnowledgeBase());
        before(one);
        after(other);
        return GraphDiff.Compare(one, other);
    }

    private static string[] Lines(GraphDiff diff) => [.. diff.Changes.Where(change => change.Layer != DiffLayer.Claims).Select(change => change.ToString())];

    private static Quad[] Graph(int seed, ClaimForm claims)
    {
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Claims = claims });
        var articles = new SmallArticles(seed);
        knowledge.AddAll(Enumerable.Range(0, 4).Select(i => BuildInput.Of(articles.Next("a" + i))));
        return [.. knowledge.Graph()];
    }

    private static string Told(FactChange change) => $"{change.Kind} {change.Layer} {change.Before} {change.After} {string.Join(' ', change.Members.Select(m => $"{m.Property} {Terms(m.Before)} {Terms(m.After)}"))}";

    private static string Mirrored(FactChange change) => Told(change with
    {
        Kind = change.Kind switch { ChangeKind.Added => ChangeKind.Removed, ChangeKind.Removed => ChangeKind.Added, var kind => kind },
        Before = change.After,
        After = change.Before,
        Members = [.. change.Members.Select(member => new MemberChange(member.Property, member.After, member.Before))],
    });

    private static string Terms(IReadOnlyList<DiffValue> values) => string.Join(' ', values.Select(value => value.Term));
}
