using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>What strict reading refuses in terms, for parsers that make terms and do not look themselves.</summary>
internal static class StrictTerms
{
    /// <summary>What is wrong with the first term that strict reading refuses; null if none is.</summary>
    public static string? Fault(Term subject, Iri predicate, Term @object, Term? graph) =>
        Fault(subject) ?? Fault(predicate) ?? Fault(@object) ?? (graph is null ? null : Fault(graph));

    private static string? Fault(Term term) => term switch
    {
        Iri iri => IriSyntax.Fault(Encoding.UTF8.GetBytes(iri.Value)) is { } fault ? $"{iri} is not an IRI of RFC 3987: {fault}" : null,
        Literal { LanguageTag: { } tag } => TagFault(tag) is { } fault ? $"'{tag}' is not a language tag of RFC 5646: {fault}" : null,
        Literal literal => Fault(literal.Datatype),
        TripleTerm { Triple: var triple } => Fault(triple.Subject) ?? Fault(triple.Predicate) ?? Fault(triple.Object),
        _ => null,
    };

    private static string? TagFault(string tag)
    {
        var bytes = Encoding.ASCII.GetBytes(tag);
        return LanguageTags.IsWellFormed(bytes) ? LanguageTags.Fault(bytes) : "its parts have 1 to 8 letters or digits";
    }
}
