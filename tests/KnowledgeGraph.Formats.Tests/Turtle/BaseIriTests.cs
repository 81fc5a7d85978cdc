using System.Text;
using CsCheck;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>Joining bytes gives what RFC 3986 gives.</summary>
internal sealed class BaseIriTests
{
    private static readonly Gen<string> Bases = Gen.Select(
        Any.Of("http:", "urn:", "file:", "x:"), Any.Of("", "//", "//a", "//a:1", "///"),
        Any.Of("", "/", "/b", "/b/", "/b/c", "/b/./c/../d", "b/c", "/é//d", "/.b"), Any.Of("", "?", "?q/./r", "?a?b"), Any.Of("", "#", "#f/g?h"),
        string (scheme, authority, path, query, fragment) => scheme + authority + path + query + fragment);

    private static readonly Gen<string> References =
        Any.Of("", "/", "//", ".", "..", "./", "../", "a", "b/", "é", "?", "?q", "#", "#f", "a.b", "/.", ";p", "%2E").Array[0, 5].Select(string.Concat);

    [Test]
    public void Fast_resolution_is_resolution() => Gen.Select(Bases, References).Sample(
        (iri, reference) =>
        {
            var arena = new TermArena { Top = 3 };
            new BaseIri(iri).Resolve(Encoding.UTF8.GetBytes(reference), arena);
            var (actual, expected) = (Encoding.UTF8.GetString(arena.Slice(3, arena.Top - 3)), IriReference.Resolve(iri, reference));
            if (actual != expected)
            {
                throw new InvalidOperationException($"<{iri}> and <{reference}> give <{actual}>, not <{expected}>");
            }
        },
        iter: 20_000);
}
