using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>Updates of a store in a folder, and of one store from many threads.</summary>
public sealed class UpdateStoreTests
{
    [Test]
    public async Task What_an_update_changed_is_there_after_opening_again()
    {
        var folder = Path.Combine(Path.GetTempPath(), "kg-update-" + Guid.NewGuid().ToString("N"));
        try
        {
            using (var store = QuadStore.Open(folder))
            {
                await SparqlEngine.Default.UpdateAsync(UpdateTargets.Parse("INSERT DATA { :a :p 1, 2 GRAPH :g { _:b :p \"a text that is longer than an id\" } }"), store);
                Assert.Throws<SparqlUpdateException>(() => UpdateTargets.Run(store, "CLEAR ALL ; CREATE GRAPH :g ; COPY :none TO DEFAULT"));
                UpdateTargets.Run(store, "DELETE DATA { :a :p 1 }");
            }

            using var again = QuadStore.Open(folder);
            UpdateTargets.Expect(again, ":a :p 2 . :g { _:x :p \"a text that is longer than an id\" }");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Updates_of_many_threads_follow_one_another()
    {
        using var store = QuadStore.OpenInMemory();
        UpdateTargets.Run(store, "INSERT DATA { :counter :is 0 }");
        var next = UpdateTargets.Parse("DELETE { :counter :is ?n } INSERT { :counter :is ?m } WHERE { :counter :is ?n BIND(?n + 1 AS ?m) }");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            i % 2 == 0 ? SparqlEngine.Default.Update(next, store) : await SparqlEngine.Default.UpdateAsync(next, store))));
        UpdateTargets.Expect(store, ":counter :is 40");
    }

    [Test]
    public void A_request_of_many_operations_is_no_recursion()
    {
        var operations = string.Join(" ;\n", Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"INSERT DATA {{ :a :p {i % 100} }}")));
        foreach (var target in UpdateTargets.Of(""))
        {
            Assert.That(UpdateTargets.Run(target, operations).Added, Is.EqualTo(100));
        }
    }

    [Test]
    public void A_reader_sees_the_state_before_until_the_commit()
    {
        foreach (var target in UpdateTargets.Of(":a :p 1"))
        {
            var seen = 0L;
            var options = new SparqlOptions
            {
                LoadResolver = (_, _) =>
                {
                    using var snapshot = target.Snapshot();
                    seen = snapshot.Count(default);
                    return [];
                },
            };
            UpdateTargets.Run(target, "CLEAR ALL ; INSERT DATA { :a :p 1, 2, 3 } ; LOAD :d", options);
            Assert.That(seen, Is.EqualTo(1), target.GetType().Name);
        }
    }
}
