using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Changes as lines.</summary>
internal static class DiffText
{
    public static string Of(FactChange change)
    {
        var line = new StringBuilder();
        line.Append(change.Kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' });
        line.Append(' ').Append(change.Type).Append(' ').Append(Shown(change.Label));
        if (change.Members.Count > 0)
        {
            line.Append(": ").AppendJoin("; ", change.Members.Select(member => Of(change.Kind, member)));
        }

        line.Append("  ").Append(change.Before ?? change.After);
        if (change is { Before: { } before, After: { } after } && before != after)
        {
            line.Append(" -> ").Append(after);
        }

        return line.ToString();
    }

    /// <summary>The last part of an IRI; the IRI where it has none.</summary>
    public static string LocalName(Iri iri)
    {
        var at = iri.Value.AsSpan().LastIndexOfAny('/', '#');
        return at >= 0 && at < iri.Value.Length - 1 ? iri.Value[(at + 1)..] : iri.Value;
    }

    private static string Of(ChangeKind kind, MemberChange member)
    {
        var (name, before, after) = (LocalName(member.Property), Names(member.Before, member), Names(member.After, member));
        return (kind, before.Length, after.Length) switch
        {
            (ChangeKind.Added, _, _) => $"{name} {after}",
            (ChangeKind.Removed, _, _) => $"{name} {before}",
            (_, 0, _) => $"{name} +{after}",
            (_, _, 0) => $"{name} -{before}",
            _ => $"{name} {before} -> {after}",
        };
    }

    // Two things of one name are told by their terms.
    private static string Names(IReadOnlyList<DiffValue> values, MemberChange member)
    {
        var isAmbiguous = member.Before.Select(value => value.Label).Intersect(member.After.Select(value => value.Label)).Any();
        return string.Join(", ", values.Select(value => Shown(isAmbiguous ? value.Term.ToString() : value.Label)));
    }

    // One line, whatever the text holds.
    private static string Shown(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
        {
            return text.Length == 0 ? "\"\"" : text;
        }

        return string.Concat(text.Select(c => c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(c) || c is '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            _ => c.ToString(),
        }));
    }
}
