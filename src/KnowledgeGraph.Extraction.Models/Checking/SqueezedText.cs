using System.Text;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>
/// A part of a text with each run of white space as one space, and where each character stands in the whole text: line ends inside a quote are
/// the layout's and not the author's words.
/// </summary>
internal sealed class SqueezedText
{
    private readonly int[] _offsets;
    private string? _folded;

    public SqueezedText(string text, int start, int end)
    {
        var squeezed = new StringBuilder(end - start);
        var offsets = new List<int>(end - start + 1);
        var inSpace = false;
        for (var i = start; i < end; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]);
            if (!isSpace || !inSpace)
            {
                squeezed.Append(isSpace ? ' ' : text[i]);
                offsets.Add(i);
            }

            inSpace = isSpace;
        }

        offsets.Add(end);
        Text = squeezed.ToString();
        _offsets = [.. offsets];
    }

    public string Text { get; }

    /// <summary>The same length, with capitals, quotation marks, apostrophes and dashes made alike.</summary>
    public string Folded => _folded ??= Fold(Text);

    public static string Squeeze(string words) => new SqueezedText(words, 0, words.Length).Text.Trim();

    public static string Fold(string words) => string.Create(words.Length, words, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch
            {
                '‘' or '’' or '‚' or '`' or '´' or '\u02BC' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‐' or '‑' or '−' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }
    });

    /// <summary>Where a place of the squeezed text begins in the whole text.</summary>
    public int Start(int at) => _offsets[at];

    /// <summary>Where the character before a place of the squeezed text ends in the whole text.</summary>
    public int End(int at) => _offsets[at - 1] + 1;

    /// <summary>The places where words stand as whole words.</summary>
    public static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            if (IsEdge(text, at) && IsEdge(text, at + words.Length))
            {
                yield return at;
            }
        }
    }

    // Not between two letters, nor between two digits, nor inside a surrogate pair or before a combining mark.
    private static bool IsEdge(string text, int at) =>
        at == 0 || at == text.Length || !(IsInner(text[at - 1]) && (IsInner(text[at]) || IsMark(text[at])));

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
