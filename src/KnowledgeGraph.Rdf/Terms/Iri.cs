using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// An absolute IRI (RDF 1.1 Concepts, section 3.2), kept exactly as written: no normalisation, no percent-decoding,
/// compared code point by code point. It has a scheme and none of the characters that no RDF syntax can write
/// (<c>&lt; &gt; " { } | ^ ` \</c>, blanks and controls, lone surrogates).
/// </summary>
/// <example><code>var name = new Iri("http://xmlns.com/foaf/0.1/name");</code></example>
public sealed class Iri : Term
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "<>\"{}|^`\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F ");

    // 0 until it is asked for: most terms of a result never are.
    private int _hash;

    /// <summary>Takes an absolute IRI.</summary>
    /// <exception cref="ArgumentException">The text has no scheme or holds a character that an IRI cannot hold.</exception>
    public Iri(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Fault(value) is { } fault)
        {
            throw new ArgumentException($"'{value}' is not an absolute IRI: {fault}.", nameof(value));
        }

        Value = value;
    }

    private Iri(string value, bool _) => Value = value;

    /// <summary>The IRI as written.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Iri;

    /// <summary>Makes an IRI if the text is one.</summary>
    public static bool TryCreate(string? value, [NotNullWhen(true)] out Iri? iri)
    {
        iri = value is not null && Fault(value) is null ? new Iri(value, true) : null;
        return iri is not null;
    }

    /// <inheritdoc/>
    public override bool Equals(Term? other) =>
        ReferenceEquals(this, other)
        || (other is Iri iri && string.Equals(Value, iri.Value, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = string.GetHashCode(Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "<" + Value + ">";

    private protected override int CompareSameKind(Term other) => CodePoints.Compare(Value, ((Iri)other).Value);

    private static string? Fault(string value)
    {
        if (!HasScheme(value))
        {
            return "it has no scheme such as 'https:'";
        }

        var at = value.AsSpan().IndexOfAny(Forbidden);
        if (at >= 0)
        {
            return $"the character U+{(int)value[at]:X4} at {at} is not allowed";
        }

        return CodePoints.IsWellFormed(value) ? null : "it holds half of a surrogate pair";
    }

    private static bool HasScheme(string value)
    {
        if (value.Length == 0 || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }

        for (var i = 1; i < value.Length; i++)
        {
            var c = value[i];
            if (c == ':')
            {
                return true;
            }

            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return false;
    }
}
