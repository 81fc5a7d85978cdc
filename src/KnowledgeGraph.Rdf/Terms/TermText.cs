using System.Text;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf;

/// <summary>Terms as N-Triples text for messages; the writers of KnowledgeGraph.Formats have their own, over bytes.</summary>
internal static class TermText
{
    public static string Write(Term term)
    {
        var text = new StringBuilder();
        Append(text, term);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Term term)
    {
        switch (term)
        {
            case Literal literal:
                Append(text, literal);
                break;
            case TripleTerm { Triple: var triple }:
                text.Append("<<( ");
                Append(text, triple.Subject);
                text.Append(' ');
                Append(text, triple.Predicate);
                text.Append(' ');
                Append(text, triple.Object);
                text.Append(" )>>");
                break;
            default:
                text.Append(term);
                break;
        }
    }

    private static void Append(StringBuilder text, Literal literal)
    {
        text.Append('"');
        foreach (var c in literal.LexicalForm)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
        if (literal.LanguageTag is { } tag)
        {
            text.Append('@').Append(tag);
            _ = literal.BaseDirection switch
            {
                BaseDirection.LeftToRight => text.Append("--ltr"),
                BaseDirection.RightToLeft => text.Append("--rtl"),
                _ => text,
            };
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            text.Append("^^").Append(literal.Datatype);
        }
    }
}
