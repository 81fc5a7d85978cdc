using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Which terms a reader of RDF 1.1 does not know, so that a document with them should say <c>VERSION "1.2"</c>.</summary>
internal static class VersionAnnouncement
{
    public static bool IsNeeded(Term term) => term is TripleTerm or Literal { BaseDirection: not BaseDirection.None };

    public static bool IsNeeded(in TermSpan term) => term.Kind == TermKind.TripleTerm || term.BaseDirection != BaseDirection.None;
}
