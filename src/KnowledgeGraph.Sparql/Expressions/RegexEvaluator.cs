using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>REGEX (text, pattern, flags) and REPLACE (text, pattern, replacement, flags); sections 17.4.3.14 and 17.4.3.15.</summary>
internal sealed class RegexEvaluator(RowEvaluator[] arguments, bool isReplace, QueryContext context) : RowEvaluator(context.Terms)
{
    private const int CacheLimit = 256;

    private readonly Dictionary<(string Pattern, string Flags), Regex?> _compiled = [];

    public override Value Evaluate(Batch batch, int row)
    {
        var optional = isReplace ? 3 : 2;
        var flags = string.Empty;
        if (!arguments[0].Evaluate(batch, row).TryString(out var text, out var tagged)
            || !arguments[1].Evaluate(batch, row).TrySimple(out var pattern)
            || (arguments.Length > optional && !arguments[optional].Evaluate(batch, row).TrySimple(out flags))
            || Compiled(pattern, flags) is not { } regex)
        {
            return Value.Error;
        }

        context.Tick();
        try
        {
            return Apply(regex, text, tagged, flags, batch, row);
        }
        catch (RegexMatchTimeoutException)
        {
            // The time of one match is over: the query's may be too, and else it is the pattern that is to blame.
            context.ThrowIfStopped();
            throw new SparqlLimitException(nameof(SparqlOptions.Timeout), $"The regular expression '{pattern}' needs more than {regex.MatchTimeout} for one match.");
        }
    }

    private Value Apply(Regex regex, string text, Literal? tagged, string flags, Batch batch, int row)
    {
        if (!isReplace)
        {
            return Value.Of(regex.IsMatch(text));
        }

        // A pattern that matches nothing at all is an error (FORX0003).
        return arguments[2].Evaluate(batch, row).TrySimple(out var replacement) && !regex.IsMatch(string.Empty) && IsReplacement(replacement, flags)
            ? Strings.Like(tagged, Replace(regex, text, replacement, flags.Contains('q', StringComparison.Ordinal)))
            : Value.Error;
    }

    private Regex? Compiled(string pattern, string flags)
    {
        if (!_compiled.TryGetValue((pattern, flags), out var regex))
        {
            if (_compiled.Count >= CacheLimit)
            {
                _compiled.Clear();
            }

            regex = XPathRegex.TryCreate(pattern, flags, context.Options.Timeout);
            _compiled.Add((pattern, flags), regex);
        }

        return regex;
    }

    /// <summary>A backslash escapes only itself and the dollar; a dollar begins a group number (FORX0004).</summary>
    private static bool IsReplacement(string text, string flags)
    {
        if (flags.Contains('q', StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && (++i >= text.Length || text[i] is not ('\\' or '$')))
            {
                return false;
            }

            if (i < text.Length && text[i] == '$' && (i == 0 || text[i - 1] != '\\') && (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])))
            {
                return false;
            }
        }

        return true;
    }

    private string Replace(Regex regex, string text, string replacement, bool literal)
    {
        var length = (long)text.Length;
        return regex.Replace(text, match =>
        {
            var part = Expand(match, replacement, literal);
            length += part.Length;
            context.Tick();
            Strings.RefuseLonger(length, context.MostCharacters);
            return part;
        });
    }

    private static string Expand(Match match, string replacement, bool literal)
    {
        if (literal)
        {
            return replacement;
        }

        var output = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            if (c == '\\')
            {
                output.Append(replacement[++i]);
            }
            else if (c == '$')
            {
                // The longest number that is a group's; further digits are text.
                var group = replacement[++i] - '0';
                while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' < match.Groups.Count)
                {
                    group = (group * 10) + replacement[++i] - '0';
                }

                output.Append(group < match.Groups.Count ? match.Groups[group].Value : string.Empty);
            }
            else
            {
                output.Append(c);
            }
        }

        return output.ToString();
    }
}
