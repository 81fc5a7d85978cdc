using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Resolution of IRI references: a line of base and reference with a space between. What resolves is absolute.</summary>
internal sealed class IriTarget() : FuzzTarget("iri")
{
    public override IReadOnlyList<string> Samples => ["http://a/b/c/d;p?q ../../g?x#y", "urn:a:b #f", "file:///a/b ./../c//d", "http://é.example/ü%41 ?q"];

    public override IReadOnlyList<string> Words => ["..", ".", "/", "//", "?", "#", ":", "%2F", "../", "[::1]", "@"];

    public override bool Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Iri.TryCreate(text[..space], out var @base))
        {
            return false;
        }

        var reference = text[(space + 1)..];
        var resolved = IriReference.Resolve(@base.Value, reference);
        if (Iri.TryCreate("x:" + reference, out _) && !Iri.TryCreate(resolved, out _))
        {
            throw new FuzzFailure($"<{reference}> against {@base} gives '{resolved}', which is no IRI.");
        }

        return true;
    }
}
