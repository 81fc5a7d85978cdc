using System.Text;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// Runs an update on a dataset and on a store, with and without optimisation, and compares all graphs with the expected ones. LOAD
/// reads the files of the suite and nothing else.
/// </summary>
internal static class UpdateEvaluationHandler
{
    public static void Run(SuiteTest test, CancellationToken cancellation)
    {
        var request = SuiteDataLoader.IriOf(test.Manifest.Object(test.Action!, TestVocabulary.Request));
        var text = Encoding.UTF8.GetString(SuiteFiles.Read(request));
        var update = SparqlUpdate.Parse(text, new SparqlParseOptions { BaseIri = request });
        var before = new SuiteDataLoader(test, TestVocabulary.Ut).LoadNode(test.Action!).Data;
        var after = new SuiteDataLoader(test, TestVocabulary.Ut).LoadNode(test.Result!).Data;
        foreach (var optimize in (ReadOnlySpan<bool>)[true, false])
        {
            var engine = new SparqlEngine(new SparqlOptions { Optimize = optimize, LoadResolver = Read });
            Compare(engine, update, new Dataset(before), after, cancellation);
            using var store = QuadStore.OpenInMemory();
            store.AddRange(before);
            Compare(engine, update, store, after, cancellation);
        }
    }

    private static void Compare(SparqlEngine engine, SparqlUpdate update, IQuadTarget target, Dataset after, CancellationToken cancellation)
    {
        var before = Quads(target).ToHashSet();
        var change = engine.Update(update, target, cancellation);
        var found = Quads(target);
        if (!Isomorphism.AreIsomorphic(after, found))
        {
            throw new ConformanceFailure($"{target.GetType().Name}, expected:\n{string.Join('\n', after)}\nfound:\n{string.Join('\n', found)}");
        }

        if (before.Count + change.Added - change.Removed != found.Count || change.Added != found.Count(quad => !before.Contains(quad)))
        {
            throw new ConformanceFailure($"{target.GetType().Name}: {change} does not fit {before.Count} quads before and {found.Count} after.");
        }
    }

    private static List<Quad> Quads(IQuadTarget target)
    {
        using var snapshot = target.Snapshot();
        var quads = new List<Quad>();
        var batch = new QuadBatch(64);
        using var cursor = snapshot.Scan(default, snapshot.Orders[0], QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var graph = new TermId(batch.Column(QuadPosition.Graph)[row]);
                quads.Add(new Quad(
                    Term(QuadPosition.Subject, row), (Iri)Term(QuadPosition.Predicate, row), Term(QuadPosition.Object, row),
                    graph == TermId.DefaultGraph ? null : snapshot.GetTerm(graph)));
            }
        }

        return quads;

        Term Term(QuadPosition position, int row) => snapshot.GetTerm(new TermId(batch.Column(position)[row]));
    }

    private static IEnumerable<Triple> Read(Iri source, CancellationToken cancellation) =>
        SuiteFiles.Exists(source.Value) && RdfFormat.FromFileName(source.Value) is { } format
            ? RdfReader.ReadDataset(SuiteFiles.Read(source.Value), format, new RdfReaderOptions { BaseIri = source.Value }, cancellation).Select(quad => quad.Triple)
            : throw new ConformanceFailure($"There is no file for {source}.");
}
