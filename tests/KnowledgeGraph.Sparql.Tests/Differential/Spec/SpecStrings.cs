using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>Functions on strings (section 17.4.3); null is an error.</summary>
internal static class SpecStrings
{
    public static Term? Call(BuiltInFunction function, Term[] a)
    {
        if (function == BuiltInFunction.LangMatches)
        {
            return SpecValues.Simple(a[0]) is { } tag && SpecValues.Simple(a[1]) is { } range ? SpecValues.Of(LangMatches(tag, range)) : null;
        }

        if (Array.Exists(function is BuiltInFunction.SubStr ? a[..1] : a, t => Text(t) is null))
        {
            return null;
        }

        var text = Text(a[0])!;
        switch (function)
        {
            case BuiltInFunction.StrLen:
                return SpecFunctions.Integer(text.EnumerateRunes().Count());
            case BuiltInFunction.UCase:
                return Like(a[0], text.ToUpperInvariant());
            case BuiltInFunction.LCase:
                return Like(a[0], text.ToLowerInvariant());
            case BuiltInFunction.SubStr:
                return SubStr(a, text);
            case BuiltInFunction.EncodeForUri:
                return new Literal(Uri.EscapeDataString(text));
            case BuiltInFunction.Concat:
                var joined = string.Concat(a.Select(Text));
                return a.Select(Tag).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? Like(a[0], joined) : new Literal(joined);
            case BuiltInFunction.Regex:
                return SpecValues.Of(Regex.IsMatch(text, Text(a[1])!, a.Length > 2 && Text(a[2]) == "i" ? RegexOptions.IgnoreCase | RegexOptions.CultureInvariant : RegexOptions.None));
        }

        // The others take a pair: the second has no tag, or that of the first.
        var part = Text(a[1])!;
        if (Tag(a[1]) is { } second && !string.Equals(Tag(a[0]), second, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var at = text.IndexOf(part, StringComparison.Ordinal);
        return function switch
        {
            BuiltInFunction.StrStarts => SpecValues.Of(text.StartsWith(part, StringComparison.Ordinal)),
            BuiltInFunction.StrEnds => SpecValues.Of(text.EndsWith(part, StringComparison.Ordinal)),
            BuiltInFunction.Contains => SpecValues.Of(at >= 0),
            BuiltInFunction.StrBefore => at < 0 ? new Literal("") : Like(a[0], text[..at]),
            BuiltInFunction.StrAfter => at < 0 ? new Literal("") : Like(a[0], text[(at + part.Length)..]),
            _ => throw new NotSupportedException(function.ToString()),
        };
    }

    private static string? Text(Term term) => SpecValues.Simple(term) ?? (term is Literal { LanguageTag: not null } tagged ? tagged.LexicalForm : null);

    private static string? Tag(Term term) => (term as Literal)?.LanguageTag;

    private static Literal Like(Term model, string text) => Tag(model) is { } tag ? Literal.LanguageTagged(text, tag) : new Literal(text);

    private static Literal? SubStr(Term[] a, string text)
    {
        if (SpecValues.Number(a[1]) is not { } start || (a.Length > 2 && SpecValues.Number(a[2]) is null))
        {
            return null;
        }

        var from = start.Round().ToDouble();
        var to = a.Length > 2 ? from + SpecValues.Number(a[2])!.Value.Round().ToDouble() : double.PositiveInfinity;
        var kept = text.EnumerateRunes().Where((_, i) => i + 1 >= from && i + 1 < to).Aggregate(new StringBuilder(), (s, rune) => s.Append(rune.ToString()));
        return Like(a[0], kept.ToString());
    }

    private static bool LangMatches(string tag, string range) =>
        range == "*" ? tag.Length > 0
        : string.Equals(tag, range, StringComparison.OrdinalIgnoreCase) ? range.Length > 0
        : range.Length > 0 && tag.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase);
}
