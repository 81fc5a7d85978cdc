namespace KnowledgeGraph.Rdf;

/// <summary>
/// Hash First Degree Quads (RDFC-1.0, section 4.6): the hash of the quads that mention a blank node, with <c>a</c> for itself and
/// <c>z</c> for every other.
/// </summary>
internal sealed class FirstDegreeHasher(BlankNodeQuads mentions, RdfCanonicalizationHash algorithm)
{
    private readonly SortedLines _lines = new();
    private readonly Utf8Text _text = new();

    public HashValue Hash(int node)
    {
        _lines.Clear();
        foreach (var number in mentions.QuadsOf(node))
        {
            AppendQuad(mentions.QuadAt(number), node);
            _lines.EndLine(number);
        }

        _lines.Sort();
        _text.Clear();
        for (var i = 0; i < _lines.Count; i++)
        {
            _text.Append(_lines.LineAt(i));
        }

        return HashValue.Of(algorithm, _text.Span);
    }

    private void AppendQuad(in BlankNodeQuads.NumberedQuad quad, int node)
    {
        AppendComponent(quad.Quad.Subject, quad.Subject, node);
        AppendComponent(quad.Quad.Predicate, -1, node);
        AppendComponent(quad.Quad.Object, quad.Object, node);
        AppendComponent(quad.Quad.GraphName, quad.GraphName, node);
        _lines.Text.Append(".\n"u8);
    }

    private void AppendComponent(Term? term, int number, int node)
    {
        if (number >= 0)
        {
            _lines.Text.Append(number == node ? "_:a "u8 : "_:z "u8);
        }
        else if (term is not null)
        {
            _lines.Text.AppendTerm(term);
            _lines.Text.Append((byte)' ');
        }
    }
}
