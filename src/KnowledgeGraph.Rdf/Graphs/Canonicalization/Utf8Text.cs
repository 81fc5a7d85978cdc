using System.Text;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf;

/// <summary>A growing UTF-8 text that knows how RDFC-1.0 writes terms (appendix A, A Canonical form of N-Quads).</summary>
internal sealed class Utf8Text
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Clear() => Length = 0;

    public void Append(byte b)
    {
        Room(1)[0] = b;
        Length++;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(checked(text.Length * 3)));

    public void AppendNumber(int number)
    {
        number.TryFormat(Room(11), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    public void AppendHex(ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, Room(bytes.Length * 2), out var written);
        Length += written;
    }

    public void AppendTerm(Term term)
    {
        switch (term)
        {
            case Literal literal:
                AppendLiteral(literal);
                break;
            case TripleTerm { Triple: var triple }:
                Append("<<( "u8);
                AppendTerm(triple.Subject);
                Append((byte)' ');
                AppendTerm(triple.Predicate);
                Append((byte)' ');
                AppendTerm(triple.Object);
                Append(" )>>"u8);
                break;
            case Iri iri:
                Append((byte)'<');
                Append(iri.Value);
                Append((byte)'>');
                break;
            default:
                // The labels of the input are no part of any text here.
                throw new NotSupportedException(
                    $"RDFC-1.0 does not say how a blank node inside a triple term gets its label; {term} is inside one.");
        }
    }

    private void AppendLiteral(Literal literal)
    {
        Append((byte)'"');
        AppendEscaped(literal.LexicalForm);
        Append((byte)'"');
        if (literal.LanguageTag is { } tag)
        {
            Append((byte)'@');
            Append(tag);
            Append(literal.BaseDirection switch
            {
                BaseDirection.LeftToRight => "--ltr"u8,
                BaseDirection.RightToLeft => "--rtl"u8,
                _ => default(ReadOnlySpan<byte>),
            });
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            Append("^^<"u8);
            Append(literal.Datatype.Value);
            Append((byte)'>');
        }
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var run = text.IndexOfAny(CanonicalEscapes.Characters);
            if (run < 0)
            {
                Append(text);
                return;
            }

            Append(text[..run]);
            Append(CanonicalEscapes.Of(text[run]));
            text = text[(run + 1)..];
        }
    }

    private Span<byte> Room(int length)
    {
        var needed = checked(Length + length);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(needed, 64), _bytes.Length * 2L)));
        }

        return _bytes.AsSpan(Length);
    }
}
