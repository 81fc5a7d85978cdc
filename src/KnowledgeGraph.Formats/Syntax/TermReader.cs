using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>What the line formats and the Turtle family read alike: the tail of a literal.</summary>
internal static class TermReader
{
    public static string Text(ref RdfLexer lexer) =>
        lexer.Escaped ? Unescaper.Text(lexer.Content) : Encoding.UTF8.GetString(lexer.Content);

    /// <summary>The lexer stands on a LANGTAG after the string.</summary>
    public static Literal LanguageTagged(string text, ref RdfLexer lexer, TermFactory terms)
    {
        var tag = lexer.Content;
        var mark = tag.IndexOf("--"u8);
        if (mark < 0)
        {
            return Literal.LanguageTagged(text, terms.LanguageTag(tag));
        }

        var direction = tag[(mark + 2)..].SequenceEqual("ltr"u8) ? BaseDirection.LeftToRight
            : tag[(mark + 2)..].SequenceEqual("rtl"u8) ? BaseDirection.RightToLeft
            : throw lexer.Error(DiagnosticCodes.Literal, "expected 'ltr' or 'rtl' as the base direction after '--' (RDF 1.2)");
        return Literal.LanguageTagged(text, terms.LanguageTag(tag[..mark]), direction);
    }

    /// <summary>The lexer stands on the datatype IRI.</summary>
    public static Literal Typed(string text, Iri datatype, in RdfLexer lexer) =>
        datatype.Equals(RdfVocabulary.LangString) || datatype.Equals(RdfVocabulary.DirLangString)
            ? throw lexer.Error(DiagnosticCodes.Literal, $"a literal of datatype {datatype} is written with a language tag")
            : new Literal(text, datatype);

    public static RdfSyntaxException NotAnIri(in RdfLexer lexer, string text) =>
        lexer.Error(DiagnosticCodes.Iri, $"'{Short(text)}' is not an absolute IRI");

    public static RdfSyntaxException NotYet(in RdfLexer lexer, string what) =>
        lexer.Error(DiagnosticCodes.NotSupported, $"{what} of RDF 1.2 is not supported by this reader");

    private static string Short(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "...");
}
