using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>A dataset and a store with the same quads, and what an update makes of them.</summary>
internal static class UpdateTargets
{
    private const string Prologue = "PREFIX : <http://e/>\n";

    public static SparqlUpdate Parse(string text) => SparqlUpdate.Parse(Prologue + text);

    public static IEnumerable<IQuadTarget> Of(string trig)
    {
        var data = Read(trig);
        yield return new Dataset(data);
        using var store = QuadStore.OpenInMemory();
        using (var transaction = store.BeginTransaction())
        {
            transaction.AddRange(data);
            transaction.Commit();
        }

        yield return store;
    }

    public static QuadChange Run(IQuadTarget target, string text, SparqlOptions? options = null) =>
        new SparqlEngine(options ?? SparqlOptions.Default).Update(Parse(text), target);

    /// <summary>Expects the quads of a text, up to the labels of blank nodes.</summary>
    public static void Expect(IQuadTarget target, string trig)
    {
        var expected = Read(trig);
        var found = Quads(target);
        Assert.That(Isomorphism.AreIsomorphic(expected, found), $"{target.GetType().Name} has\n{string.Join('\n', found)}");
    }

    public static List<Quad> Quads(IQuadTarget target)
    {
        var triples = SparqlEngine.Default.Select(SparqlQuery.Parse("SELECT * { ?s ?p ?o }"), target, row => Quad(row, null));
        var named = SparqlEngine.Default.Select(SparqlQuery.Parse("SELECT * { GRAPH ?g { ?s ?p ?o } }"), target, row => Quad(row, row["g"]));
        return [.. triples, .. named];
    }

    /// <summary>TriG with the prefix declared; the last dot may be missing.</summary>
    private static List<Quad> Read(string trig) =>
        [.. RdfReader.Parse(Prologue + trig + (trig.TrimEnd() is "" or [.., '.'] or [.., not '|', '}'] ? "" : " ."), RdfFormat.TriG)];

    private static Quad Quad(SolutionMapping row, Term? graph) => new(row["s"]!, (Iri)row["p"]!, row["o"]!, graph);
}
