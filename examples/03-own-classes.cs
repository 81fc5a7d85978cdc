// Rows of a query as your own records; parameters are terms and never text. Run: dotnet run examples/03-own-classes.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
#:project ../src/KnowledgeGraph.Sparql/KnowledgeGraph.Sparql.csproj
using KnowledgeGraph;
using KnowledgeGraph.Rdf;

var knowledge = new KnowledgeBase();
knowledge.AddFile(args.Length > 0 ? args[0] + "/01-ruffalo-second-emmy.txt" : "examples/articles/01-ruffalo-second-emmy.txt");

const string whoLost = """
    SELECT ?loser ?work WHERE {
      ?win kg:recipient/rdfs:label ?winner ; kg:outcome kg:Won ; kg:contest ?c .
      ?lost kg:contest ?c ; kg:outcome kg:NotWon ; kg:recipient/rdfs:label ?loser ; kg:work/rdfs:label ?work .
    } ORDER BY ?loser
    """;
IReadOnlyList<Beaten> beaten = knowledge.Select(
    whoLost,
    row => new Beaten(row.Text("loser"), row.Text("work")),
    ("winner", new Literal("Mark Ruffalo")));
foreach (var rival in beaten)
{
    Console.WriteLine($"{rival.Loser} lost with {rival.Work}");
}

// A name that would break a pasted query is only a name.
Console.WriteLine(knowledge.Ask("ASK { ?p rdfs:label ?name }", ("name", new Literal("\" } DROP ALL #"))));

/// <summary>A class of this program; the library knows nothing of it.</summary>
internal sealed record Beaten(string Loser, string Work);
