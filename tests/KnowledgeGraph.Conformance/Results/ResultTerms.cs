using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>Terms from the parts that result formats give.</summary>
internal static class ResultTerms
{
    public static Literal Literal(string text, string? language, string? datatype, string? direction = null) =>
        !string.IsNullOrEmpty(language) ? Rdf.Literal.LanguageTagged(text, language, Direction(direction))
        : datatype is null ? new Literal(text)
        : new Literal(text, new Iri(datatype));

    public static TripleTerm TripleTerm(Term subject, Term predicate, Term node) => new(new Triple(subject, (Iri)predicate, node));

    /// <summary>Result formats allow any label; here it is only an identity.</summary>
    public static BlankNode BlankNode(string label) => new("n" + Convert.ToHexString(Encoding.UTF8.GetBytes(label)));

    private static BaseDirection Direction(string? direction) => direction switch
    {
        null => BaseDirection.None,
        "ltr" => BaseDirection.LeftToRight,
        "rtl" => BaseDirection.RightToLeft,
        _ => throw new ConformanceFailure($"'{direction}' is not a base direction."),
    };
}
