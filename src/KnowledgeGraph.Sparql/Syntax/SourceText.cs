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
    private const string LeftOut = "...";

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

    public Diagnostic Diagnostic(string code, string message, int start, int end) => new(code, message, Position(start), Position(end));

    public SparqlSyntaxException Error(
        string code, string message, int start, int end, string? found = null, ImmutableArray<string> expected = default, string? suggestion = null) =>
        new(Diagnostic(code, message, start, end), found, expected.IsDefault ? [] : expected, suggestion, Excerpt(start, end));

    /// <summary>The line around a place, and carets under it: at most <see cref="ExcerptLength"/> characters before it, and some after.</summary>
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
        var cut = from > 0 && Text[from - 1] is not ('\n' or '\r') ? LeftOut : string.Empty;
        AppendVisible(Text.AsSpan(from, to - from), excerpt.Append(cut));
        excerpt.Append(to < Text.Length && Text[to] is not ('\n' or '\r') ? LeftOut : string.Empty);
        excerpt.Append('\n').Append(' ', cut.Length + Runes(from, start));
        return excerpt.Append('^', Math.Max(1, Runes(start, Math.Min(end, to)))).ToString();
    }

    private int Runes(int from, int to)
    {
        var count = 0;
        foreach (var _ in Text.AsSpan(from, Math.Max(0, to - from)).EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>One character for each code point, so that what stands under it stands right: blanks for tabs, a box for a value.</summary>
    private static void AppendVisible(ReadOnlySpan<char> text, StringBuilder output)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            output.Append(rune.Value switch
            {
                0 => "\u25A1",
                < 0x20 => " ",
                _ => rune.ToString(),
            });
        }
    }
}
