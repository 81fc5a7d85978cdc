using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>What operations do to a dataset and to a store, and what they count.</summary>
public sealed class UpdateOperationTests
{
    // before, update, after, added, removed
    private static readonly object[][] Cases =
    [
        ["", "", "", 0, 0],
        [":a :p 1", "INSERT DATA { :a :p 1, 2 GRAPH :g { :a :p 3 } . :b :p 4 }", ":a :p 1, 2 . :b :p 4 . :g { :a :p 3 }", 3, 0],
        [":a :p 1, 2 . :g { :a :p 1 }", "DELETE DATA { :a :p 1, 9 }", ":a :p 2 . :g { :a :p 1 }", 0, 1],
        [":a :p 1 . :g { :a :p 1, 2 }", "DELETE WHERE { :a :p ?o GRAPH ?g { :a :p ?o } }", ":g { :a :p 2 }", 0, 2],
        // All solutions come first: what the insert makes is not matched again.
        [":a :n :b . :b :n :c", "DELETE { ?x :n ?y } INSERT { ?y :n ?x } WHERE { ?x :n ?y }", ":b :n :a . :c :n :b", 2, 2],
        [":a :p 1", "DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }", ":a :p 1", 0, 0],
        // Unbound, or no RDF: only that quad is left out.
        [":a :p 1", "INSERT { ?s :q ?x . ?o :q ?s . ?s :r ?o GRAPH ?o { ?s :s ?o } } WHERE { ?s :p ?o OPTIONAL { ?s :none ?x } }", ":a :p 1 ; :r 1", 1, 0],
        // A fresh node for each solution, the same in both graphs.
        [":a :p 1, 2", "INSERT { _:n :of ?o GRAPH :g { _:n :of ?o } } WHERE { :a :p ?o }", ":a :p 1, 2 . _:x :of 1 . _:y :of 2 . :g { _:x :of 1 . _:y :of 2 }", 4, 0],
        ["", "INSERT { :a :p _:n } WHERE {} ; INSERT { :a :p _:n } WHERE {}", ":a :p _:x, _:y", 2, 0],
        // Each operation sees those before; only the whole is counted.
        ["", "INSERT DATA { :a :p 1 } ; INSERT { :a :q ?o } WHERE { :a :p ?o } ; DELETE WHERE { :a :p ?o } ;", ":a :q 1", 1, 0],
        [":a :p 1 . :g { :a :p 2 }", "WITH :g DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s :p ?o }", ":a :p 1 . :g { :a :q 2 }", 1, 1],
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "WITH :g INSERT { ?s :q ?o, ?n } WHERE { ?s :p ?o GRAPH :h { ?s :p ?n } }", ":a :p 1 . :g { :a :p 2 ; :q 2, 3 } :h { :a :p 3 }", 2, 0],
        [":a :p 1 . :h { :a :p 3 }", "WITH :g INSERT { ?s :q ?o } WHERE { ?s :p ?o }", ":a :p 1 . :h { :a :p 3 }", 0, 0],
        // USING takes the place of WITH for the pattern, not for the templates.
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "WITH :g DELETE { ?s :p 2 } INSERT { ?s :q ?o } USING :h WHERE { ?s :p ?o }", ":a :p 1 . :g { :a :q 3 } :h { :a :p 3 }", 1, 1],
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "INSERT { ?s :q ?g } USING NAMED :h WHERE { GRAPH ?g { ?s :p ?o } }", ":a :p 1 ; :q :h . :g { :a :p 2 } :h { :a :p 3 }", 1, 0],
        [":a :p 1 . :g { :a :p 2 }", "INSERT { ?s :q ?o } USING NAMED :g WHERE { ?s :p ?o }", ":a :p 1 . :g { :a :p 2 }", 0, 0],
        [":a :p 1", "PREFIX x: <http://x/> INSERT DATA { x:a x:p 1 } ; PREFIX y: <http://y/> INSERT DATA { x:b y:p 2 }", ":a :p 1 . <http://x/a> <http://x/p> 1 . <http://x/b> <http://y/p> 2", 2, 0],
    ];

    // before, update, after
    private static readonly string[][] Graphs =
    [
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "CLEAR DEFAULT", ":g { :a :p 2 } :h { :a :p 3 }"],
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "CLEAR GRAPH :g", ":a :p 1 . :h { :a :p 3 }"],
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "DROP NAMED", ":a :p 1"],
        [":a :p 1 . :g { :a :p 2 } :h { :a :p 3 }", "DROP ALL", ""],
        [":a :p 1", "DROP GRAPH :none ; CLEAR GRAPH :none ; CREATE GRAPH :none", ":a :p 1"],
        [":a :p 1 . :g { :a :p 2 }", "ADD DEFAULT TO :g", ":a :p 1 . :g { :a :p 1, 2 }"],
        [":a :p 1 . :g { :a :p 2 }", "COPY DEFAULT TO :g", ":a :p 1 . :g { :a :p 1 }"],
        [":a :p 1 . :g { :a :p 2 }", "MOVE GRAPH :g TO DEFAULT", ":a :p 2"],
        [":a :p 1 . :g { :a :p 2 }", "MOVE :g TO :g ; COPY DEFAULT TO DEFAULT ; ADD :g TO :g", ":a :p 1 . :g { :a :p 2 }"],
        [":g { :a :p 2 }", "COPY DEFAULT TO :g", ""],
        [":g { :a :p 2 }", "COPY SILENT :none TO :g ; MOVE SILENT :none TO :g ; ADD SILENT :none TO :g ; CREATE SILENT GRAPH :g", ":g { :a :p 2 }"],
    ];

    // before, update, number of the operation, part of the message
    private static readonly object[][] Failures =
    [
        [":g { :a :p 2 }", "INSERT DATA { :x :y :z } ; CREATE GRAPH :g", 2, "CREATE: the graph <http://e/g> is there already"],
        [":a :p 1 . :g { :a :p 2 }", "CLEAR ALL ; COPY :g TO :h", 2, "COPY: there is no graph <http://e/g>"],
        [":a :p 1", "DELETE WHERE { ?s ?p ?o } ; INSERT DATA { :b :p 2 } ; MOVE :none TO DEFAULT", 3, "MOVE: there is no graph"],
        [":a :p 1", "ADD :none TO DEFAULT", 1, "ADD: there is no graph"],
        [":a :p 1", "CLEAR ALL ; LOAD <http://e/doc>", 2, "SparqlOptions.LoadResolver"],
    ];

    [TestCaseSource(nameof(Cases))]
    public void An_operation_does_what_the_recommendation_says(string before, string update, string after, int added, int removed)
    {
        foreach (var target in UpdateTargets.Of(before))
        {
            var change = UpdateTargets.Run(target, update);
            UpdateTargets.Expect(target, after);
            Assert.That(change, Is.EqualTo(new QuadChange(added, removed)), target.GetType().Name);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Asynchronously_it_does_the_same(string before, string update, string after, int added, int removed)
    {
        foreach (var target in UpdateTargets.Of(before))
        {
            var change = await SparqlEngine.Default.UpdateAsync(UpdateTargets.Parse(update), target);
            UpdateTargets.Expect(target, after);
            Assert.That(change, Is.EqualTo(new QuadChange(added, removed)), target.GetType().Name);
        }
    }

    [TestCaseSource(nameof(Graphs))]
    public void Whole_graphs_are_managed(string before, string update, string after)
    {
        foreach (var target in UpdateTargets.Of(before))
        {
            UpdateTargets.Run(target, update);
            UpdateTargets.Expect(target, after);
        }
    }

    [TestCaseSource(nameof(Failures))]
    public void A_failure_names_its_operation_and_changes_nothing(string before, string update, int operation, string part)
    {
        foreach (var target in UpdateTargets.Of(before))
        {
            var error = Assert.Throws<SparqlUpdateException>(() => UpdateTargets.Run(target, update))!;
            Assert.That((error.Operation, error.Message), Is.EqualTo((operation, error.Message)));
            Assert.That(error.Message, Does.Contain(part));
            UpdateTargets.Expect(target, before);

            // The writer is free again.
            UpdateTargets.Run(target, "CLEAR ALL");
            UpdateTargets.Expect(target, "");
        }
    }

    [Test]
    public void Nodes_are_new_in_each_request_also_inside_of_triple_terms()
    {
        foreach (var target in UpdateTargets.Of("_:u0 :p 1 . _:q0 :p 2"))
        {
            foreach (var _ in (int[])[1, 2])
            {
                UpdateTargets.Run(target, "INSERT DATA { :a :says <<( _:n :p :o )>> } ; INSERT { :a :made ?n } WHERE { BIND(BNODE() AS ?n) }");
            }

            UpdateTargets.Expect(target, "_:u0 :p 1 . _:q0 :p 2 . :a :says <<( _:x :p :o )>>, <<( _:y :p :o )>> ; :made _:v, _:w");
        }
    }

    [Test]
    public void Operations_draw_different_values_and_see_one_moment()
    {
        foreach (var target in UpdateTargets.Of(""))
        {
            UpdateTargets.Run(target, "INSERT { :a :id ?u ; :at ?t } WHERE { BIND(UUID() AS ?u) BIND(NOW() AS ?t) } ; INSERT { :a :id ?u ; :at ?t } WHERE { BIND(UUID() AS ?u) BIND(NOW() AS ?t) }");
            Assert.That(UpdateTargets.Quads(target), Has.Count.EqualTo(3));
        }
    }
}
