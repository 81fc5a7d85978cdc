using System.Buffers;
using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// The content of a parseType Literal as Exclusive XML Canonicalization 1.0 with comments writes it: a namespace is declared where a
/// name first uses it, attributes are sorted, no element is written as an empty tag. This is the lexical form of rdf:XMLLiteral.
/// </summary>
internal sealed class ExclusiveCanonicalXml(XmlNameTable names)
{
    private static readonly SearchValues<char> InValues = SearchValues.Create("&<\"\t\n\r");
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r");

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _rendered = new(StringComparer.Ordinal);
    private readonly Stack<(int Depth, string Prefix, string? Before)> _undo = new();
    private readonly SortedDictionary<string, string> _declarations = new(Comparer<string>.Create(CodePoints.Compare));
    private readonly List<Attribute> _attributes = [];

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    public int Length => _text.Length;

    public void Begin()
    {
        _text.Clear();
        _rendered.Clear();
        _undo.Clear();
        Depth = 0;
    }

    /// <summary>What was written, and an end of it.</summary>
    public string Take()
    {
        var text = _text.ToString();
        Begin();
        if (_text.Capacity > 1 << 16)
        {
            _text.Capacity = 1 << 12;
        }

        return text;
    }

    /// <summary>The reader stands on an element.</summary>
    public void StartElement(XmlReader reader)
    {
        Depth++;
        _declarations.Clear();
        _attributes.Clear();
        _text.Append('<').Append(reader.Name);
        Use(reader.Prefix, reader.NamespaceURI);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (!ReferenceEquals(reader.NamespaceURI, names.Xmlns))
            {
                if (reader.Prefix.Length > 0)
                {
                    Use(reader.Prefix, reader.NamespaceURI);
                }

                _attributes.Add(new Attribute(reader.NamespaceURI, reader.LocalName, reader.Name, reader.Value));
            }
        }

        reader.MoveToElement();
        foreach (var (prefix, iri) in _declarations)
        {
            _text.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"");
            AppendValue(iri);
            _text.Append('"');
        }

        _attributes.Sort();
        foreach (var attribute in _attributes)
        {
            _text.Append(' ').Append(attribute.Name).Append("=\"");
            AppendValue(attribute.Value);
            _text.Append('"');
        }

        _text.Append('>');
    }

    public void EndElement(string name)
    {
        _text.Append("</").Append(name).Append('>');
        while (_undo.TryPeek(out var change) && change.Depth == Depth)
        {
            _undo.Pop();
            if (change.Before is null)
            {
                _rendered.Remove(change.Prefix);
            }
            else
            {
                _rendered[change.Prefix] = change.Before;
            }
        }

        Depth--;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(InText) is >= 0 and var at)
        {
            _text.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&#xD;",
            });
            text = text[(at + 1)..];
        }

        _text.Append(text);
    }

    public void Comment(string text)
    {
        _text.Append("<!--").Append(text).Append("-->");
    }

    public void ProcessingInstruction(string target, string text)
    {
        _text.Append("<?").Append(target).Append(text.Length == 0 ? "" : " ").Append(text).Append("?>");
    }

    /// <summary>A name with this prefix is written: its namespace must be declared, if it is not around here.</summary>
    private void Use(string prefix, string iri)
    {
        var isXml = ReferenceEquals(iri, names.Xml);
        var isDeclared = _rendered.TryGetValue(prefix, out var before);
        if (isXml || (isDeclared ? string.Equals(before, iri, StringComparison.Ordinal) : prefix.Length == 0 && iri.Length == 0))
        {
            return;
        }

        _undo.Push((Depth, prefix, before));
        _rendered[prefix] = iri;
        _declarations[prefix] = iri;
    }

    private void AppendValue(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(InValues) is >= 0 and var at)
        {
            _text.Append(value[..at]).Append(value[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '"' => "&quot;",
                '\t' => "&#x9;",
                '\n' => "&#xA;",
                _ => "&#xD;",
            });
            value = value[(at + 1)..];
        }

        _text.Append(value);
    }

    /// <summary>In canonical order: by namespace, then by local name.</summary>
    private readonly record struct Attribute(string Namespace, string Local, string Name, string Value) : IComparable<Attribute>
    {
        public int CompareTo(Attribute other)
        {
            var order = CodePoints.Compare(Namespace, other.Namespace);
            return order == 0 ? CodePoints.Compare(Local, other.Local) : order;
        }
    }
}
