// Reading and writing RDF without terms in between, going on after errors, comparing by canonical form. Run: dotnet run examples/05-read-any-rdf.cs
#:project ../src/KnowledgeGraph.Formats/KnowledgeGraph.Formats.csproj
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

var document = Encoding.UTF8.GetBytes("""
    PREFIX ex: <https://example.org/>
    ex:ann ex:knows [ ex:name "Zoë"@fr ] ; ex:born 1968 .
    ex:ann ex:knows nobody .
    ex:bob ex:knows ex:ann ~ ex:claim1 {| ex:source <https://news.example/1> |} .
    """);

// What the bytes are, without being told; then quads as spans of them: nothing is allocated for a quad.
var format = RdfFormat.Detect(document) ?? RdfFormat.Turtle;
Console.WriteLine($"{format.Title}, {format.MediaTypes[0]}");

// An error costs its statement; the report says what and where.
var predicates = new Predicates();
var report = RdfReader.Read(document, format, predicates, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
Console.WriteLine($"{report.Quads} quads, {predicates.Distinct} predicates");
foreach (var error in report.Errors)
{
    Console.WriteLine(error);
}

// One syntax to another as a stream: memory does not grow with the document.
using var output = new MemoryStream();
using (var sink = RdfWriter.OpenSink(output, RdfFormat.NTriples))
{
    RdfReader.Read(document, format, sink, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
    sink.Complete();
}

Console.WriteLine(Encoding.UTF8.GetString(output.ToArray()));

// The same data with other labels in another order has the same canonical form (RDFC-1.0).
var one = RdfReader.Parse("_:a <https://example.org/p> _:b . _:b <https://example.org/p> \"x\" .", RdfFormat.Turtle);
var two = RdfReader.Parse("_:z <https://example.org/p> \"x\" . _:y <https://example.org/p> _:z .", RdfFormat.Turtle);
Console.WriteLine(RdfCanonicalizer.Canonicalize(one).ToString() == RdfCanonicalizer.Canonicalize(two).ToString());

// Quads one by one, when the caller asks for them.
foreach (var quad in RdfReader.ReadQuads(document, format, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, BlankNodePrefix = "doc1_" }).Take(2))
{
    Console.WriteLine(quad);
}

sealed class Predicates : IQuadSpanSink
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public int Distinct => _seen.Count;

    public void OnQuad(in QuadSpan quad) => _seen.Add(Encoding.UTF8.GetString(quad.Predicate.Value));
}
