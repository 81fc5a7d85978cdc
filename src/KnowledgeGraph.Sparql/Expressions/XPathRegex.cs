using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// Regular expressions of XPath and XQuery Functions and Operators 3.1, section 5.6, as .NET ones. Those without
/// back-references run without backtracking, in linear time; the others with a time limit.
/// </summary>
internal static class XPathRegex
{
    private const string AnyButNewline = @"(?:[^\n\r\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])";
    private const string Any = @"(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])";
    private const string NameStart = @"_:A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
    private const string NameCharacters = NameStart + @"\-.0-9\u00B7\u0300-\u036F\u203F-\u2040";

    private static readonly TimeSpan LongestMatchTimeout = TimeSpan.FromDays(20);
    private static readonly TimeSpan ShortestMatchTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromSeconds(1);

    /// <summary>The expression, or null if pattern or flags are not valid (an error of the SPARQL expression).</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="timeout">The query's, which one match may not outlast.</param>
    public static Regex? TryCreate(string pattern, string flags, TimeSpan? timeout)
    {
        var options = RegexOptions.CultureInvariant;
        var (literal, spaced) = (false, false);
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 's':
                    options |= RegexOptions.Singleline;
                    break;
                case 'm':
                    options |= RegexOptions.Multiline;
                    break;
                case 'i':
                    options |= RegexOptions.IgnoreCase;
                    break;
                case 'x':
                    spaced = true;
                    break;
                case 'q':
                    literal = true;
                    break;
                default:
                    return null;
            }
        }

        var hasBackReference = false;
        var translated = literal ? Regex.Escape(pattern) : Translate(pattern, options, spaced, out hasBackReference);
        if (translated is null)
        {
            return null;
        }

        try
        {
            // Singleline is in the translation already.
            options &= ~RegexOptions.Singleline;
            return hasBackReference
                ? new Regex(translated, options, BacktrackingLimit)
                : new Regex(translated, options | RegexOptions.NonBacktracking, MatchTimeout(timeout));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Linear time may be long, too, where the text is; the type allows no time of zero.</summary>
    private static TimeSpan MatchTimeout(TimeSpan? timeout) =>
        timeout is null || timeout > LongestMatchTimeout ? Regex.InfiniteMatchTimeout
        : timeout < ShortestMatchTimeout ? ShortestMatchTimeout
        : timeout.Value;

    private static string? Translate(string pattern, RegexOptions options, bool spaced, out bool hasBackReference)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var inClass = 0;
        hasBackReference = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case '\\' when i + 1 == pattern.Length:
                    return null;
                case '\\':
                    hasBackReference |= inClass == 0 && char.IsAsciiDigit(pattern[i + 1]);
                    Escape(pattern[++i], inClass > 0, output);
                    break;
                case ' ' or '\t' or '\n' or '\r' when spaced && inClass == 0:
                    break;
                case '[':
                    inClass++;
                    output.Append(c);
                    break;
                case ']' when inClass > 0:
                    inClass--;
                    output.Append(c);
                    break;
                case '.' when inClass == 0:
                    output.Append((options & RegexOptions.Singleline) != 0 ? Any : AnyButNewline);
                    break;
                case '$' when inClass == 0:
                    // .NET's $ also matches before a last newline.
                    output.Append((options & RegexOptions.Multiline) != 0 ? "$" : @"\z");
                    break;
                case '(' when inClass == 0 && pattern.AsSpan(i + 1).StartsWith("?") && !pattern.AsSpan(i + 1).StartsWith("?:"):
                    // Look-around, inline flags and the like are not XPath's.
                    return null;
                default:
                    output.Append(c);
                    break;
            }
        }

        return inClass == 0 ? output.ToString() : null;
    }

    private static void Escape(char c, bool inClass, StringBuilder output)
    {
        var names = c switch { 'i' or 'I' => NameStart, 'c' or 'C' => NameCharacters, _ => null };
        if (names is null)
        {
            output.Append('\\').Append(c);
        }
        else if (inClass)
        {
            output.Append(names);
        }
        else
        {
            output.Append(char.IsUpper(c) ? "[^" : "[").Append(names).Append(']');
        }
    }
}
