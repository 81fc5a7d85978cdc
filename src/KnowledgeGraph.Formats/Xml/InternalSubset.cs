using System.Globalization;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>
/// Looks at the prolog of a document before its document type declaration is believed. Entities that are plain text of some length
/// are read (<c>&lt;!ENTITY owl "http://www.w3.org/2002/07/owl#"&gt;</c>); external and parameter entities are refused, as are those
/// that grow. What is outside of the document is never fetched.
/// </summary>
internal ref struct InternalSubset(ReadOnlySpan<char> prolog)
{
    /// <summary>The most characters that one entity may stand for.</summary>
    public const int MaxEntityLength = 4096;

    /// <summary>The most characters that all references to entities together may stand for.</summary>
    public const long MaxCharactersFromEntities = 1 << 26;

    private const int MaxAttributeLists = 4096;

    private ReadOnlySpan<char> _rest = prolog;

    /// <summary>Whether the document declares anything. A fault is a message; the XML reader has found the prolog well-formed.</summary>
    public bool Read(out string? fault)
    {
        fault = null;
        if (!FindSubset())
        {
            return false;
        }

        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var attributeLists = 0;
        while (fault is null)
        {
            _rest = _rest.TrimStart(" \t\r\n");
            if (_rest.IsEmpty || _rest[0] == ']')
            {
                return true;
            }

            if (_rest[0] == '%')
            {
                fault = "parameter entities are not read";
            }
            else if (_rest.StartsWith("<!--") || _rest.StartsWith("<?"))
            {
                SkipPast(_rest[1] == '?' ? "?>" : "-->");
            }
            else if (_rest.StartsWith("<!ENTITY"))
            {
                fault = Entity(lengths);
            }
            else
            {
                var before = _rest.Length;
                var isAttributeList = _rest.StartsWith("<!ATTLIST");
                SkipDeclaration();
                attributeLists += isAttributeList ? before - _rest.Length : 0;
                fault = attributeLists > MaxAttributeLists ? "the attribute list declarations are too long" : null;
            }
        }

        return true;
    }

    private bool FindSubset()
    {
        while (true)
        {
            _rest = _rest.TrimStart(" \t\r\n");
            if (_rest.StartsWith("<?"))
            {
                SkipPast("?>");
            }
            else if (_rest.StartsWith("<!--"))
            {
                SkipPast("-->");
            }
            else
            {
                break;
            }
        }

        if (!_rest.StartsWith("<!DOCTYPE"))
        {
            return false;
        }

        // Identifiers stand in quotes and may hold brackets.
        for (var i = 0; i < _rest.Length; i++)
        {
            switch (_rest[i])
            {
                case '"' or '\'':
                    var length = _rest[(i + 1)..].IndexOf(_rest[i]);
                    i += length < 0 ? _rest.Length : length + 1;
                    break;
                case '[':
                    _rest = _rest[(i + 1)..];
                    return true;
                case '>':
                    return false;
            }
        }

        return false;
    }

    private string? Entity(Dictionary<string, int> lengths)
    {
        _rest = _rest["<!ENTITY".Length..].TrimStart(" \t\r\n");
        if (_rest.StartsWith("%"))
        {
            return "parameter entities are not read";
        }

        var end = _rest.IndexOfAny(" \t\r\n");
        var name = end < 0 ? "" : _rest[..end].ToString();
        _rest = _rest[Math.Max(end, 0)..].TrimStart(" \t\r\n");
        if (_rest.IsEmpty || _rest[0] is not ('"' or '\''))
        {
            return $"the entity '{name}' is outside of the document; such entities are not read";
        }

        var length = _rest[1..].IndexOf(_rest[0]);
        var value = _rest.Slice(1, Math.Max(length, 0));
        _rest = _rest[Math.Min(value.Length + 2, _rest.Length)..];
        SkipPast(">");
        var expanded = ExpandedLength(value, lengths);
        lengths.TryAdd(name, expanded);
        return expanded < 0 ? $"the entity '{name}' refers to an entity that is not declared before it"
            : expanded > MaxEntityLength ? string.Create(CultureInfo.InvariantCulture, $"the entity '{name}' stands for more than {MaxEntityLength} characters")
            : null;
    }

    private static int ExpandedLength(ReadOnlySpan<char> value, Dictionary<string, int> lengths)
    {
        var total = 0L;
        while (value.IndexOf('&') is >= 0 and var at)
        {
            total += at;
            value = value[(at + 1)..];
            var end = value.IndexOf(';');
            var name = end < 0 ? value : value[..end];
            if (IsAmpersand(name))
            {
                // It becomes an ampersand when the entity is declared, and begins a reference when the entity is used.
                value = value[(end + 1)..];
                end = value.IndexOf(';');
                name = end < 0 ? value : value[..end];
            }

            value = value[name.Length..];
            if (name.StartsWith("#") || name is "lt" or "gt" or "amp" or "apos" or "quot")
            {
                total++;
            }
            else if (lengths.TryGetValue(name.ToString(), out var length) && length >= 0)
            {
                total += length;
            }
            else
            {
                return -1;
            }
        }

        return (int)Math.Min(total + value.Length, int.MaxValue);
    }

    private static bool IsAmpersand(ReadOnlySpan<char> name) =>
        (name.StartsWith("#x") && name[2..].TrimStart('0') is "26") || (name.StartsWith("#") && name[1..].TrimStart('0') is "38");

    private void SkipDeclaration()
    {
        for (var i = 0; i < _rest.Length; i++)
        {
            if (_rest[i] is '"' or '\'')
            {
                var length = _rest[(i + 1)..].IndexOf(_rest[i]);
                i += length < 0 ? _rest.Length : length + 1;
            }
            else if (_rest[i] == '>')
            {
                _rest = _rest[(i + 1)..];
                return;
            }
        }

        _rest = default;
    }

    private void SkipPast(string end)
    {
        var at = _rest.IndexOf(end, StringComparison.Ordinal);
        _rest = at < 0 ? default : _rest[(at + end.Length)..];
    }
}
