namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>What an update may say, and where the error is when it says something else.</summary>
public sealed class UpdateSyntaxTests
{
    [TestCase("", 0)]
    [TestCase("# nothing", 0)]
    [TestCase("PREFIX : <http://e/>", 0)]
    [TestCase("INSERT DATA { } ;", 1)]
    [TestCase("BASE <http://e/> INSERT DATA { <a> <p> 1 } ; BASE <x/> DELETE WHERE { <a> <p> ?o } ; PREFIX : <#>", 2)]
    [TestCase("PREFIX : <http://e/> insert { :a :p _:b } where { _:b :p ?x } ; insert { :a :p _:b } where { }", 2)]
    [TestCase("DELETE { } INSERT { } USING <http://e/g> USING NAMED <http://e/h> WHERE { }", 1)]
    [TestCase("LOAD SILENT <http://e/d> INTO GRAPH <http://e/g> ; CLEAR SILENT NAMED ; DROP ALL ; CREATE GRAPH <http://e/g>", 4)]
    [TestCase("ADD SILENT DEFAULT TO <http://e/g> ; MOVE <http://e/g> TO DEFAULT ; COPY GRAPH <http://e/g> TO GRAPH <http://e/h>", 3)]
    [TestCase("DELETE DATA { <http://e/a> <http://e/p> () }", 1)]
    public void An_update_is_read(string text, int operations) =>
        Assert.That(SparqlUpdate.Parse(text).OperationCount, Is.EqualTo(operations));

    [TestCase("INSERT DATA { :a :p ?x }", "KG3001", 21, "?x is a variable, and INSERT DATA has constants only")]
    [TestCase("DELETE DATA { GRAPH ?g { :a :p 1 } }", "KG3001", 21, "?g is a variable, and DELETE DATA")]
    [TestCase("DELETE DATA { :a :p _:x }", "KG3006", 21, "no blank node can stand in DELETE DATA")]
    [TestCase("DELETE WHERE { :a :p [] }", "KG3006", 22, "no blank node can stand in DELETE WHERE")]
    [TestCase("DELETE { :a :p (1) } WHERE { }", "KG3006", 16, "no blank node can stand in the template of DELETE")]
    [TestCase("INSERT DATA { _:x :p 1 } ; INSERT DATA { _:x :p 2 }", "KG3006", 42, "_:x is already used in another INSERT DATA")]
    [TestCase("INSERT { } WHERE { _:x :p 1 } ; INSERT { } WHERE { _:x :p 2 }", "KG3006", 52, "_:x is already used in another basic graph pattern")]
    [TestCase("INSERT DATA { GRAPH :g { GRAPH :h { } } }", "KG3001", 26, "expected")]
    [TestCase("INSERT { :a :p+ :b } WHERE { }", "KG3001", 15, "expected")]
    [TestCase("INSERT DATA { :a :p 1 } INSERT DATA { :a :p 1 }", "KG3001", 25, "expected ';' or the end")]
    [TestCase("INSERT DATA { :a :p 1 } ; ;", "KG3001", 27, "expected")]
    [TestCase("DELETE { } USING :g", "KG3001", 20, "expected")]
    [TestCase("WITH :g INSERT DATA { }", "KG3001", 16, "expected '{'")]
    [TestCase("WITH :g DELETE WHERE { }", "KG3001", 16, "expected '{'")]
    [TestCase("CREATE DEFAULT", "KG3001", 8, "expected SILENT or GRAPH")]
    [TestCase("COPY NAMED TO DEFAULT", "KG3001", 6, "expected")]
    [TestCase("LOAD :d INTO :g", "KG3001", 14, "expected GRAPH")]
    [TestCase("SELECT * { }", "KG3001", 1, "SELECT is a query, which SparqlQuery.Parse reads")]
    [TestCase("INSERT { } WHERE { ?s :p ?o BIND(1 AS ?o) }", "KG3004", 29, "BIND needs a new variable")]
    [TestCase("INSERT DATA { x:a :p 1 }", "KG3002", 15, "the prefix x: is not declared")]
    public void Error_says_what_and_where(string text, string code, int column, string part)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse("PREFIX : <http://e/>\n" + text))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Diagnostic.Message, Does.Contain(part));
            Assert.That((error.Diagnostic.Code, error.Diagnostic.Start.Line, error.Diagnostic.Start.Column), Is.EqualTo((code, 2, column)));
            Assert.That(SparqlUpdate.TryParse("PREFIX : <http://e/>\n" + text, out _, out _), Is.False);
        }
    }

    [Test]
    public void Nesting_is_limited()
    {
        var deep = "INSERT { } WHERE " + new string('{', 100_000);
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse(deep))!;
        Assert.That(error.Diagnostic.Code, Is.EqualTo("KG3008"));
    }

    [Test]
    public void Many_prologues_cost_what_they_are_long()
    {
        var text = string.Concat(Enumerable.Repeat("PREFIX : <http://e/> INSERT DATA { :a :p 1 } ;\n", 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(SparqlUpdate.Parse(text).OperationCount, Is.EqualTo(100_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void A_service_gets_the_prologue_and_not_the_operations_before()
    {
        var asked = "";
        var options = new SparqlOptions
        {
            ServiceResolver = (_, query, _) =>
            {
                asked = query;
                return [];
            },
        };
        foreach (var target in UpdateTargets.Of(""))
        {
            UpdateTargets.Run(target, "INSERT DATA { :a :p 1 } ; PREFIX x: <http://x/> INSERT { ?s x:p 1 } WHERE { SERVICE :s { ?s x:q 1 } }", options);
            Assert.That(SparqlQuery.Parse(asked).Variables, Is.EqualTo(new[] { "s" }));
            Assert.That(asked, Does.Not.Contain("INSERT"));
        }
    }
}
