using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>Terms from the parts that result formats give.</summary>
internal static class ResultTerms
{
    public static Literal Literal(string text, string? language, string? datatype) =>
        !string.IsNullOrEmpty(language) ? Rdf.Literal.LanguageTagged(text, language)
        : datatype is null ? new Literal(text)
        : new Literal(text, new Iri(datatype));

    /// <summary>Result formats allow any label; here it is only an identity.</summary>
    public static BlankNode BlankNode(string label) => new("n" + Convert.ToHexString(Encoding.UTF8.GetBytes(label)));
}
