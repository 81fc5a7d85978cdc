using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>IRIs and strings, inside of which nothing ends a statement.</content>
internal sealed partial class StatementSkipper
{
    private int Iri(ReadOnlySpan<byte> rest, bool isFinal)
    {
        var end = rest[1..].IndexOfAny(Characters.IriStops);
        if (end < 0)
        {
            return isFinal || rest.Length > maxLength ? 1 : -1;
        }

        return rest[end + 1] == '>' ? end + 2 : 1;
    }

    private int String(ReadOnlySpan<byte> rest, bool isFinal)
    {
        var quote = rest[0];
        if (rest.Length < 3 && !isFinal)
        {
            return -1;
        }

        if (rest.Length >= 3 && rest[1] == quote && rest[2] == quote)
        {
            _longQuote = quote;
            return 3;
        }

        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] == quote)
            {
                return at + 1;
            }

            if (rest[at] is (byte)'\n' or (byte)'\r')
            {
                _brokenString = true;
                return 1;
            }

            at += rest[at] == '\\' ? 1 : 0;
        }

        _brokenString = isFinal || rest.Length > maxLength;
        return _brokenString ? 1 : -1;
    }

    /// <summary>Inside of a long string, up to and with its end.</summary>
    private int LongString(ReadOnlySpan<byte> rest, bool isFinal)
    {
        var at = 0;
        while (at < rest.Length)
        {
            var run = rest[at..].IndexOfAny(_longQuote, (byte)'\\');
            if (run < 0)
            {
                return rest.Length;
            }

            at += run;
            if (rest.Length - at < 3 && !isFinal)
            {
                return at == 0 ? -1 : at;
            }

            if (rest[at] != '\\' && rest[at..].StartsWith([_longQuote, _longQuote, _longQuote]))
            {
                _longQuote = 0;
                return at + 3;
            }

            at += rest[at] == '\\' ? 2 : 1;
        }

        return rest.Length;
    }
}
