using System.Globalization;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>What is said of mistakes, and where.</content>
internal ref partial struct TurtleLexer
{
    /// <summary>An error at the present token.</summary>
    public readonly RdfSyntaxException Expected(string what) =>
        _context.Error(_input, Start, Math.Max(End, Start), DiagnosticCodes.Unexpected, $"expected {what}, found {Describe()}");

    public readonly RdfSyntaxException Error(string code, string message) => _context.Error(_input, Start, End, code, message);

    public readonly RdfSyntaxException Limit(string name, long limit) => _context.Limit(_input, Start, name, limit);

    private readonly RdfSyntaxException ErrorAt(int start, int end, string code, string message) =>
        _context.Error(_input, start, end, code, message);

    private readonly string Describe() => Kind switch
    {
        TokenKind.EndOfInput => "the end of the document",
        _ => "'" + Excerpt(Start, End) + "'",
    };

    /// <summary>The beginning of a text, on one line.</summary>
    private readonly string Excerpt(int start, int end)
    {
        const int longest = 60;
        var text = Encoding.UTF8.GetString(_input[start..Math.Min(end, start + longest)]);
        text = string.Create(text.Length, text, (span, whole) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(whole[i]) ? ' ' : whole[i];
            }
        });
        return end - start > longest ? text.TrimEnd('\uFFFD') + "..." : text;
    }

    /// <summary>The error that nothing begins here, unless that can only be told when more has come.</summary>
    private void RefuseByte()
    {
        if (_cut)
        {
            return;
        }

        _ = Rune.DecodeFromUtf8(_input[_at..], out var rune, out var length);
        var shown = Rune.IsControl(rune) ? "" : $" '{rune}'";
        throw ErrorAt(
            _at, _at + length, DiagnosticCodes.Character,
            string.Create(CultureInfo.InvariantCulture, $"no token begins with{shown} U+{rune.Value:X4}"));
    }
}
