using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Formats.Negotiation;

/// <summary>Reads the value of an HTTP field by the grammar of RFC 9110, section 5.6: tokens, quoted strings, parameters, lists.</summary>
internal ref struct HeaderReader(ReadOnlySpan<char> value)
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private ReadOnlySpan<char> _rest = value.Trim(" \t");

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A value as a token if it is one, else as a quoted string.</summary>
    public static string Quoted(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(TokenCharacters)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The next element of a comma-separated list, and what stands behind its comma; commas in quoted strings do not part.</summary>
    public static ReadOnlySpan<char> NextElement(ref ReadOnlySpan<char> list)
    {
        var quoted = false;
        for (var i = 0; i < list.Length; i++)
        {
            switch (list[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    var element = list[..i];
                    list = list[(i + 1)..];
                    return element;
            }
        }

        var last = list;
        list = default;
        return last;
    }

    /// <summary><c>type "/" subtype</c>, in lower case.</summary>
    public bool TryReadMediaType([NotNullWhen(true)] out string? mediaType)
    {
        mediaType = null;
        if (!TryReadToken(out var type) || !TryReadCharacter('/') || !TryReadToken(out var subtype))
        {
            return false;
        }

        mediaType = $"{type}/{subtype}".ToLowerInvariant();
        return true;
    }

    /// <summary><c>*( OWS ";" OWS [ parameter ] )</c></summary>
    public bool TryReadParameters([NotNullWhen(true)] out Dictionary<string, string>? parameters)
    {
        parameters = null;
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            _rest = _rest.TrimStart(" \t");
            if (!TryReadCharacter(';'))
            {
                parameters = read;
                return true;
            }

            _rest = _rest.TrimStart(" \t");
            if (!TryReadToken(out var name))
            {
                // An empty parameter is allowed.
                continue;
            }

            if (!TryReadCharacter('=') || !TryReadValue(out var value))
            {
                return false;
            }

            read.TryAdd(name.ToString(), value);
        }
    }

    private bool TryReadCharacter(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryReadToken(out ReadOnlySpan<char> token)
    {
        var end = _rest.IndexOfAnyExcept(TokenCharacters);
        token = end < 0 ? _rest : _rest[..end];
        _rest = _rest[token.Length..];
        return !token.IsEmpty;
    }

    private bool TryReadValue([NotNullWhen(true)] out string? value)
    {
        if (TryReadToken(out var token))
        {
            value = token.ToString();
            return true;
        }

        value = null;
        return TryReadCharacter('"') && TryReadQuoted(out value);
    }

    private bool TryReadQuoted([NotNullWhen(true)] out string? value)
    {
        value = null;
        var text = new StringBuilder();
        for (var i = 0; i < _rest.Length; i++)
        {
            var c = _rest[i];
            if (c == '"')
            {
                _rest = _rest[(i + 1)..];
                value = text.ToString();
                return true;
            }

            if (c == '\\' && ++i < _rest.Length)
            {
                c = _rest[i];
            }

            if (c < ' ' && c != '\t' || c == '\x7F')
            {
                return false;
            }

            text.Append(c);
        }

        return false;
    }
}
