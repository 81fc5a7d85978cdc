using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// A query text with the values that stand in it. A value takes the place of one U+0000 character, whose index is in
/// <see cref="Holes"/>; a value is never text. Positions are counted only when an error needs them.
/// </summary>
internal sealed class SourceText(string text, ImmutableArray<(int Index, Term Value)> holes)
{
    private const int ExcerptLength = 120;

    public string Text { get; } = text;

    public ImmutableArray<(int Index, Term Value)> Holes { get; } = holes;

    /// <summary>The text for people, each value in N-Triples syntax.</summary>
    public string Display()
    {
        if (Holes.IsEmpty)
        {
            return Text;
        }

        var display = new StringBuilder();
        var from = 0;
        foreach (var (index, value) in Holes)
        {
            display.Append(Text, from, index - from).Append(value);
            from = index + 1;
        }

        return display.Append(Text, from, Text.Length - from).ToString();
    }

    public SourcePosition Position(int index)
    {
        var before = Text.AsSpan(0, index);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = 1;
        foreach (var _ in before[lineStart..].EnumerateRunes())
        {
            column++;
        }

        return new SourcePosition(line, column, Encoding.UTF8.GetByteCount(before));
    }

    public SparqlSyntaxException Error(string code, string message, int start, int end, string? found = null, ImmutableArray<string> expected = default)
    {
        var diagnostic = new Diagnostic(code, message, Position(start), Position(end));
        return new SparqlSyntaxException(diagnostic, found, expected.IsDefault ? [] : expected, Excerpt(start, end));
    }

    private string Excerpt(int start, int end)
    {
        var from = start;
        while (from > 0 && Text[from - 1] is not ('\n' or '\r') && start - from < ExcerptLength)
        {
            from--;
        }

        var to = start;
        while (to < Text.Length && Text[to] is not ('\n' or '\r') && to - from < ExcerptLength + 40)
        {
            to++;
        }

        var excerpt = new StringBuilder();
        foreach (var rune in Text.AsSpan(from, to - from).EnumerateRunes())
        {
            excerpt.Append(Visible(rune));
        }

        excerpt.Append('\n');
        foreach (var _ in Text.AsSpan(from, start - from).EnumerateRunes())
        {
            excerpt.Append(' ');
        }

        return excerpt.Append('^', Math.Clamp(end - start, 1, Math.Max(1, to - start))).ToString();
    }

    private static string Visible(Rune rune) => rune.Value switch
    {
        0 => "\u25A1",
        < 0x20 => " ",
        _ => rune.ToString(),
    };
}
