using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>IRIs and blank node labels, each of one token.</content>
internal sealed partial class TurtleParser
{
    private TermRef ReadIri(ref TurtleLexer lexer, bool inPlace)
    {
        var iri = ReadAnyIri(ref lexer, inPlace);
        if (_strict && IriSyntax.Fault(iri.Bytes(lexer.Input, _arena)) is { } fault)
        {
            throw lexer.Error(DiagnosticCodes.Iri, $"'{Short(iri.Bytes(lexer.Input, _arena))}' is not an IRI of RFC 3987: {fault}");
        }

        return iri;
    }

    private TermRef ReadAnyIri(ref TurtleLexer lexer, bool inPlace)
    {
        var start = _arena.Top;
        if (lexer.Kind == TokenKind.PrefixedName)
        {
            if (!_prefixes.TryFind(lexer.Content, out var ns))
            {
                throw Undeclared(ref lexer);
            }

            if (lexer.Escaped)
            {
                _arena.Append(ns);
                _arena.AppendLocal(lexer.Local);
            }
            else
            {
                _arena.Append(ns, lexer.Local);
            }
        }
        else if (lexer.Escaped || !IriSyntax.HasScheme(lexer.Content))
        {
            ReadOtherIri(ref lexer);
        }
        else if (inPlace)
        {
            return new TermRef(TermKind.Iri, true, lexer.ContentStart, lexer.Content.Length);
        }
        else
        {
            _arena.Append(lexer.Content);
        }

        return new TermRef(TermKind.Iri, false, start, _arena.Top - start);
    }

    /// <summary>
    /// An IRI with escapes, or a relative one. Only relative IRIs resolve (Turtle, section 6.3); one with a scheme stays as written, dot
    /// segments and all.
    /// </summary>
    private void ReadOtherIri(ref TurtleLexer lexer)
    {
        var start = _arena.Top;
        var reference = lexer.Content;
        if (lexer.Escaped)
        {
            _arena.AppendUnescaped(reference);
            reference = _arena.Slice(start, _arena.Top - start);
            if (reference.IndexOfAny(Characters.IriStops) >= 0)
            {
                throw NotAnIri(ref lexer, reference, ": an escape stands for a character that no IRI holds");
            }

            if (IriSyntax.HasScheme(reference))
            {
                return;
            }
        }

        var colon = reference.IndexOfAny(":/?#"u8);
        if (colon >= 0 && reference[colon] == ':')
        {
            throw NotAnIri(ref lexer, reference, "");
        }

        if (_base is null)
        {
            throw lexer.Error(DiagnosticCodes.Iri, $"'{Short(reference)}' is relative and there is no base IRI");
        }

        var resolved = _arena.Top;
        _base.Resolve(reference, _arena);
        _arena.MoveDown(resolved, _arena.Top - resolved, start);
    }

    private TermRef ReadLabel(ref TurtleLexer lexer, bool inPlace)
    {
        var label = lexer.Content;
        var stepsAside = GeneratedLabels.MustStepAside(label);
        if (inPlace && !stepsAside)
        {
            return new TermRef(TermKind.BlankNode, true, lexer.ContentStart, label.Length);
        }

        var start = _arena.Top;
        _arena.Append(stepsAside ? "x"u8 : default, label);
        return new TermRef(TermKind.BlankNode, false, start, _arena.Top - start);
    }

    private static RdfSyntaxException Undeclared(ref TurtleLexer lexer)
    {
        var prefix = Encoding.UTF8.GetString(lexer.Content);
        var help = UsualPrefixes.NamespaceOf(prefix) is { } ns ? $"; it is mostly declared by 'PREFIX {prefix}: <{ns}>'" : "";
        return lexer.Error(DiagnosticCodes.Prefix, $"the prefix '{prefix}:' is not declared{help}");
    }

    private static RdfSyntaxException NotAnIri(ref TurtleLexer lexer, ReadOnlySpan<byte> text, string reason) =>
        lexer.Error(DiagnosticCodes.Iri, $"'{Short(text)}' is not an absolute IRI{reason}");

    private static string Short(ReadOnlySpan<byte> text) =>
        text.Length <= 100 ? Encoding.UTF8.GetString(text) : Encoding.UTF8.GetString(text[..100]).TrimEnd('\uFFFD') + "...";
}
