// SPARQL by itself, over any source of quads. Run: dotnet run examples/07-sparql.cs
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
#:project ../src/KnowledgeGraph.Sparql/KnowledgeGraph.Sparql.csproj
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql;

// What may reach out is handed in, and every run has limits.
var engine = new SparqlEngine(new SparqlOptions
{
    Timeout = TimeSpan.FromSeconds(10),
    MaxRows = 1000,
    MaxMemoryBytes = 64 << 20,
    ServiceResolver = (endpoint, query, cancel) => [new Dictionary<string, Term> { ["series"] = new Iri("http://e/dunes"), ["stars"] = new Literal("4", Xsd.Integer) }],
    LoadResolver = (source, cancel) => [new Triple(new Iri("http://e/tides"), new Iri("http://e/name"), new Literal("Tides"))],
});
var options = new SparqlParseOptions { Prefixes = SparqlParseOptions.Default.Prefixes.Add("", "http://e/") };

// An update is atomic, also one of several operations.
var data = new Dataset();
var change = engine.Update(
    SparqlUpdate.Parse(
        """
        INSERT DATA {
          :dunes :name "Dunes" ; :year 2021 ; :cast :ada, :kim .
          :kim :plays "Nora" {| :since 2019 |} .
        } ;
        LOAD <http://e/tides.ttl>
        """,
        options),
    data);
Console.WriteLine($"{change.Added} added");

// A value is one term of the query, never text; rows are records by the names of variables.
var name = "Dunes\" . ?x ?y \"";
Console.WriteLine(engine.Select<Series>(SparqlQuery.Parse($"SELECT ?work ?year {{ ?work :name {name} OPTIONAL {{ ?work :year ?year }} }}", options), data).Count);
name = "Dunes";
foreach (var series in engine.Select<Series>(SparqlQuery.Parse($"SELECT ?work ?year {{ ?work :name {name} OPTIONAL {{ ?work :year ?year }} }}", options), data))
{
    Console.WriteLine(series);
}

// Parsed once, run often, by any number of threads.
var cast = SparqlQuery.Parse("SELECT ?who { ?work :cast ?who } ORDER BY ?who", options);
Console.WriteLine(string.Join(", ", engine.Select<string>(cast.Bind("work", new Iri("http://e/dunes")), data)));
await foreach (var who in engine.SelectAsync<Iri>(cast, data))
{
    Console.WriteLine($"awaited: {who}");
}

// SPARQL 1.2: what is said about a triple.
Console.WriteLine(engine.Ask(SparqlQuery.Parse("ASK { << ?who :plays ?role >> :since 2019 }", options), data));

// Plans and warnings are data, and text.
var query = SparqlQuery.Parse("SELECT ?naem { ?work :name ?name FILTER(STRLEN(?name) > 3) }", options);
Console.WriteLine(query.Warnings[0].Message);
Console.WriteLine(engine.Explain(query, data).RewrittenAlgebra);
Console.WriteLine($"{engine.Analyze(query, data).Run!.Rows} rows");

// Another endpoint is asked by the delegate, a limit ends a query with its name, an error has its place.
Console.WriteLine(engine.Select<int>(SparqlQuery.Parse("SELECT ?stars { ?series :name 'Dunes' SERVICE <http://e/sparql> { ?series :stars ?stars } }", options), data)[0]);
try
{
    new SparqlEngine(new SparqlOptions { MaxRows = 1 }).Select<string>(cast, data);
}
catch (SparqlLimitException limit)
{
    Console.WriteLine(limit.Limit);
}

if (!SparqlQuery.TryParse("SELECT * { ?s foaf:name ?o }", out _, out var error))
{
    Console.WriteLine(error.Message);
}

// Results go out as they come, and come in again.
using var json = new MemoryStream();
using (var rows = engine.Select(cast, data))
{
    SparqlResultsWriter.Write(rows, SparqlResultsFormat.Json, json);
}

json.Position = 0;
using var read = SparqlResultsReader.Read(json, SparqlResultsFormat.Json);
Console.WriteLine(string.Join(", ", read.Select(row => row["who"])));

/// <summary>A row.</summary>
internal sealed record Series(Iri Work, int? Year);
