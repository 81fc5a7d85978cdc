namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>Updates with triple terms, reifiers and annotations, on a dataset and on a store.</summary>
public sealed class UpdateTripleTermTests
{
    [TestCase("", "INSERT DATA { :s :p :o ~ :r {| :q 1 |} }", ":s :p :o ~ :r {| :q 1 |}")]
    [TestCase("", "INSERT DATA { :s :p :o {| :q 1 |} {| :q 2 |} }", ":s :p :o {| :q 1 |} {| :q 2 |}")]
    [TestCase("", "INSERT DATA { << :s :p _:b >> :q <<( _:b :p <<( _:b :p 1 )>> )>> }", "<< :s :p _:x >> :q <<( _:x :p <<( _:x :p 1 )>> )>>")]
    [TestCase("", "INSERT DATA { GRAPH :g { :s :p :o ~ :r } }", ":g { :s :p :o ~ :r }")]
    [TestCase("", "INSERT DATA { <<( :s :p :o )>> :q 1 . :s :p <<( <<( :s :p :o )>> :p :o )>> , 2 }", ":s :p 2")]
    [TestCase(":s :p :o ~ :r {| :q 1 |}", "DELETE DATA { << :s :p :o ~ :r >> :q 1 }", ":s :p :o")]
    [TestCase(":s :p :o {| :q 1 |} . :s :p :o2", "DELETE WHERE { ?s :p ?o ~ ?r {| :q ?v |} }", ":s :p :o2")]
    [TestCase(":s :p <<( :a :b 1 )>> , <<( :a :c 2 )>>", "DELETE WHERE { ?s ?p <<( ?a :b ?v )>> }", ":s :p <<( :a :c 2 )>>")]
    [TestCase(":s :p <<( :a :b 1 )>>", "DELETE { ?s ?p <<( ?a ?b ?v )>> } INSERT { ?s ?p <<( ?a ?b ?w )>> } WHERE { ?s ?p <<( ?a ?b ?v )>> BIND(?v + 1 AS ?w) }", ":s :p <<( :a :b 2 )>>")]
    [TestCase(":s :p :o {| :q 1 |}", "DELETE { ?r ?p ?v } INSERT { << :s :p :o ~ ?r >> ?p 2 } WHERE { << :s :p :o ~ ?r >> ?p ?v FILTER(isNUMERIC(?v)) }", ":s :p :o {| :q 2 |}")]
    [TestCase(":g { :s :p :o }", "INSERT { ?s ?p ?o {| :in ?g |} } WHERE { GRAPH ?g { ?s ?p ?o } }", ":g { :s :p :o } :s :p :o {| :in :g |}")]
    [TestCase(":a :b 1 . :c :d 2", "INSERT { :x :says <<( ?s ?p <<( _:n ?p ?o )>> )>> } WHERE { ?s ?p ?o }", ":a :b 1 . :c :d 2 . :x :says <<( :a :b <<( _:m :b 1 )>> )>> , <<( :c :d <<( _:n :d 2 )>> )>>")]
    [TestCase(":a :b 1", "INSERT { :x :says <<( ?o ?p ?s )>> , <<( ?s ?s ?o )>> } WHERE { ?s ?p ?o }", ":a :b 1 . :x :says <<( :a :a 1 )>>")]
    [TestCase(":s :p \"x\"@en--ltr , \"x\"@en", "DELETE DATA { :s :p \"x\"@EN--ltr }", ":s :p \"x\"@en")]
    public void Update_ChangesQuads(string before, string update, string after)
    {
        foreach (var target in UpdateTargets.Of(before))
        {
            UpdateTargets.Run(target, update);
            UpdateTargets.Expect(target, after);
        }
    }
}
