using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>A line of N-Triples or N-Quads made in place, of terms without escapes; the room is known to be enough.</summary>
internal ref struct PlainLine(Span<byte> room)
{
    /// <summary>More than all the marks around the terms of a line.</summary>
    public const int Punctuation = 32;

    /// <summary>Longer lines are written in pieces.</summary>
    public const int MaxLength = 1 << 14;

    private readonly Span<byte> _room = room;

    public int Length { get; private set; }

    /// <summary>An IRI or a blank node, and a space.</summary>
    public void AddNode(in TermSpan node)
    {
        if (node.Kind == TermKind.Iri)
        {
            AddIri(node.Value);
        }
        else
        {
            _room[Length] = (byte)'_';
            _room[Length + 1] = (byte)':';
            Length += 2;
            Add(node.Value);
            _room[Length++] = (byte)' ';
        }
    }

    /// <summary>An IRI and a space.</summary>
    public void AddIri(ReadOnlySpan<byte> iri)
    {
        _room[Length++] = (byte)'<';
        Add(iri);
        _room[Length] = (byte)'>';
        _room[Length + 1] = (byte)' ';
        Length += 2;
    }

    /// <summary>A literal and a space.</summary>
    public void AddLiteral(in TermSpan literal)
    {
        _room[Length++] = (byte)'"';
        Add(literal.Value);
        _room[Length++] = (byte)'"';
        if (!literal.LanguageTag.IsEmpty)
        {
            _room[Length++] = (byte)'@';
            Add(literal.LanguageTag);
            Add(TermWriter.SuffixOf(literal.BaseDirection));
            _room[Length++] = (byte)' ';
        }
        else if (TermWriter.IsString(literal.Datatype))
        {
            _room[Length++] = (byte)' ';
        }
        else
        {
            _room[Length] = (byte)'^';
            _room[Length + 1] = (byte)'^';
            Length += 2;
            AddIri(literal.Datatype);
        }
    }

    public void End()
    {
        _room[Length] = (byte)'.';
        _room[Length + 1] = (byte)'\n';
        Length += 2;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_room[Length..]);
        Length += bytes.Length;
    }
}
