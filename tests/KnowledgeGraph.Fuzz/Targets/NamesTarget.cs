using System.Text;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>What tells a format from outside: Content-Type, Accept, file names, first bytes. None of them may ever throw.</summary>
internal sealed class NamesTarget() : FuzzTarget("names")
{
    public override IReadOnlyList<string> SeedExtensions => [".ttl", ".trig", ".nq", ".rdf", ".jsonld"];

    public override IReadOnlyList<string> Samples =>
    [
        "text/turtle; charset=\"utf-8\"", "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\";q=0.5, */*;q=0.001", "a.ttl.gz", "text/*, application/n-triples;q=1.000",
    ];

    public override IReadOnlyList<string> Words => ["text/turtle", "*/*", ";q=", "0.", "1.0001", ",", "\"", "\\", "application/", "<TriX", "@prefix", "{", "\uFEFF", "<?xml"];

    public override bool Run(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input);
        _ = RdfFormat.FromContentType(text);
        _ = RdfFormat.FromFileName(text);
        _ = RdfFormat.FromMediaType(text);
        _ = RdfCompression.FromFileName(text);
        _ = RdfCompression.Detect(input);
        var named = RdfFormat.Negotiate(text);
        var detected = RdfFormat.Detect(input);
        return named is not null || detected is not null;
    }
}
