using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// One term as TSV writes it: IRIs in angle brackets, strings in quotes, numbers and truth values bare, blank nodes with a label,
/// triple terms as <c>&lt;&lt;( s p o )&gt;&gt;</c>.
/// </summary>
internal ref struct TsvTermReader(string text, TermMaker terms, int maxNesting)
{
    private const string Delimiters = " )";

    /// <summary>Where the reader is, or where the fault is.</summary>
    public int Position { get; private set; }

    /// <summary>What is wrong, if <see cref="TryRead"/> failed.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the text is right, but its parts make no term.</summary>
    public bool IsNoTerm { get; private set; }

    /// <summary>Whether triple terms nest too deep.</summary>
    public bool IsTooDeep { get; private set; }

    private readonly ReadOnlySpan<char> Rest => text.AsSpan(Position);

    public bool TryRead(out Term? term)
    {
        term = Read(0);
        return term is not null && (Position == text.Length || Fail("expected the end of the cell after the term") is not null);
    }

    private Term? Read(int depth)
    {
        var start = Position;
        return Rest switch
        {
            ['<', '<', '(', ..] => Triple(start, depth),
            ['<', ..] => Iri() is { } iri ? Made(TermMaker.TryIri(iri, out var made), made, start) : null,
            ['_', ':', ..] => Made(terms.TryBlankNode(Label(), out var node), node, start),
            ['"' or '\'', ..] => Literal(start),
            ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or '+' or '-' or '.', ..] => Number(),
            _ => Word(),
        };
    }

    private Term? Triple(int start, int depth)
    {
        if (depth >= maxNesting)
        {
            IsTooDeep = true;
            return Fail("too many triple terms inside each other");
        }

        Position += 3;
        var parts = new Term?[3];
        for (var i = 0; i < parts.Length; i++)
        {
            SkipSpaces();
            parts[i] = Read(depth + 1);
            if (parts[i] is null)
            {
                return null;
            }
        }

        SkipSpaces();
        if (!Rest.StartsWith(")>>"))
        {
            return Fail("expected ')>>' after subject, predicate and object");
        }

        Position += 3;
        return Made(TermMaker.TryTriple(parts, out var term), term, start);
    }

    private string? Iri()
    {
        var end = Rest.IndexOf('>');
        if (end < 0)
        {
            Fail("expected '>' at the end of the IRI");
            return null;
        }

        var from = Position + 1;
        var to = Position + end;
        return text.AsSpan(from, to - from).Contains('\\') ? Unescaped(from, to, "uU", to + 1) : Taken(text[from..to], to + 1);
    }

    private string Label()
    {
        var length = Rest.IndexOfAny(Delimiters);
        var label = length < 0 ? Rest : Rest[..length];
        return Taken(label[2..].ToString(), Position + label.Length);
    }

    private Term? Literal(int start)
    {
        var quote = text[Position];
        var end = Position + 1;
        while (end < text.Length && text[end] != quote)
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        if (end >= text.Length)
        {
            return Fail("expected a quote that closes this one");
        }

        if (Unescaped(Position + 1, end, "tbnrf\"'\\uU", end + 1) is not { } value)
        {
            return null;
        }

        if (Rest.StartsWith("^^<"))
        {
            Position += 2;
            return Iri() is { } datatype ? Made(terms.TryLiteral(value, null, null, datatype, out var typed), typed, start) : null;
        }

        if (Rest is not ['@', ..])
        {
            return new Literal(value);
        }

        var length = Rest.IndexOfAny(Delimiters);
        var tag = length < 0 ? Rest[1..] : Rest[1..length];
        Position += tag.Length + 1;
        var dashes = tag.IndexOf("--");
        return dashes < 0
            ? Made(terms.TryLiteral(value, tag.ToString(), null, null, out var tagged), tagged, start)
            : Made(terms.TryLiteral(value, tag[..dashes].ToString(), tag[(dashes + 2)..].ToString(), null, out var directed), directed, start);
    }

    private Term? Number()
    {
        var length = Rest.IndexOfAny(Delimiters);
        var number = (length < 0 ? Rest : Rest[..length]).ToString();
        var datatype = XsdInteger.TryParse(number, out _) ? Xsd.Integer
            : number.AsSpan().ContainsAny('e', 'E') ? (XsdDouble.TryParse(number, out _) ? Xsd.Double : null)
            : XsdDecimal.TryParse(number, out _) ? Xsd.Decimal
            : null;
        if (datatype is null)
        {
            return Fail($"'{TermMaker.Cut(number)}' is not a number");
        }

        Position += number.Length;
        return new Literal(number, datatype);
    }

    private Term? Word()
    {
        var length = Rest.IndexOfAny(Delimiters);
        var word = (length < 0 ? Rest : Rest[..length]).ToString();
        if (word is not ("true" or "false"))
        {
            return Fail("expected a term: an IRI in < >, a string in quotes, a number, true or false, _:label or <<( )>>");
        }

        Position += word.Length;
        return new Literal(word, Xsd.Boolean);
    }

    /// <summary>Undoes the escapes of a part of the text; null with a fault where one is wrong.</summary>
    private string? Unescaped(int from, int to, string allowed, int next)
    {
        if (!text.AsSpan(from, to - from).Contains('\\'))
        {
            return Taken(text[from..to], next);
        }

        var value = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i]);
                continue;
            }

            Position = i;
            var kind = i + 1 < to ? text[i + 1] : ' ';
            if (!allowed.Contains(kind, StringComparison.Ordinal))
            {
                Fail("this is not an escape sequence");
                return null;
            }

            var digits = kind switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits == 0)
            {
                value.Append(kind switch { 't' => '\t', 'b' => '\b', 'n' => '\n', 'r' => '\r', 'f' => '\f', _ => kind });
            }
            else if (i + 2 + digits <= to && uint.TryParse(text.AsSpan(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && Rune.TryCreate(code, out var rune))
            {
                value.Append(rune.ToString());
            }
            else
            {
                Fail($"expected {digits} hexadecimal digits of a character");
                return null;
            }

            i += digits + 1;
        }

        return Taken(value.ToString(), next);
    }

    private string Taken(string value, int next)
    {
        Position = next;
        return value;
    }

    private void SkipSpaces()
    {
        while (Rest is [' ', ..])
        {
            Position++;
        }
    }

    private Term? Made(string? fault, Term? term, int start)
    {
        if (fault is null)
        {
            return term;
        }

        IsNoTerm = true;
        Position = start;
        return Fail(fault);
    }

    private Term? Fail(string fault)
    {
        Fault = fault;
        return null;
    }
}
