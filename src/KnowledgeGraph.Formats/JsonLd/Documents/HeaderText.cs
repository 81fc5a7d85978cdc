namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>Parameters of HTTP headers: <c>; name=token; name="quoted"</c> (RFC 9110, section 5.6.6). Wrong parts are passed over.</summary>
internal ref struct HeaderText(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Takes what stands before the first of these characters; the character itself stays.</summary>
    public ReadOnlySpan<char> TakeUntil(ReadOnlySpan<char> stops)
    {
        var length = _rest.IndexOfAny(stops);
        var taken = length < 0 ? _rest : _rest[..length];
        _rest = _rest[taken.Length..];
        return taken.Trim(" \t");
    }

    /// <summary>Takes the character if it stands here, and the blanks after it.</summary>
    public bool Take(char character)
    {
        _rest = _rest.TrimStart(" \t");
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..].TrimStart(" \t");
        return true;
    }

    /// <summary>The next parameter, with its name in lower case; false if none follows.</summary>
    public bool TakeParameter(out string name, out string value)
    {
        (name, value) = ("", "");
        if (!Take(';'))
        {
            return false;
        }

        name = TakeUntil("=;,").ToString().ToLowerInvariant();
        if (Take('='))
        {
            value = _rest is ['"', ..] ? TakeQuoted() : TakeUntil(";,").ToString();
        }

        return true;
    }

    private string TakeQuoted()
    {
        var value = new System.Text.StringBuilder();
        var at = 1;
        for (; at < _rest.Length && _rest[at] != '"'; at++)
        {
            at += _rest[at] == '\\' && at + 1 < _rest.Length ? 1 : 0;
            value.Append(_rest[at]);
        }

        _rest = _rest[Math.Min(at + 1, _rest.Length)..];
        return value.ToString();
    }
}
