using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>LOAD through the resolver that the caller hands in.</summary>
public sealed class UpdateLoadTests
{
    private static readonly BlankNode Node = new("u0");
    private static readonly Iri P = new("http://e/p");

    private static readonly SparqlOptions Options = new()
    {
        LoadResolver = (source, _) => source.Value switch
        {
            "http://e/doc" => [new Triple(Node, P, new Literal("x")), new Triple(Node, P, new TripleTerm(new Triple(Node, P, Node)))],
            _ => Broken(),
        },
    };

    [Test]
    public void Triples_come_with_nodes_of_their_own()
    {
        foreach (var target in UpdateTargets.Of("_:u0 :q 1"))
        {
            var change = UpdateTargets.Run(target, "LOAD :doc ; LOAD :doc INTO GRAPH :g", Options);
            UpdateTargets.Expect(target, """_:u0 :q 1 . _:a :p "x", <<( _:a :p _:a )>> . :g { _:b :p "x", <<( _:b :p _:b )>> }""");
            Assert.That(change.Added, Is.EqualTo(4));
        }
    }

    [Test]
    public void A_resolver_that_breaks_ends_the_request()
    {
        foreach (var target in UpdateTargets.Of(":a :p 1"))
        {
            var error = Assert.Throws<SparqlUpdateException>(() => UpdateTargets.Run(target, "CLEAR ALL ; LOAD :broken", Options))!;
            Assert.That(error.Message, Is.EqualTo("LOAD <http://e/broken> failed: line 2 is wrong (operation 2)."));
            Assert.That(error.InnerException, Is.TypeOf<FormatException>());
            UpdateTargets.Expect(target, ":a :p 1");
        }
    }

    [Test]
    public void Silent_goes_on_and_keeps_nothing_of_a_broken_document()
    {
        foreach (var target in UpdateTargets.Of(":a :p 1"))
        {
            UpdateTargets.Run(target, "LOAD SILENT :broken ; INSERT DATA { :a :p 2 }", Options);
            UpdateTargets.Run(target, "LOAD SILENT :doc ; INSERT DATA { :a :p 3 }");
            UpdateTargets.Expect(target, ":a :p 1, 2, 3");
        }
    }

    [Test]
    public void Cancellation_is_no_failure_that_silent_covers()
    {
        var options = new SparqlOptions { LoadResolver = (_, _) => throw new OperationCanceledException() };
        foreach (var target in UpdateTargets.Of(":a :p 1"))
        {
            Assert.Throws<OperationCanceledException>(() => UpdateTargets.Run(target, "CLEAR ALL ; LOAD SILENT :doc", options));
            UpdateTargets.Expect(target, ":a :p 1");
        }
    }

    private static IEnumerable<Triple> Broken()
    {
        yield return new Triple(P, P, P);
        throw new FormatException("line 2 is wrong.");
    }
}
